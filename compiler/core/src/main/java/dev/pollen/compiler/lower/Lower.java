package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
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

    /** Names the classes without one of {@code host}, for the machines inside, which are lowered first. */
    public static void nameClasses(Host host) {
        Lowering lowering = new Lowering(host);
        lowering.anonymous.collect();
        for (Host inner : host.inner()) inner.adopt(host, lowering.anonymous.allPassings());
    }

    private static Lowered lower(Lowering lowering, Host host, List<Span> nested) {
        ConstructorCalls.check(host);
        lowering.anonymous.collect();
        StaticCode.check(lowering);
        lowering.intersections.castValues();
        lowering.namelessTypes.castCaptured();
        Body code = host.body();
        List<Variable> parameters = new ArrayList<>();
        for (VariableTree p : code.parameters()) {
            parameters.add(Objects.requireNonNull(lowering.variable(lowering.facts.element(p))));
        }
        new Access(lowering, host).scan();
        for (Span at : nested) lowering.edit(at.start(), at.end(), new Piece.Nested(at));
        Sink body = new Sink(lowering.unit.span(code.tree()));
        Statements statements = new Statements(lowering);
        if (code.isExpression()) statements.only((ExpressionTree) code.code(), body);
        else statements.all(code.statements(), body);
        if (code.ending() == Body.Ending.NOTHING && mayEnd(lowering, code)) statements.end(body);
        Step.Block root = Exits.ofMethod(lowering, code.tree(), body.block());
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
                host.bridges().all(),
                host.outer() == null ? host.own().all() : List.of());
    }

    /** Whether control reaches the end of the code. */
    private static boolean mayEnd(Lowering lowering, Body code) {
        return code.isExpression() || new Completion(lowering).completes((StatementTree) code.code());
    }
}
