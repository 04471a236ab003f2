package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers switches. The user's labels and his fall-through stay; a resume finds its group because the selector then
 * yields a constant of that group. A switch expression becomes a statement that stores its value:
 *
 * <pre>
 *   f(switch (k) { case 1 -> await(a); default -> 0; })
 *   switch (k) { case 1 -> { ⟨await a⟩ v = ⟨result⟩; } default -> { v = 0; } } f(v)
 * </pre>
 */
final class Switches {
    private final Lowering lowering;
    private final Unit unit;
    private final Effects effects;
    private final Expressions expressions;
    private final Statements statements;

    Switches(Lowering lowering, Effects effects, Expressions expressions, Statements statements) {
        this.lowering = lowering;
        this.unit = lowering.unit;
        this.effects = effects;
        this.expressions = expressions;
        this.statements = statements;
    }

    void statement(SwitchTree tree, Sink steps) {
        ExpressionTree selector = Conditions.bare(tree.getExpression());
        Value value = expressions.lower(selector, steps);
        if (!lowering.facts.suspendsAny(tree.getCases())) {
            Fragment code = Fragment.of(
                    new Span(unit.start(tree), unit.start(selector)),
                    value.code(),
                    new Span(unit.end(selector), unit.end(tree)));
            steps.text(Effect.seq(value.effect(), effects.groupsOf(tree)), Expressions.merge(code));
            return;
        }
        Target out = lowering.target(null, "choice");
        lowering.jumps.push(new Jumps.Around.Choice(out, true));
        Sink scope = new Sink(unit.span(tree));
        List<Step.Group> groups = groups(tree, selector, tree.getCases(), null, scope);
        lowering.jumps.pop();
        scope.add(new Step.Switch(out, value.code(), value.effect(), groups));
        splice(scope, steps);
    }

    /** A switch expression in whose cases something awaits. */
    Value expression(SwitchExpressionTree tree, Sink steps) {
        ExpressionTree selector = Conditions.bare(tree.getExpression());
        Variable result = lowering.hidden("value", lowering.typeOf(tree), unit.span(tree));
        steps.declare(result, null);
        Value value = expressions.lower(selector, steps);
        Target out = lowering.target(null, "choice");
        lowering.jumps.push(new Jumps.Around.Yielding(out, result));
        Sink scope = new Sink(unit.span(tree));
        List<Step.Group> groups = new ArrayList<>(groups(tree, selector, tree.getCases(), result, scope));
        lowering.jumps.pop();
        if (tree.getCases().stream().noneMatch(CaseLabels::isDefault)) groups.add(noMatch(tree));
        scope.add(new Step.Switch(out, value.code(), value.effect(), groups));
        splice(scope, steps);
        return new Value(Fragment.of(result), new Effect.Use(result));
    }

    /** What javac adds to an exhaustive switch expression over an enum (JLS 15.28.2). */
    private Step.Group noMatch(SwitchExpressionTree tree) {
        boolean arrow = tree.getCases().get(0).getBody() != null;
        String failure = lowering.release >= 21
                ? "throw new MatchException(null, null);"
                : "throw new IncompatibleClassChangeError();";
        Sink body = new Sink(unit.span(tree));
        body.text(new Effect.Exit(true), failure);
        return new Step.Group(
                Fragment.of(arrow ? "default ->" : "default:"), arrow, Fragment.of(""), true, body.block());
    }

    /** A scope is only needed where the groups declare something in common. */
    private void splice(Sink scope, Sink steps) {
        Step.Block block = scope.block();
        if (block.steps().size() == 1) steps.add(block.steps().get(0));
        else steps.add(new Step.Scope(block));
    }

    private List<Step.Group> groups(
            Tree whole,
            ExpressionTree selector,
            List<? extends CaseTree> cases,
            @Nullable Variable result,
            Sink scope) {
        List<Step.Group> groups = new ArrayList<>();
        Representatives representatives = new Representatives(lowering, selector, cases);
        for (int i = 0; i < cases.size(); i++) {
            CaseTree c = cases.get(i);
            if (!CaseLabels.areConstants(c)) throw lowering.unsupported(c, "an await in a switch over patterns");
            boolean arrow = c.getBody() != null;
            for (Tree label : CaseLabels.of(c)) effects.of(label);
            Sink body = new Sink(unit.span(c));
            if (arrow) arrowBody(c.getBody(), result, body);
            else statements.all(c.getStatements(), body);
            Step.Block block = arrow ? body.block() : shared(body, unit.end(c), unit.end(whole), scope);
            boolean suspends =
                    arrow ? lowering.facts.suspends(c.getBody()) : lowering.facts.suspendsAny(c.getStatements());
            groups.add(new Step.Group(
                    Fragment.of(label(c, arrow)),
                    arrow,
                    suspends ? representatives.of(c) : Fragment.of(""),
                    CaseLabels.isDefault(c),
                    block));
        }
        return groups;
    }

    private Span label(CaseTree c, boolean arrow) {
        int from = unit.start(c);
        for (Tree label : CaseLabels.of(c)) from = Math.max(from, unit.end(label));
        int sign = Words.findChar(unit.file().text(), arrow ? '>' : ':', from, unit.end(c));
        return new Span(unit.start(c), sign + 1);
    }

    private void arrowBody(Tree body, @Nullable Variable result, Sink steps) {
        if (result == null || body instanceof StatementTree) {
            statements.into((StatementTree) body, steps);
            return;
        }
        Value value = expressions.lower((ExpressionTree) body, steps);
        steps.text(Effect.seq(value.effect(), new Effect.Def(result)), result, " = ", value.code(), ";");
    }

    /** What one group declares and a later one uses is declared before the switch. */
    private Step.Block shared(Sink body, int end, int switchEnd, Sink scope) {
        List<Step> steps = new ArrayList<>();
        for (Step step : body.block().steps()) {
            if (step instanceof Step.Declare d && usedIn(d.variable(), end, switchEnd)) {
                scope.declare(d.variable(), null);
                if (d.value() != null) {
                    Fragment assign = Fragment.of(d.variable(), " = ", d.creation(), d.value(), ";");
                    steps.add(new Step.Text(assign, Effect.seq(d.effect(), new Effect.Def(d.variable()))));
                }
            } else if (step instanceof Step.Fixed f && f.constant() != null && usedIn(f.constant(), end, switchEnd)) {
                scope.add(f);
            } else {
                steps.add(step);
            }
        }
        return new Step.Block(steps, body.span);
    }

    private boolean usedIn(Variable v, int from, int to) {
        for (Facts.Occurrence o : lowering.facts.occurrences) {
            if (o.local() != null
                    && o.span().start() >= from
                    && o.span().start() < to
                    && v.equals(lowering.variable(o.local()))) {
                return true;
            }
        }
        return false;
    }
}
