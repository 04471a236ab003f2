package dev.pollen.compiler.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers statements: those that suspend become structured steps, all others stay the user's text. */
final class Statements {
    private final Lowering lowering;
    private final Unit unit;
    private final Effects effects;
    private final Expressions expressions;
    private final AnonymousClasses anonymous;
    private final Declarations declarations;
    private final Loops loops;
    private final Switches switches;
    private final Tries tries;

    Statements(Lowering lowering) {
        this.lowering = lowering;
        this.unit = lowering.unit;
        this.effects = new Effects(lowering);
        this.expressions = new Expressions(lowering, effects, this);
        this.anonymous = lowering.anonymous;
        this.declarations = new Declarations(lowering, effects, expressions);
        this.loops = new Loops(lowering, effects, expressions, this);
        this.switches = new Switches(lowering, effects, expressions, this);
        this.tries = new Tries(lowering, effects, expressions, this);
    }

    Switches switches() {
        return switches;
    }

    Declarations declarations() {
        return declarations;
    }

    /** The block that {@code tree} is, or that it needs. */
    Step.Block block(StatementTree tree) {
        Sink steps = new Sink(unit.span(tree));
        into(tree, steps);
        return steps.block();
    }

    /** {@code tree}'s steps; a block's own without its braces. */
    void into(StatementTree tree, Sink steps) {
        if (tree instanceof BlockTree b) all(b.getStatements(), steps);
        else all(List.of(tree), steps);
    }

    void all(List<? extends StatementTree> statements, Sink steps) {
        for (int i = 0; i < statements.size(); i++) {
            StatementTree s = statements.get(i);
            List<NamedClass> named = anonymous.in(s);
            boolean declares = s instanceof ClassTree c && !anonymous.isMoved(c) || !named.isEmpty();
            if (declares && !steps.isEmpty() && lowering.facts.suspendsAny(statements.subList(i, statements.size()))) {
                // a resume must pass the class: it stands at the head of a block with all that can see it
                int end = unit.end(statements.get(statements.size() - 1));
                Sink rest = new Sink(new Span(unit.start(s), Math.max(end, unit.end(s))));
                all(statements.subList(i, statements.size()), rest);
                steps.add(new Step.Scope(rest.block()));
                return;
            }
            for (NamedClass n : named) steps.add(anonymous.declaration(n, effects));
            if (s instanceof VariableTree v) {
                bindings(s, steps);
                declarations.lower(v, declarations.sharesType(statements, i), steps);
            } else {
                lower(s, steps);
            }
        }
    }

    /** The expression that is all of an async block. */
    void only(ExpressionTree e, Sink steps) {
        for (NamedClass n : anonymous.in(e)) steps.add(anonymous.declaration(n, effects));
        result(e, steps);
    }

    void lower(StatementTree s, Sink steps) {
        bindings(s, steps);
        if (s instanceof VariableTree v) declarations.lower(v, true, steps);
        else if (s instanceof ClassTree c) declarations.localClass(c, steps);
        else if (s instanceof ReturnTree r) returning(r, steps);
        else if (!lowering.facts.suspends(s)) steps.text(effects.of(s), unit.span(s));
        else suspending(s, steps);
    }

    /** Binding variables that {@code s} introduces: whoever lays out decides whether they must be declared. */
    private void bindings(StatementTree s, Sink steps) {
        for (Variable v : Bindings.introducedBy(lowering, s)) steps.declare(v, null);
    }

    private void suspending(StatementTree s, Sink steps) {
        if (s instanceof BlockTree b) steps.add(new Step.Scope(block(b)));
        else if (s instanceof ExpressionStatementTree e) expression(e, steps);
        else if (s instanceof IfTree i) conditional(i, steps);
        else if (s instanceof WhileLoopTree w) loops.whileLoop(w, steps);
        else if (s instanceof DoWhileLoopTree d) loops.doLoop(d, steps);
        else if (s instanceof ForLoopTree f) loops.forLoop(f, steps);
        else if (s instanceof EnhancedForLoopTree f) loops.forEach(f, steps);
        else if (s instanceof LabeledStatementTree l) labeled(l, steps);
        else if (s instanceof SwitchTree w) switches.statement(w, steps);
        else if (s instanceof TryTree t) tries.lower(t, steps);
        else if (s instanceof ThrowTree t) throwing(t, steps);
        else if (s instanceof YieldTree y) yielding(y, steps);
        else if (s instanceof SynchronizedTree y) locked(y, steps);
        else if (s instanceof AssertTree a) assertion(a, steps);
        else throw lowering.unsupported(s, "an await in a statement of the kind " + s.getKind());
    }

    private void expression(ExpressionStatementTree e, Sink steps) {
        Value value = expressions.lower(e.getExpression(), steps);
        if (!value.code().isResult()) steps.text(value.effect(), value.code(), ";");
    }

    private void conditional(IfTree tree, Sink steps) {
        ExpressionTree test = Conditions.bare(tree.getCondition());
        Value condition = expressions.lower(test, steps);
        StatementTree no = tree.getElseStatement();
        if (!lowering.facts.suspends(tree.getThenStatement()) && !lowering.facts.suspends(no)) {
            Effect branches = new Effect.Choice(List.of(effects.of(tree.getThenStatement()), effects.of(no)));
            around(tree, test, condition, branches, steps);
            return;
        }
        Step.Block then = block(tree.getThenStatement());
        Step.Block otherwise = no == null ? null : block(no);
        steps.add(new Step.If(Conditions.operand(test, condition.code()), condition.effect(), then, otherwise));
    }

    /** A statement whose text stays, but for {@code part}. */
    private void around(StatementTree whole, Tree part, Value value, Effect rest, Sink steps) {
        Fragment code = Fragment.of(
                new Span(unit.start(whole), unit.start(part)), value.code(), new Span(unit.end(part), unit.end(whole)));
        steps.text(Effect.seq(value.effect(), rest), code.merged());
    }

    private void labeled(LabeledStatementTree tree, Sink steps) {
        StatementTree body = tree.getStatement();
        boolean loop = body instanceof WhileLoopTree
                || body instanceof DoWhileLoopTree
                || body instanceof ForLoopTree
                || body instanceof EnhancedForLoopTree;
        if (loop) {
            lower(body, steps);
            return;
        }
        String name = tree.getLabel().toString();
        Target out = lowering.target(name, name);
        lowering.labels.add(out);
        lowering.jumps.push(new Jumps.Around.Named(name, out));
        Step.Block block = block(body);
        lowering.jumps.pop();
        steps.add(new Step.Labeled(out, block));
    }

    private void returning(ReturnTree tree, Sink steps) {
        Span here = new Span(unit.start(tree), unit.start(tree));
        boolean tail = lowering.facts.isTail(tree);
        if (lowering.facts.awaitsHere(tree)) {
            expressions.suspend(tree.getExpression(), unit.span(tree.getExpression()), steps);
            steps.text(Effect.NONE, here, lowering.jumps.done());
            steps.text(new Effect.Exit(false), "return ready(", new Piece.Result(lowering.result, false), ");");
            return;
        }
        ExpressionTree value = lowering.facts.result(tree);
        Value last = value == null ? new Value(Fragment.of("null"), Effect.NONE) : expressions.lower(value, steps);
        if (tail || lowering.jumps.cleansUp()) {
            Jumps.Leaving leaving = lowering.jumps.returning(tree, tail);
            steps.text(
                    Effect.seq(last.effect(), leaving.effect()), here, leaving.before(), last.code(), leaving.after());
            return;
        }
        yieldResult(tree, value, last, here, steps);
    }

    private void yieldResult(Tree at, @Nullable ExpressionTree value, Value last, Span here, Sink steps) {
        Value result = value == null || value instanceof LiteralTree || value instanceof IdentifierTree
                ? last
                : expressions.keepResult(at, last, steps);
        steps.text(Effect.NONE, here, lowering.jumps.done());
        steps.text(Effect.seq(result.effect(), new Effect.Exit(false)), "return ready(", result.code(), ");");
    }

    /** The body of a lambda that is an expression: its value is the result, if there is one. */
    void result(ExpressionTree e, Sink steps) {
        for (Variable v : Bindings.introducedBy(lowering, e)) steps.declare(v, null);
        Value value = expressions.lower(e, steps);
        if (lowering.facts.body.ending() == Body.Ending.NOTHING) {
            if (!value.code().isResult()) steps.text(value.effect(), value.code(), ";");
            return;
        }
        yieldResult(e, e, value, new Span(unit.start(e), unit.start(e)), steps);
    }

    /** The end of a body that yields nothing. */
    void end(Sink steps) {
        int end = unit.end(lowering.facts.body.code());
        steps.text(Effect.NONE, new Span(end, end), lowering.jumps.done());
        steps.text(new Effect.Exit(false), "return ready(null);");
    }

    private void throwing(ThrowTree tree, Sink steps) {
        Value value = expressions.lower(tree.getExpression(), steps);
        steps.text(Effect.seq(value.effect(), new Effect.Exit(true)), "throw ", value.code(), ";");
    }

    private void yielding(YieldTree tree, Sink steps) {
        Value value = expressions.lower(tree.getValue(), steps);
        Jumps.Yield yield = lowering.jumps.yieldOf(tree);
        if (yield == null) throw new IllegalStateException("a yield that suspends in a plain switch");
        steps.text(
                Effect.seq(
                        value.effect(),
                        new Effect.Def(yield.into()),
                        yield.jump().effect()),
                yield.into(),
                " = ",
                value.code(),
                "; " + yield.jump().text());
    }

    private void locked(SynchronizedTree tree, Sink steps) {
        Value lock = expressions.lower(tree.getExpression(), steps);
        lowering.jumps.push(new Jumps.Around.Guarded(false));
        Effect body = effects.of(tree.getBlock());
        lowering.jumps.pop();
        around(tree, tree.getExpression(), lock, body, steps);
    }

    /** {@code assert await(c) : await(m);} evaluates nothing where assertions are off. */
    private void assertion(AssertTree tree, Sink steps) {
        Variable on = lowering.hidden("asserting", Type.BOOLEAN, unit.span(tree));
        steps.declare(on, new Value(Fragment.of("false"), Effect.NONE));
        steps.text(new Effect.Def(on), "assert ", on, " = true;");
        Sink check = new Sink(unit.span(tree));
        Value condition = expressions.lower(tree.getCondition(), check);
        Sink fail = new Sink(unit.span(tree));
        Value detail = tree.getDetail() == null ? null : expressions.lower(tree.getDetail(), fail);
        Fragment argument = detail == null ? Fragment.of("") : detail.code();
        fail.text(
                Effect.seq(detail == null ? Effect.NONE : detail.effect(), new Effect.Exit(true)),
                "throw new " + lowering.types.lang("AssertionError") + "(",
                argument,
                ");");
        Variable holds = lowering.hidden("holds", Type.BOOLEAN, unit.span(tree));
        check.declare(holds, condition);
        check.add(new Step.If(Fragment.of("!", holds), new Effect.Use(holds), fail.block(), null));
        steps.add(new Step.If(Fragment.of(on), new Effect.Use(on), check.block(), null));
    }
}
