package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** javac's tree of an {@code @Async} method in, steps out. */
public final class Lower {
    private Lower() {}

    /**
     * Lowers {@code host}.
     *
     * @param nested what machines inside of this one, and their bridges, replace
     * @param report takes what cannot be lowered
     * @return null after a report
     */
    public static @Nullable Lowered method(Host host, List<Span> nested, Consumer<Diagnostic> report) {
        Lowering lowering = new Lowering(host);
        try {
            return lower(lowering, host, nested);
        } catch (Lowering.Refused refused) {
            String message = String.valueOf(refused.getMessage());
            report.accept(
                    new Diagnostic(refused.code, host.unit().file(), refused.span, message, List.of(), refused.help));
            return null;
        }
    }

    private static Lowered lower(Lowering lowering, Host host, List<Span> nested) {
        lowering.anonymous.collect();
        Body code = host.body();
        List<Variable> parameters = new ArrayList<>();
        for (VariableTree p : code.parameters()) {
            parameters.add(Objects.requireNonNull(lowering.variable(lowering.facts.element(p))));
        }
        new Access(lowering, host).scan(new TreePath(code.path(), code.code()), null);
        for (Span at : nested) lowering.edit(at.start(), at.end(), new Piece.Nested(at));
        Sink body = new Sink(lowering.unit.span(code.tree()));
        Statements statements = new Statements(lowering);
        if (code.isExpression()) statements.result((ExpressionTree) code.code(), body);
        else statements.all(code.statements(), body);
        if (code.ending() == Body.Ending.NOTHING && mayEnd(lowering, code)) statements.end(body);
        Step.Block root = exits(lowering, code.tree(), body);
        List<Lowered.Word> words = new ArrayList<>();
        Map<Variable, List<Span>> occurrences = new HashMap<>();
        for (Facts.Occurrence o : lowering.facts.occurrences) {
            Variable v = lowering.variable(o.local());
            words.add(new Lowered.Word(o.name(), o.span().start(), v == null ? -1 : v.id()));
            if (v != null)
                occurrences.computeIfAbsent(v, k -> new ArrayList<>()).add(o.span());
        }
        return new Lowered(
                root,
                Steps.effect(root),
                parameters,
                lowering.points,
                lowering.edits,
                Captures.all(lowering),
                Bindings.all(lowering),
                occurrences,
                words,
                lowering.labels,
                lowering.result,
                lowering.bridges.methods());
    }

    /** Whether control reaches the end of the code. */
    private static boolean mayEnd(Lowering lowering, Body code) {
        return code.isExpression() || new Completion(lowering).completes((StatementTree) code.code());
    }

    /** Puts the exits behind the body: where a result or a future is handed out that was noted down before. */
    private static Step.Block exits(Lowering lowering, Tree tree, Sink body) {
        Jumps jumps = lowering.jumps;
        Step.Block inner = body.block();
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
