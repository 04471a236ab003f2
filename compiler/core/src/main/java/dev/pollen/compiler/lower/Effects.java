package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Code that stays the user's text: what it does, and the edits that its jumps need. Anything without a rule of its own
 * here does what its parts do, in the order of the source.
 */
final class Effects extends TreeScanner<Effect, @Nullable Void> {
    private final Lowering lowering;
    private final Unit unit;
    private final Set<Tree> open = Collections.newSetFromMap(new IdentityHashMap<>());

    Effects(Lowering lowering) {
        this.lowering = lowering;
        this.unit = lowering.unit;
    }

    /** What {@code tree} does; to be asked once for each part of the method, since it makes the edits as well. */
    Effect of(@Nullable Tree tree) {
        Effect effect = tree == null ? null : scan(tree, null);
        return effect == null ? Effect.NONE : effect;
    }

    Effect ofAll(@Nullable Iterable<? extends Tree> trees) {
        List<Effect> parts = new ArrayList<>();
        if (trees != null) for (Tree tree : trees) parts.add(of(tree));
        return Effect.seq(parts);
    }

    @Override
    public Effect reduce(@Nullable Effect later, @Nullable Effect sooner) {
        if (sooner == null) return later == null ? Effect.NONE : later;
        return later == null ? sooner : Effect.seq(sooner, later);
    }

    private @Nullable Variable variable(Tree tree) {
        while (tree instanceof com.sun.source.tree.ParenthesizedTree p) tree = p.getExpression();
        return tree instanceof IdentifierTree ? lowering.variable(lowering.facts.element(tree)) : null;
    }

    @Override
    public Effect visitIdentifier(IdentifierTree tree, @Nullable Void p) {
        if (!unit.isWritten(tree)) return Effect.NONE;
        javax.lang.model.element.Element element = lowering.facts.element(tree);
        if (element instanceof VariableElement e && e.getConstantValue() != null) return Effect.NONE;
        Variable v = variable(tree);
        return v == null ? classUse(element) : new Effect.Use(v);
    }

    /** Whoever names a class of the method may make objects of it, which reads what it captures. */
    private Effect classUse(javax.lang.model.element.@Nullable Element element) {
        Tree declaration = lowering.facts.classes.get(element);
        return declaration == null || !open.add(declaration)
                ? Effect.NONE
                : closing(declaration, captured(declaration));
    }

    private Effect closing(Tree declaration, Effect effect) {
        open.remove(declaration);
        return effect;
    }

    @Override
    public Effect visitVariable(VariableTree tree, @Nullable Void p) {
        Effect value = of(tree.getInitializer());
        javax.lang.model.element.Element element = lowering.facts.element(tree);
        Variable v = lowering.variable(element);
        if (v == null) return value;
        boolean binding = element.getKind() == javax.lang.model.element.ElementKind.BINDING_VARIABLE;
        return tree.getInitializer() == null && !binding ? Effect.NONE : Effect.seq(value, new Effect.Def(v));
    }

    @Override
    public Effect visitAssignment(AssignmentTree tree, @Nullable Void p) {
        Variable v = variable(tree.getVariable());
        if (v == null) return Effect.seq(of(tree.getVariable()), of(tree.getExpression()));
        return Effect.seq(of(tree.getExpression()), new Effect.Def(v));
    }

    @Override
    public Effect visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void p) {
        Variable v = variable(tree.getVariable());
        Effect parts = Effect.seq(of(tree.getVariable()), of(tree.getExpression()));
        return v == null ? parts : Effect.seq(parts, new Effect.Def(v));
    }

    @Override
    public Effect visitUnary(UnaryTree tree, @Nullable Void p) {
        Variable v = variable(tree.getExpression());
        Effect operand = of(tree.getExpression());
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                v == null ? operand : Effect.seq(operand, new Effect.Def(v));
            default -> operand;
        };
    }

    @Override
    public Effect visitBinary(BinaryTree tree, @Nullable Void p) {
        Effect left = of(tree.getLeftOperand());
        Effect right = of(tree.getRightOperand());
        boolean maybe = tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
        return Effect.seq(left, maybe ? Effect.maybe(right) : right);
    }

    @Override
    public Effect visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void p) {
        return Effect.seq(
                of(tree.getCondition()),
                new Effect.Choice(List.of(of(tree.getTrueExpression()), of(tree.getFalseExpression()))));
    }

    @Override
    public Effect visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
        return captured(tree);
    }

    @Override
    public Effect visitClass(ClassTree tree, @Nullable Void p) {
        return captured(tree);
    }

    /** A lambda or class reads what it captures when it is made; its own statements run elsewhere. */
    private Effect captured(Tree tree) {
        List<Effect> uses = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            private Effect visitIdentifier(IdentifierTree name) {
                return Effects.this.visitIdentifier(name, null);
            }

            @Override
            public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void p) {
                if (unit.isWritten(name)) uses.add(visitIdentifier(name));
                return null;
            }
        }.scan(tree, null);
        return Effect.seq(uses);
    }

    @Override
    public Effect visitIf(IfTree tree, @Nullable Void p) {
        return Effect.seq(
                of(tree.getCondition()),
                new Effect.Choice(List.of(of(tree.getThenStatement()), of(tree.getElseStatement()))));
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
        Jumps.Jump jump = lowering.jumps.yieldOf(tree);
        if (jump == null) return Effect.seq(value, new Effect.Jump(lowering.jumps.yieldTarget()));
        Variable result = lowering.jumps.yieldResult();
        lowering.edit(unit.start(tree), unit.start(tree.getValue()), "{ ", result, " = ");
        lowering.edit(unit.end(tree.getValue()), unit.end(tree), "; " + jump.text() + " }");
        return Effect.seq(value, new Effect.Def(result), jump.effect());
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
