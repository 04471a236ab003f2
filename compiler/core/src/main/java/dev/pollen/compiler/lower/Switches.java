package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
            steps.text(Effect.seq(value.effect(), effects.groupsOf(tree)), code.merged());
            return;
        }
        Target out = lowering.target(null, "choice");
        lowering.jumps.push(new Jumps.Around.Choice(out, true));
        choose(new Choice(tree, selector, tree.getCases(), null, () -> out), value, steps);
        lowering.jumps.pop();
    }

    /** A switch expression in whose cases something awaits. */
    Value expression(SwitchExpressionTree tree, Sink steps) {
        ExpressionTree selector = Conditions.bare(tree.getExpression());
        Variable result = lowering.hidden("value", lowering.typeOfPoly(tree), unit.span(tree));
        steps.declare(result, null);
        Value value = expressions.lower(selector, steps);
        Target out = lowering.target(null, "choice");
        Jumps.Around.Yielding yielding = new Jumps.Around.Yielding(out, result);
        lowering.jumps.push(yielding);
        Supplier<Target> own = () -> yielding.inFinally().isEmpty() ? out : lowering.target(null, "choice");
        Sink body = new Sink(unit.span(tree));
        choose(new Choice(tree, selector, tree.getCases(), result, own), value, body);
        lowering.jumps.pop();
        if (yielding.inFinally().isEmpty()) body.block().steps().forEach(steps::add);
        else steps.add(new Step.Labeled(out, Exits.ofSwitch(lowering, tree, result, yielding, body)));
        return new Value(expressions.regained(tree, Fragment.of(result)), new Effect.Use(result));
    }

    /**
     * A switch that is lowered.
     *
     * @param result where a switch expression's value goes; null for a statement
     * @param out what leaving the switch alone goes to, known when its cases are lowered
     */
    record Choice(
            Tree whole,
            ExpressionTree selector,
            List<? extends CaseTree> cases,
            @Nullable Variable result,
            Supplier<Target> out) {
        boolean isArrow() {
            return cases.get(0).getBody() != null;
        }

        boolean hasDefault() {
            return cases.stream().anyMatch(CaseLabels::isDefault);
        }

        /** Whether javac checks that some case matches, and adds one that fails (JLS 14.11.2, 15.28.2). */
        boolean mustMatch(Lowering lowering) {
            return !hasDefault() && (result != null || CaseLabels.isEnhanced(lowering, selector, cases));
        }
    }

    private void choose(Choice choice, Value value, Sink steps) {
        Sink scope = new Sink(unit.span(choice.whole));
        if (PatternSwitches.isOne(choice))
            new PatternSwitches(lowering, effects, expressions, this).lower(choice, value, scope);
        else constants(choice, value, scope);
        // a scope is only needed where the groups declare something in common
        Step.Block block = scope.block();
        if (block.steps().size() == 1) steps.add(block.steps().get(0));
        else steps.add(new Step.Scope(block));
    }

    private void constants(Choice choice, Value value, Sink scope) {
        List<Step.Group> groups = new ArrayList<>();
        Representatives representatives = new Representatives(lowering, choice.selector, choice.cases);
        boolean numbered = false;
        for (CaseTree c : choice.cases) {
            for (Tree label : CaseLabels.of(c)) effects.of(label);
            Step.Block body = body(choice, c, scope);
            Fragment representative = Fragment.of("");
            if (!Steps.points(body).isEmpty()) {
                Fragment found = representatives.of(c);
                numbered |= found == null;
                if (found != null) representative = found;
            }
            Fragment label = Fragment.of(label(c, true));
            groups.add(new Step.Group(label, choice.isArrow(), representative, CaseLabels.isDefault(c), body));
        }
        if (choice.mustMatch(lowering)) {
            int last = groups.size() - 1;
            if (!choice.isArrow()) groups.set(last, leaving(choice, groups.get(last)));
            groups.add(noMatch(choice));
        }
        Fragment selector = numbered ? number(choice, value.code(), groups) : value.code();
        scope.add(new Step.Switch(choice.out.get(), selector, value.effect(), groups));
    }

    /** The last group, which must not fall into one of ours. */
    private Step.Group leaving(Choice choice, Step.Group last) {
        List<? extends StatementTree> body =
                choice.cases.get(choice.cases.size() - 1).getStatements();
        if (!new Completion(lowering).all(body)) return last;
        Target out = choice.out.get();
        lowering.labels.add(out);
        List<Step> steps = new ArrayList<>(last.body().steps());
        steps.add(new Step.Text(Fragment.of("break " + out.label() + ";"), new Effect.Jump(out)));
        Step.Block block = new Step.Block(steps, last.body().span());
        return new Step.Group(last.label(), last.arrow(), last.representative(), last.isDefault(), block);
    }

    private Step.Group noMatch(Choice choice) {
        boolean arrow = choice.isArrow();
        return new Step.Group(
                Fragment.of(arrow ? "default ->" : "default:"), arrow, Fragment.of(""), true, failure(choice));
    }

    /** What javac adds to a switch that must match. */
    Step.Block failure(Choice choice) {
        Sink body = new Sink(unit.span(choice.whole));
        body.text(
                new Effect.Exit(true),
                "throw new "
                        + (lowering.release >= 21
                                ? lowering.types.lang("MatchException") + "(null, null);"
                                : lowering.types.lang("IncompatibleClassChangeError") + "();"));
        return body.block();
    }

    /**
     * Where a group has no constant that selects it, the groups are chosen by number: {@code switch (switch (k) { case A,
     * B -> 0; default -> 1; })}. Changes the labels of {@code groups}; returns the selector.
     */
    private Fragment number(Choice choice, Fragment value, List<Step.Group> groups) {
        List<Object> code = new ArrayList<>(List.of("switch (", value, ") { "));
        String sign = choice.isArrow() ? " ->" : ":";
        for (int i = 0; i < groups.size(); i++) {
            Step.Group g = groups.get(i);
            if (i < choice.cases.size()) code.add(new Piece.Moved(label(choice.cases.get(i), false)));
            else code.add("default");
            code.add(" -> " + i + "; ");
            Fragment representative = Fragment.of(String.valueOf(i));
            groups.set(
                    i,
                    new Step.Group(
                            Fragment.of("case " + i + sign), g.arrow(), representative, g.isDefault(), g.body()));
        }
        if (groups.stream().noneMatch(Step.Group::isDefault)) code.add("default -> -1; ");
        code.add("}");
        return Fragment.of(code.toArray());
    }

    /** The statements of {@code c}. */
    Step.Block body(Choice choice, CaseTree c, Sink scope) {
        if (choice.isArrow()) {
            Sink body = new Sink(unit.span(c));
            arrowBody(c.getBody(), choice.result, body);
            return body.block();
        }
        Sink body = new Sink(unit.span(choice.whole)); // what it declares, the other groups see
        statements.all(c.getStatements(), body);
        return shared(body.block(), new Span(unit.end(c), unit.end(choice.whole)), scope);
    }

    /** The labels of {@code c}, with or without the arrow or colon. */
    Span label(CaseTree c, boolean sign) {
        int from = unit.start(c);
        for (Tree label : CaseLabels.of(c)) from = Math.max(from, unit.end(label));
        ExpressionTree guard = CaseLabels.guard(c);
        if (guard != null) from = Math.max(from, unit.end(guard));
        int at = Words.findChar(unit.file().text(), c.getBody() != null ? '>' : ':', from, unit.end(c));
        if (sign) return new Span(unit.start(c), at + 1);
        int end = c.getBody() != null ? at - 1 : at;
        while (Character.isWhitespace(unit.file().text().charAt(end - 1))) end--;
        return new Span(unit.start(c), end);
    }

    private void arrowBody(Tree body, @Nullable Variable result, Sink steps) {
        if (result == null || body instanceof StatementTree) {
            statements.into((StatementTree) body, steps);
            return;
        }
        Value value = expressions.lower((ExpressionTree) body, steps);
        Expressions.assign(result, body, value, steps);
    }

    /** What one group declares and a later one uses is declared before the switch. */
    private Step.Block shared(Step.Block body, Span later, Sink scope) {
        List<Step> steps = new ArrayList<>();
        for (Step step : body.steps()) {
            if (step instanceof Step.Declare d && usedIn(d.variable(), later)) {
                if (lowering.anonymous.namesLocal(d.variable(), scope.span)) throw sharedClass(d.variable());
                scope.declare(d.variable(), null);
                if (d.value() != null) {
                    Fragment assign = Fragment.of(d.variable(), " = ", d.creation(), d.stored(), ";");
                    steps.add(new Step.Text(assign, Effect.seq(d.effect(), new Effect.Def(d.variable()))));
                }
            } else if (step instanceof Step.Fixed f && f.constant() != null && usedIn(f.constant(), later)) {
                scope.add(f);
            } else if (step instanceof Step.Scope s) {
                // made for a class: what stands behind it is the group's own
                steps.add(new Step.Scope(shared(s.body(), later, scope)));
            } else {
                steps.add(step);
            }
        }
        return new Step.Block(steps, body.span());
    }

    private static Lowering.Refused sharedClass(Variable v) {
        return new Lowering.Refused(
                Code.P0301,
                v.declaration(),
                "groups of a switch that suspends share " + v.name() + ", and only one of them knows its class",
                "declare the class before the switch");
    }

    private boolean usedIn(Variable v, Span part) {
        for (Facts.Occurrence o : lowering.facts.occurrences) {
            if (o.local() != null && part.contains(o.span()) && v.equals(lowering.variable(o.local()))) return true;
        }
        return false;
    }
}
