package dev.pollen.compiler.lower;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code break continue return yield}: one stack of what they can leave, and what each becomes. A jump to a construct
 * that stays text stays as it is; one to a construct that is re-entered names its label, since the generated switches
 * would catch it; one out of a {@code try} whose {@code finally} awaits is noted down and made after that.
 */
final class Jumps {
    /** Something around the code that is being lowered. */
    sealed interface Around {
        /** A loop. {@code structured}: it is re-entered; {@code leaveBody}: continue must leave the body's block. */
        record Loop(@Nullable String name, Target out, Target proceed, boolean structured, boolean leaveBody)
                implements Around {}

        /** A switch statement. */
        record Choice(Target out, boolean structured) implements Around {}

        /** A switch expression; its value goes to {@code result} where it is structured. */
        record Yielding(Target out, @Nullable Variable result) implements Around {}

        /** A labelled statement that is no loop. */
        record Named(String name, Target out) implements Around {}

        /**
         * A {@code try} or {@code synchronized}.
         *
         * @param cleansUp whether it has a {@code finally} or resources
         * @param overtakes whether its {@code finally} never ends: no jump arrives that passes it
         */
        record Guarded(boolean cleansUp, boolean overtakes) implements Around {
            /** One without a {@code finally}. */
            Guarded(boolean cleansUp) {
                this(cleansUp, false);
            }
        }

        /** A {@code try} whose {@code finally} awaits. */
        record Completing(Target out, Variable jump, Variable failure, List<Exit> exits) implements Around {}
    }

    /** A way out through an awaiting {@code finally}. */
    record Exit(Goal goal, int number) {}

    /** Where a jump goes. */
    sealed interface Goal {
        record Break(Target out, boolean named) implements Goal {}

        record Continue(Around.Loop loop, boolean named) implements Goal {}

        /** Out of the method, the result being noted down already. */
        record Return(boolean future) implements Goal {}
    }

    /** The text of a jump, or null where the user's is right, and what it does. */
    record Jump(@Nullable String text, Effect effect) {}

    private final Lowering lowering;
    private final List<Around> stack = new ArrayList<>();
    private @Nullable Target exit;
    private @Nullable Target futureExit;
    private @Nullable Variable exitResult;
    private @Nullable Variable exitFuture;

    Jumps(Lowering lowering) {
        this.lowering = lowering;
    }

    void push(Around around) {
        stack.add(around);
    }

    void pop() {
        stack.remove(stack.size() - 1);
    }

    /** Whether {@code label} stands before something around the code that is being lowered. */
    boolean isLabel(String label) {
        for (Around a : stack) {
            if (a instanceof Around.Loop l
                    && (l.out.label().equals(label) || l.proceed.label().equals(label))) return true;
            if (a instanceof Around.Choice c && c.out.label().equals(label)) return true;
            if (a instanceof Around.Yielding y && y.out.label().equals(label)) return true;
            if (a instanceof Around.Named n && n.out.label().equals(label)) return true;
            if (a instanceof Around.Completing c && c.out.label().equals(label)) return true;
        }
        return false;
    }

    boolean cleansUp() {
        return stack.stream()
                .anyMatch(a -> a instanceof Around.Guarded g && g.cleansUp || a instanceof Around.Completing);
    }

    /** The end of the whole body, where a result that was noted down is handed out; null if nothing goes there. */
    @Nullable
    Target exit() {
        return exit;
    }

    @Nullable
    Variable exitResult() {
        return exitResult;
    }

    @Nullable
    Variable exitFuture() {
        return exitFuture;
    }

    Variable needResult(Tree at) {
        if (exitResult == null) {
            Type type = lowering.result;
            exitResult = lowering.hidden("result", type, lowering.unit.span(at));
        }
        return exitResult;
    }

    Variable needFuture(Tree at) {
        if (exitFuture == null) {
            exitFuture = lowering.hidden("tail", Type.reference("dev.pollen.Future<?>"), lowering.unit.span(at));
        }
        return exitFuture;
    }

    Jump breakOf(BreakTree tree) {
        String name = tree.getLabel() == null ? null : tree.getLabel().toString();
        for (int i = stack.size() - 1; i >= 0; i--) {
            Around a = stack.get(i);
            if (a instanceof Around.Loop l && (name == null || name.equals(l.name))) {
                return go(new Goal.Break(l.out, name != null || !l.structured), i);
            }
            if (a instanceof Around.Choice c && name == null) {
                return go(new Goal.Break(c.out, !c.structured), i);
            }
            if (a instanceof Around.Named n && n.name.equals(name)) return go(new Goal.Break(n.out, true), i);
        }
        throw new IllegalStateException("break without a target");
    }

    Jump continueOf(ContinueTree tree) {
        String name = tree.getLabel() == null ? null : tree.getLabel().toString();
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i) instanceof Around.Loop l && (name == null || name.equals(l.name))) {
                return go(new Goal.Continue(l, name != null), i);
            }
        }
        throw new IllegalStateException("continue without a target");
    }

    /** The jump of a {@code yield}, after its value has been stored; null where the switch stays text. */
    @Nullable
    Jump yieldOf(YieldTree tree) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i) instanceof Around.Yielding y) {
                return y.result == null ? null : go(new Goal.Break(y.out, false), i);
            }
        }
        throw new IllegalStateException("yield without a switch");
    }

    @Nullable
    Variable yieldResult() {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i) instanceof Around.Yielding y) return y.result;
        }
        throw new IllegalStateException("yield without a switch");
    }

    Target yieldTarget() {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i) instanceof Around.Yielding y) return y.out;
        }
        throw new IllegalStateException("yield without a switch");
    }

    /** Where a future that was noted down is awaited; null if nothing goes there. */
    @Nullable
    Target futureExit() {
        return futureExit;
    }

    /** To the exit of the method, result or future being stored. */
    private Jump leave(boolean future) {
        return go(new Goal.Return(future), -1);
    }

    /** The jump that an exit of an awaiting {@code finally} makes at last; called when that is off the stack. */
    Jump resume(Exit exit) {
        Goal goal = exit.goal;
        Object wanted = goal instanceof Goal.Break b ? b.out : goal instanceof Goal.Continue c ? c.loop : this;
        for (int i = stack.size() - 1; i >= 0; i--) {
            Around a = stack.get(i);
            boolean here = a instanceof Around.Loop l && (l == wanted || l.out == wanted)
                    || a instanceof Around.Choice c && c.out == wanted
                    || a instanceof Around.Named n && n.out == wanted
                    || a instanceof Around.Yielding y && y.out == wanted;
            if (here) return spelled(go(goal, i), goal);
        }
        return go(goal, -1);
    }

    /** The jump with its text, even where the user's own would do. */
    private Jump spelled(Jump jump, Goal goal) {
        if (jump.text != null) return jump;
        Target out = goal instanceof Goal.Continue c ? c.loop.out : ((Goal.Break) goal).out;
        lowering.labels.add(out);
        return new Jump((goal instanceof Goal.Break ? "break " : "continue ") + out.label() + ";", jump.effect);
    }

    private Jump go(Goal goal, int found) {
        for (int i = stack.size() - 1; i > found; i--) {
            if (goal instanceof Goal.Return && stack.get(i) instanceof Around.Guarded g && g.overtakes) {
                return new Jump("return ready(null);", new Effect.Exit(false)); // nobody ever sees it
            }
            if (!(stack.get(i) instanceof Around.Completing c)) continue;
            Exit exit = null;
            for (Exit e : c.exits) if (e.goal.equals(goal)) exit = e;
            if (exit == null) {
                exit = new Exit(goal, c.exits.size() + 1);
                c.exits.add(exit);
            }
            lowering.labels.add(c.out);
            return new Jump(
                    c.jump.name() + " = " + exit.number + "; break " + c.out.label() + ";",
                    Effect.seq(new Effect.Def(c.jump), new Effect.Def(c.failure), new Effect.Jump(c.out)));
        }
        if (goal instanceof Goal.Break b) {
            if (!b.named) lowering.labels.add(b.out);
            return new Jump(b.named ? null : "break " + b.out.label() + ";", new Effect.Jump(b.out));
        }
        if (goal instanceof Goal.Continue c) {
            if (c.loop.leaveBody) {
                lowering.labels.add(c.loop.proceed);
                return new Jump("break " + c.loop.proceed.label() + ";", new Effect.Jump(c.loop.proceed));
            }
            return new Jump(null, new Effect.Jump(c.loop.proceed));
        }
        boolean future = ((Goal.Return) goal).future;
        if (future && futureExit == null) futureExit = lowering.target(null, "tailExit");
        if (!future && exit == null) exit = lowering.target(null, "exit");
        Target out = Objects.requireNonNull(future ? futureExit : exit);
        lowering.labels.add(out);
        return new Jump("break " + out.label() + ";", new Effect.Jump(out));
    }

    /** How a {@code return} becomes text: what goes before and after its value, and what that does. */
    record Leaving(Fragment before, Fragment after, Effect effect, boolean braces) {}

    Leaving returning(ReturnTree tree, boolean tail) {
        if (tail) {
            Variable future = needFuture(tree);
            Jump jump = leave(true);
            return new Leaving(
                    Fragment.of(future, " = "),
                    Fragment.of("; " + jump.text()),
                    Effect.seq(new Effect.Def(future), jump.effect()),
                    true);
        }
        if (cleansUp()) {
            Variable stored = needResult(tree);
            Jump jump = leave(false);
            return new Leaving(
                    Fragment.of(stored, " = "),
                    Fragment.of("; " + jump.text()),
                    Effect.seq(new Effect.Def(stored), jump.effect()),
                    true);
        }
        String stored = lowering.names.fresh("result");
        return new Leaving(
                Fragment.of(lowering.result.text() + " " + stored + " = "),
                Fragment.of("; " + done() + " return ready(" + stored + ");"),
                new Effect.Exit(false),
                true);
    }

    String done() {
        return lowering.names.state() + " = " + lowering.names.constantOf("DONE") + ";";
    }
}
