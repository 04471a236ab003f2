package dev.pollen.compiler.lower;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** javac's tree of an {@code @Async} method in, steps out. */
public final class Lower {
    private Lower() {}

    /**
     * Lowers {@code host}.
     *
     * @param report takes what cannot be lowered
     * @return null after a report
     */
    public static @Nullable Lowered method(Host host, Consumer<Diagnostic> report) {
        Unit unit = host.unit();
        Facts facts = new Facts(unit, host.path());
        Lowering lowering =
                new Lowering(unit, facts, host.names(), host.types(), host.result(), host.release(), host.anonymous());
        try {
            return lower(lowering, host.path(), host.tree(), host.type());
        } catch (Lowering.Refused refused) {
            String message = String.valueOf(refused.getMessage());
            report.accept(new Diagnostic(refused.code, unit.file(), refused.span, message, List.of(), refused.help));
            return null;
        }
    }

    private static Lowered lower(Lowering lowering, TreePath path, MethodTree tree, TypeElement host) {
        lowering.anonymous.collect();
        List<Variable> parameters = new ArrayList<>();
        for (VariableTree p : tree.getParameters()) {
            parameters.add(Objects.requireNonNull(lowering.variable(lowering.facts.element(p))));
        }
        new Access(lowering, host).scan(new TreePath(path, tree.getBody()), null);
        Statements statements = new Statements(lowering);
        Sink body = new Sink(lowering.unit.span(tree));
        statements.all(tree.getBody().getStatements(), body);
        Step.Block root = exits(lowering, tree, body);
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
                lowering.result);
    }

    /** Puts the exits behind the body: where a result or a future is handed out that was noted down before. */
    private static Step.Block exits(Lowering lowering, Tree tree, Sink body) {
        Jumps jumps = lowering.jumps;
        Target exit = jumps.exit();
        Target futureExit = jumps.futureExit();
        if (exit == null && futureExit == null) return body.block();
        Sink root = new Sink(body.span);
        Span end = new Span(lowering.unit.end(tree) - 1, lowering.unit.end(tree));
        Step.Block inner = body.block();
        if (exit != null) {
            Variable result = jumps.needResult(tree);
            Sink around = futureExit == null ? root : new Sink(body.span);
            around.declare(result, null);
            around.add(new Step.Labeled(exit, inner));
            around.text(Effect.NONE, jumps.done());
            around.text(Effect.seq(new Effect.Use(result), new Effect.Exit(false)), "return ready(", result, ");");
            inner = around.block();
        }
        if (futureExit != null) {
            Variable future = jumps.needFuture(tree);
            root.declare(future, null);
            root.add(new Step.Labeled(futureExit, inner));
            Point point = lowering.point("RESULT", end, "the returned future");
            root.add(new Step.Suspend(point, Fragment.of(future), new Effect.Use(future), null, false));
            root.text(Effect.NONE, jumps.done());
            root.text(new Effect.Exit(false), "return ready(", new Piece.Result(lowering.result, false), ");");
        }
        return root.block();
    }
}
