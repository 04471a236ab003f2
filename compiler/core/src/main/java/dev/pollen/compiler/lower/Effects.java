package dev.pollen.compiler.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code that stays the user's text: what its statements do, and the edits that its jumps need. */
final class Effects extends ValueEffects {
    Effects(Lowering lowering) {
        super(lowering);
    }

    @Override
    public Effect visitIf(IfTree tree, @Nullable Void p) {
        return Effect.seq(
                of(tree.getCondition()),
                new Effect.Choice(List.of(of(tree.getThenStatement()), of(tree.getElseStatement()))));
    }

    /** Evaluates nothing where assertions are off, and the detail only where the condition fails (JLS 14.10). */
    @Override
    public Effect visitAssert(AssertTree tree, @Nullable Void p) {
        Effect condition = of(tree.getCondition());
        Effect failure = Effect.seq(of(tree.getDetail()), new Effect.Exit(true));
        return Effect.maybe(Effect.seq(condition, Effect.maybe(failure)));
    }

    @Override
    public Effect visitWhileLoop(WhileLoopTree tree, @Nullable Void p) {
        return loop(tree, () -> condition(tree.getCondition()), tree.getStatement(), Effect.NONE, false);
    }

    @Override
    public Effect visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void p) {
        return loop(tree, () -> condition(tree.getCondition()), tree.getStatement(), Effect.NONE, true);
    }

    @Override
    public Effect visitForLoop(ForLoopTree tree, @Nullable Void p) {
        Effect start = ofAll(tree.getInitializer());
        Effect round =
                loop(tree, () -> condition(tree.getCondition()), tree.getStatement(), ofAll(tree.getUpdate()), false);
        return Effect.seq(start, round);
    }

    @Override
    public Effect visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void p) {
        return Effect.seq(of(tree.getExpression()), forEachRounds(tree));
    }

    /** An enhanced {@code for} after its source of elements. */
    Effect forEachRounds(EnhancedForLoopTree tree) {
        Variable v = lowering.variable(lowering.facts.element(tree.getVariable()));
        Effect next = v == null ? Effect.NONE : new Effect.Def(v);
        Target out = lowering.target(null, "loop");
        Target proceed = lowering.target(null, "next");
        lowering.jumps.push(new Jumps.Around.Loop(labelOf(tree), out, proceed, false, false));
        Effect body = Effect.seq(next, new Effect.Region(proceed, of(tree.getStatement())));
        lowering.jumps.pop();
        return looping(out, new Condition(Effect.NONE, true), body, Effect.NONE, false);
    }

    /** A loop's condition; {@code ends}: it may be false. */
    record Condition(Effect effect, boolean ends) {}

    private Condition condition(@Nullable ExpressionTree tree) {
        return new Condition(of(tree), tree != null && !Constants.isTrue(lowering, tree));
    }

    private Effect loop(
            Tree tree,
            java.util.function.Supplier<Condition> head,
            StatementTree body,
            Effect update,
            boolean headLast) {
        Target out = lowering.target(null, "loop");
        Target proceed = lowering.target(null, "next");
        lowering.jumps.push(new Jumps.Around.Loop(labelOf(tree), out, proceed, false, false));
        Condition condition = head.get();
        Effect rest = new Effect.Region(proceed, of(body));
        lowering.jumps.pop();
        return looping(out, condition, rest, update, headLast);
    }

    /** The effect of a loop. */
    static Effect looping(Target out, Condition condition, Effect body, Effect update, boolean conditionLast) {
        Effect test =
                condition.ends ? Effect.seq(condition.effect, Effect.maybe(new Effect.Jump(out))) : condition.effect;
        Effect round = conditionLast ? Effect.seq(body, test) : Effect.seq(test, body, update);
        return new Effect.Region(out, new Effect.Loop(round));
    }

    @Nullable
    String labelOf(Tree tree) {
        Tree parent = lowering.facts.path(tree).getParentPath().getLeaf();
        return parent instanceof LabeledStatementTree l ? l.getLabel().toString() : null;
    }

    @Override
    public Effect visitLabeledStatement(LabeledStatementTree tree, @Nullable Void p) {
        String name = tree.getLabel().toString();
        Target out = lowering.target(name, name);
        lowering.jumps.push(new Jumps.Around.Named(name, out));
        Effect body = of(tree.getStatement());
        lowering.jumps.pop();
        return new Effect.Region(out, body);
    }

    @Override
    public Effect visitSwitch(SwitchTree tree, @Nullable Void p) {
        Effect selector = of(tree.getExpression());
        return Effect.seq(selector, groupsOf(tree));
    }

    /** A switch without its selector. */
    Effect groupsOf(SwitchTree tree) {
        Target out = lowering.target(null, "choice");
        return groupsOf(tree.getCases(), out, new Jumps.Around.Choice(out, false));
    }

    @Override
    public Effect visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void p) {
        Effect selector = of(tree.getExpression());
        return Effect.seq(selector, groupsOf(tree));
    }

    /** A switch without its selector. */
    Effect groupsOf(SwitchExpressionTree tree) {
        Target out = lowering.target(null, "choice");
        return groupsOf(tree.getCases(), out, new Jumps.Around.Yielding(out, null));
    }

    private Effect groupsOf(List<? extends CaseTree> cases, Target out, Jumps.Around around) {
        lowering.jumps.push(around);
        List<Effect> bodies = new ArrayList<>();
        boolean falls = true;
        for (CaseTree c : cases) {
            List<Effect> parts = new ArrayList<>();
            for (Tree label : CaseLabels.of(c)) parts.add(of(label));
            parts.add(of(CaseLabels.guard(c)));
            if (c.getBody() != null) {
                falls = false;
                parts.add(of(c.getBody()));
            } else {
                parts.add(ofAll(c.getStatements()));
            }
            bodies.add(Effect.seq(parts));
        }
        lowering.jumps.pop();
        return Effect.groups(bodies, out, falls, cases.stream().anyMatch(CaseLabels::isDefault));
    }

    @Override
    public Effect visitTry(TryTree tree, @Nullable Void p) {
        boolean cleansUp =
                tree.getFinallyBlock() != null || !tree.getResources().isEmpty();
        boolean overtakes = !new Completion(lowering).completes(tree.getFinallyBlock());
        lowering.jumps.push(new Jumps.Around.Guarded(cleansUp, overtakes));
        Effect resources = ofAll(tree.getResources());
        Effect body = Effect.seq(resources, of(tree.getBlock()));
        List<Effect> handlers = new ArrayList<>();
        for (CatchTree c : tree.getCatches()) handlers.add(handler(c));
        lowering.jumps.pop();
        Effect last = tree.getFinallyBlock() == null ? null : of(tree.getFinallyBlock());
        return new Effect.Try(body, handlers, last);
    }

    /** A catch clause: its parameter is set, then its block runs. */
    Effect handler(CatchTree tree) {
        Variable v = lowering.variable(lowering.facts.element(tree.getParameter()));
        Effect set = v == null ? Effect.NONE : new Effect.Def(v);
        return Effect.seq(set, of(tree.getBlock()));
    }

    @Override
    public Effect visitSynchronized(SynchronizedTree tree, @Nullable Void p) {
        lowering.jumps.push(new Jumps.Around.Guarded(false));
        Effect effect = Effect.seq(of(tree.getExpression()), of(tree.getBlock()));
        lowering.jumps.pop();
        return effect;
    }

    @Override
    public Effect visitBlock(BlockTree tree, @Nullable Void p) {
        return ofAll(tree.getStatements());
    }

    @Override
    public Effect visitBreak(BreakTree tree, @Nullable Void p) {
        return jump(tree, lowering.jumps.breakOf(tree));
    }

    @Override
    public Effect visitContinue(ContinueTree tree, @Nullable Void p) {
        return jump(tree, lowering.jumps.continueOf(tree));
    }

    private Effect jump(Tree tree, Jumps.Jump jump) {
        if (jump.text() != null) {
            boolean several = jump.text().contains("; ");
            lowering.edit(unit.start(tree), unit.end(tree), several ? "{ " + jump.text() + " }" : jump.text());
        }
        return jump.effect();
    }

    @Override
    public Effect visitYield(YieldTree tree, @Nullable Void p) {
        Effect value = of(tree.getValue());
        Jumps.Yield yield = lowering.jumps.yieldOf(tree);
        if (yield == null) return Effect.seq(value, new Effect.Jump(lowering.jumps.yieldTarget()));
        boolean unchecked = Expressions.isUnchecked(yield.into(), tree.getValue());
        String before = unchecked ? " = unchecked(" : " = ";
        String after = (unchecked ? ")" : "") + "; " + yield.jump().text() + " }";
        lowering.edit(unit.start(tree), unit.start(tree.getValue()), "{ ", yield.into(), before);
        lowering.edit(unit.end(tree.getValue()), unit.end(tree), after);
        return Effect.seq(value, new Effect.Def(yield.into()), yield.jump().effect());
    }

    @Override
    public Effect visitThrow(ThrowTree tree, @Nullable Void p) {
        Effect value = of(tree.getExpression());
        Throws.edit(lowering, tree);
        return Effect.seq(value, new Effect.Exit(true));
    }

    @Override
    public Effect visitReturn(ReturnTree tree, @Nullable Void p) {
        boolean tail = lowering.facts.isTail(tree);
        ExpressionTree value = lowering.facts.result(tree);
        Effect effect = of(value);
        Jumps.Leaving leaving = lowering.jumps.returning(tree, tail);
        if (value == null) {
            lowering.edit(unit.start(tree), unit.end(tree), "{ ", leaving.before(), "null", leaving.after(), " }");
        } else {
            lowering.edit(unit.start(tree), unit.start(value), "{ ", leaving.before());
            lowering.edit(unit.end(value), unit.end(tree), leaving.after(), " }");
        }
        return Effect.seq(effect, leaving.effect());
    }

    /** Source text as it stands. */
    Fragment source(Tree tree) {
        return Fragment.of(unit.span(tree));
    }
}
