package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What expressions and declarations do that stay the user's text. Anything without a rule of its own here does what its
 * parts do, in the order of the source.
 */
abstract class ValueEffects extends TreeScanner<Effect, @Nullable Void> {
    final Lowering lowering;
    final Unit unit;
    private final Set<Tree> open = Collections.newSetFromMap(new IdentityHashMap<>());

    ValueEffects(Lowering lowering) {
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
        Element element = lowering.facts.element(tree);
        if (element instanceof VariableElement e && e.getConstantValue() != null) return Effect.NONE;
        Variable v = variable(tree);
        return v == null ? Effect.seq(classUse(element), passing(tree)) : new Effect.Use(v);
    }

    /** Making an object of a class that stands elsewhere reads what its scopes are passed. */
    private Effect passing(Tree made) {
        List<Effect> uses = new ArrayList<>();
        for (VariableElement e : lowering.anonymous.passedAt(made)) {
            Variable v = lowering.variable(e);
            if (v != null) uses.add(new Effect.Use(v));
        }
        return Effect.seq(uses);
    }

    /** Whoever names a class of the method may make objects of it, which reads what it captures. */
    private Effect classUse(@Nullable Element element) {
        Tree declaration = null; // its own, or where it is a member the one of the class around, which captures for it
        for (Element e = element; e instanceof TypeElement && declaration == null; e = e.getEnclosingElement()) {
            declaration = lowering.facts.classes.get(e);
        }
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
        Variable v = lowering.variable(lowering.facts.element(tree));
        return v == null ? value : Effect.seq(value, new Effect.Def(v));
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
        return Effect.seq(left, maybe ? perhaps(right, tree.getRightOperand()) : right);
    }

    @Override
    public Effect visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void p) {
        return Effect.seq(of(tree.getCondition()), either(tree.getTrueExpression(), tree.getFalseExpression()));
    }

    /** One of the two expressions. */
    Effect either(Tree one, Tree other) {
        Effect first = Effect.seq(of(one), Bindings.unmatched(lowering, other));
        return new Effect.Choice(List.of(first, Effect.seq(of(other), Bindings.unmatched(lowering, one))));
    }

    /** {@code effect}, which is that of {@code tree}, or nothing. */
    Effect perhaps(Effect effect, Tree tree) {
        Effect unmatched = Bindings.unmatched(lowering, tree);
        return unmatched.equals(Effect.NONE) ? Effect.maybe(effect) : new Effect.Choice(List.of(effect, unmatched));
    }

    @Override
    public Effect visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
        return captured(tree);
    }

    @Override
    public Effect visitClass(ClassTree tree, @Nullable Void p) {
        return captured(tree);
    }

    @Override
    public Effect visitNewClass(NewClassTree tree, @Nullable Void p) {
        Effect parts = super.visitNewClass(tree, p);
        return Effect.seq(parts == null ? Effect.NONE : parts, passing(tree));
    }

    /** A lambda or class reads what it captures when it is made; its own statements run elsewhere. */
    private Effect captured(Tree tree) {
        List<Effect> uses = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            private Effect visitIdentifier(IdentifierTree name) {
                return ValueEffects.this.visitIdentifier(name, null);
            }

            @Override
            public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void p) {
                if (unit.isWritten(name)) uses.add(visitIdentifier(name));
                return null;
            }
        }.scan(tree, null);
        return Effect.seq(uses);
    }
}
