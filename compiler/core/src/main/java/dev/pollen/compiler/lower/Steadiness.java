package dev.pollen.compiler.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What evaluating an expression does besides giving its value, as far as it can be seen in its tree. */
final class Steadiness {
    private final Lowering lowering;
    private final TypeElement around;
    private final Spills spills;

    /** Of code in the class {@code around}. */
    Steadiness(Lowering lowering, TypeElement around) {
        this.lowering = lowering;
        this.around = around;
        this.spills = new Spills(lowering);
    }

    /** Whether {@code e} is evaluated at all: a type, a package, {@code this} and {@code super} are not. */
    boolean isValue(ExpressionTree e) {
        return spills.isValue(e);
    }

    /** Whether {@code e}, evaluated twice, does and gives the same. */
    boolean isSteady(ExpressionTree e) {
        if (e instanceof ParenthesizedTree p) return isSteady(p.getExpression());
        if (e instanceof MemberSelectTree s) return isSteady(s.getExpression());
        if (e instanceof TypeCastTree t) return isSteady(t.getExpression());
        if (e instanceof ArrayAccessTree a) return isSteady(a.getExpression()) && isSteady(a.getIndex());
        if (e instanceof UnaryTree u) return !isStep(u) && isSteady(u.getExpression());
        if (e instanceof BinaryTree b) {
            return !isText(b) && isSteady(b.getLeftOperand()) && isSteady(b.getRightOperand());
        }
        return e instanceof IdentifierTree || e instanceof LiteralTree;
    }

    /** Whether {@code e} changes no field and, unless it {@code mayThrow}, does not throw. */
    boolean isQuiet(ExpressionTree e, boolean mayThrow) {
        if (e instanceof LiteralTree) return true;
        if (e instanceof IdentifierTree) return isQuietName(e);
        if (e instanceof ParenthesizedTree p) return isQuiet(p.getExpression(), mayThrow);
        if (!mayThrow) return Constants.isConstant(lowering, e);
        if (e instanceof MemberSelectTree s) {
            return isQuietName(s) && (!isValue(s.getExpression()) || isQuiet(s.getExpression(), true));
        }
        if (e instanceof ArrayAccessTree a) return isQuiet(a.getExpression(), true) && isQuiet(a.getIndex(), true);
        if (e instanceof TypeCastTree t) return isQuiet(t.getExpression(), true);
        if (e instanceof InstanceOfTree t) return isQuiet(t.getExpression(), true);
        if (e instanceof UnaryTree u) return !isStep(u) && isQuiet(u.getExpression(), true);
        if (e instanceof ConditionalExpressionTree c) {
            return isQuiet(c.getCondition(), true)
                    && isQuiet(c.getTrueExpression(), true)
                    && isQuiet(c.getFalseExpression(), true);
        }
        if (!(e instanceof BinaryTree b)) return false;
        return !isText(b) && isQuiet(b.getLeftOperand(), true) && isQuiet(b.getRightOperand(), true);
    }

    /** A static variable may initialise its class, which may do anything (JLS 12.4.1). */
    private boolean isQuietName(ExpressionTree name) {
        Element element = lowering.facts.element(name);
        if (!(element instanceof VariableElement v) || !v.getModifiers().contains(Modifier.STATIC)) return true;
        TypeElement owner = (TypeElement) v.getEnclosingElement();
        boolean initialised = !owner.getKind().isInterface() && lowering.unit.isA(around.asType(), owner.asType());
        return initialised || v.getConstantValue() != null;
    }

    /** What is put together to a text is asked for its own, which may do anything. */
    private boolean isText(BinaryTree b) {
        return !lowering.mirrorIfKnown(b).getKind().isPrimitive();
    }

    static boolean isStep(UnaryTree u) {
        return switch (u.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }
}
