package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.function.Consumer;

/**
 * What stands behind code that {@code return} or {@code yield} leaves through a {@code finally}: there the value that was
 * noted down before is handed out.
 *
 * <pre>
 *   exit: { … result = v; break exit; … } return ready(result);
 * </pre>
 */
final class Exits {
    private Exits() {}

    /** The body of a method and its exits. */
    static Step.Block ofMethod(Lowering lowering, Tree tree, Step.Block body) {
        Jumps jumps = lowering.jumps;
        Step.Block inner = body;
        for (Jumps.Stored own : jumps.storedInFinally()) {
            inner = storing(lowering, own, inner, sink -> {
                Jumps.Leaving leaving = jumps.onward(own, tree);
                Effect effect = Effect.seq(new Effect.Use(own.value()), leaving.effect());
                sink.text(effect, leaving.before(), own.value(), leaving.after());
            });
        }
        Jumps.Stored result = jumps.stored(false);
        if (result != null)
            inner = storing(lowering, result, inner, sink -> {
                sink.text(Effect.NONE, jumps.done());
                Effect effect = Effect.seq(new Effect.Use(result.value()), new Effect.Exit(false));
                sink.text(effect, "return ready(", result.value(), ");");
            });
        Jumps.Stored future = jumps.stored(true);
        if (future == null) return inner;
        Span end = new Span(lowering.unit.end(tree) - 1, lowering.unit.end(tree));
        return storing(lowering, future, inner, sink -> {
            Point point = lowering.point("RESULT", end, "the returned future");
            Effect effect = new Effect.Use(future.value());
            sink.add(new Step.Suspend(point, Fragment.of(future.value()), effect, null, false, false));
            sink.text(Effect.NONE, jumps.done());
            sink.text(new Effect.Exit(false), "return ready(", new Piece.Result(lowering.result, false), ");");
        });
    }

    /** A switch expression and the exits of those of its yields that may be overtaken. */
    static Step.Block ofSwitch(
            Lowering lowering, SwitchExpressionTree tree, Variable result, Jumps.Around.Yielding yielding, Sink body) {
        Target out = yielding.out();
        boolean runsThrough = tree.getCases().stream().anyMatch(c -> c.getBody() instanceof ExpressionTree);
        if (runsThrough) leave(lowering, out, body);
        Step.Block inner = body.block();
        for (Jumps.Stored own : yielding.inFinally().values()) {
            inner = storing(lowering, own, inner, sink -> {
                Effect value = Effect.seq(new Effect.Use(own.value()), new Effect.Def(result));
                sink.text(value, result, " = ", own.value(), ";");
                leave(lowering, out, sink);
            });
        }
        return inner;
    }

    private static void leave(Lowering lowering, Target out, Sink steps) {
        lowering.labels.add(out);
        steps.text(new Effect.Jump(out), "break " + out.label() + ";");
    }

    /** {@code body}, which leaves by the exit of {@code stored}, and then {@code last}. */
    private static Step.Block storing(Lowering lowering, Jumps.Stored stored, Step.Block body, Consumer<Sink> last) {
        Sink root = new Sink(body.span());
        root.declare(stored.value(), null);
        if (lowering.labels.contains(stored.exit())) {
            root.add(new Step.Labeled(stored.exit(), body));
            last.accept(root);
        } else {
            // a finally overtakes each return: what they store is never handed out
            root.add(new Step.Scope(body));
        }
        return root.block();
    }
}
