package dev.pollen.compiler.lower;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

        /**
         * A switch expression.
         *
         * @param result where its value goes if it is structured; else null
         * @param inFinally what yields in a {@code finally} store that may still be overtaken there
         */
        record Yielding(Target out, @Nullable Variable result, Map<Finally, Stored> inFinally) implements Around {
            /** One in which nothing has yielded yet. */
            Yielding(Target out, @Nullable Variable result) {
                this(out, result, new LinkedHashMap<>());
            }

            /** Whether a jump to {@code target} ends it. */
            boolean isLeftBy(Object target) {
                return out == target || inFinally.values().stream().anyMatch(s -> s.exit == target);
            }
        }

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

        /** The {@code finally} of one of those: a jump may have been noted down that is made behind it. */
        final class Finally implements Around {}
    }

    /**
     * How the method is left. What a return or yield in a {@code finally} stores is kept apart for as long as something may
     * overtake it there, since then what was stored before counts again (JLS 14.20.2).
     *
     * @param in the {@code finally}; null where there is none
     * @param future whether a future is stored, that is awaited at the end
     */
    private record Way(Around.@Nullable Finally in, boolean future) {}

    /**
     * What a return or yield has stored.
     *
     * @param future whether that is a future, which is still to be awaited
     * @param exit the end of what is done before it is handed out
     */
    record Stored(boolean future, Variable value, Target exit) {}

    /** A way out through an awaiting {@code finally}. */
    record Exit(Goal goal, int number) {}

    /** Where a jump goes. */
    sealed interface Goal {
        record Break(Target out, boolean named) implements Goal {}

        record Continue(Around.Loop loop, boolean named) implements Goal {}

        /** Out of the method, the result being noted down already. */
        record Return(Target exit) implements Goal {}
    }

    /** The text of a jump, or null where the user's is right, and what it does. */
    record Jump(@Nullable String text, Effect effect) {}

    private final Lowering lowering;
    private final List<Around> stack = new ArrayList<>();
    private final Map<Way, Stored> ways = new LinkedHashMap<>();

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
        return stack.stream().anyMatch(Jumps::cleansUp);
    }

    private static boolean cleansUp(Around a) {
        return a instanceof Around.Guarded g && g.cleansUp || a instanceof Around.Completing;
    }

    /** What returns outside of any {@code finally} have stored; null if there are none. */
    @Nullable
    Stored stored(boolean future) {
        return ways.get(new Way(null, future));
    }

    /** What returns in a {@code finally} have stored. */
    List<Stored> storedInFinally() {
        return ways.entrySet().stream()
                .filter(e -> e.getKey().in != null)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The way on from the exit of {@code stored}. */
    Leaving onward(Stored stored, Tree at) {
        return leaving(new Way(null, stored.future), at);
    }

    private Stored need(Way way, Tree at) {
        Stored known = ways.get(way);
        if (known != null) return known;
        Stored stored = way.future
                ? stored("tail", Type.reference("dev.pollen.Future<?>"), true, at)
                : stored("result", lowering.result, false, at);
        ways.put(way, stored);
        return stored;
    }

    private Stored stored(String name, Type type, boolean future, Tree at) {
        Variable value = lowering.hidden(name, type, lowering.unit.span(at));
        String label = lowering.names.fresh(future ? "tailExit" : "exit");
        return new Stored(future, value, lowering.target(label, label));
    }

    /** The innermost {@code finally} in which something may overtake a return or yield from here. */
    private Around.@Nullable Finally overtakenIn(int from) {
        boolean overtaken = false;
        for (int i = stack.size() - 1; i >= from; i--) {
            if (stack.get(i) instanceof Around.Finally f && overtaken) return f;
            overtaken |= cleansUp(stack.get(i));
        }
        return null;
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

    /** Where the value of a {@code yield} goes, and the jump behind it. */
    record Yield(Variable into, Jump jump) {}

    /** What a {@code yield} becomes; null where its switch stays text. */
    @Nullable
    Yield yieldOf(YieldTree tree) {
        int i = innermostSwitch();
        Around.Yielding y = (Around.Yielding) stack.get(i);
        if (y.result == null) return null;
        Around.Finally in = overtakenIn(i);
        if (in == null) return new Yield(y.result, go(new Goal.Break(y.out, false), i));
        Stored own = y.inFinally.computeIfAbsent(in, f -> stored("value", y.result.type(), false, tree));
        return new Yield(own.value, go(new Goal.Break(own.exit, false), i));
    }

    Target yieldTarget() {
        return ((Around.Yielding) stack.get(innermostSwitch())).out;
    }

    private int innermostSwitch() {
        for (int i = stack.size() - 1; i >= 0; i--) if (stack.get(i) instanceof Around.Yielding) return i;
        throw new IllegalStateException("yield without a switch");
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
                    || a instanceof Around.Yielding y && y.isLeftBy(wanted);
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
        Target out = ((Goal.Return) goal).exit;
        lowering.labels.add(out);
        return new Jump("break " + out.label() + ";", new Effect.Jump(out));
    }

    /** How a {@code return} becomes text: what goes before and after its value, and what that does. */
    record Leaving(Fragment before, Fragment after, Effect effect, boolean braces) {
        /** For a value that is a CompletionStage. */
        Leaving asFuture() {
            return new Leaving(Fragment.of(before, "future("), Fragment.of(")", after), effect, braces);
        }
    }

    private boolean isStage(ReturnTree tree) {
        ExpressionTree value = tree.getExpression();
        return value != null && Awaitee.isStage(lowering, lowering.mirrorIfKnown(value));
    }

    Leaving returning(ReturnTree tree, boolean tail) {
        if (tail || cleansUp()) {
            Leaving leaving = leaving(new Way(overtakenIn(0), tail), tree);
            return tail && isStage(tree) ? leaving.asFuture() : leaving;
        }
        String stored = lowering.names.fresh("result");
        return new Leaving(
                Fragment.of(lowering.result.text() + " " + stored + " = "),
                Fragment.of("; " + done() + " return ready(" + stored + ");"),
                new Effect.Exit(false),
                true);
    }

    private Leaving leaving(Way way, Tree at) {
        Stored stored = need(way, at);
        Jump jump = go(new Goal.Return(stored.exit), -1);
        return new Leaving(
                Fragment.of(stored.value, " = "),
                Fragment.of("; " + jump.text()),
                Effect.seq(new Effect.Def(stored.value), jump.effect()),
                true);
    }

    String done() {
        return lowering.names.state() + " = " + lowering.names.constantOf("DONE") + ";";
    }
}
