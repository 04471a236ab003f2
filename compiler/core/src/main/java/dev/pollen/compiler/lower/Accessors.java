package dev.pollen.compiler.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * {@code f op= v} for a protected field that the class around inherits from another package. A nested class may only reach
 * it through a method that javac adds, and that one is handed {@code v}: so the field would be read behind it, not before
 * (JLS 15.26.2). Written out, {@code f = f op v}, each part is where it belongs.
 */
final class Accessors {
    private final Lowering lowering;
    private final TypeElement around;
    private final Operands operands;

    Accessors(Lowering lowering, TypeElement around) {
        this.lowering = lowering;
        this.around = around;
        this.operands = new Operands(lowering, new Spills(lowering));
    }

    /** Writes {@code c} out where that makes a difference. */
    void edit(CompoundAssignmentTree c) {
        if (lowering.facts.suspends(c.getExpression())) return; // Compounds reads it before
        ExpressionTree left = Conditions.bare(c.getVariable());
        if (!isReachedByAccessor(left) || isQuiet(c.getExpression(), isOfThis(left))) return;
        if (!isSteady(left)) {
            throw lowering.unsupported(
                    c,
                    "an operator's assignment to a field that is protected in another package, of an object that is"
                            + " not in a variable,");
        }
        Operation operation = new Operation(lowering, operands, c);
        Fragment old = operation.old(Fragment.of(new Piece.Moved(lowering.unit.span(c.getVariable()))));
        int end = lowering.unit.end(c.getVariable());
        int right = lowering.unit.start(c.getExpression());
        String open = " " + operation.operator() + " (";
        lowering.edit(end, right, Fragment.of(" = " + operation.begin(), old, open));
        lowering.editBehind(lowering.unit.end(c.getExpression()), ")" + operation.end());
    }

    /** Whether the machine reaches a field by a method of javac's where the class around has it at hand. */
    private boolean isReachedByAccessor(ExpressionTree left) {
        if (!(left instanceof IdentifierTree) && !(left instanceof MemberSelectTree)) return false;
        Element field = lowering.facts.element(left);
        if (field == null || !field.getModifiers().contains(Modifier.PROTECTED)) return false;
        Element owner = field.getEnclosingElement();
        boolean near = lowering.unit
                .elements()
                .getPackageOf(field)
                .equals(lowering.unit.elements().getPackageOf(around));
        if (near || !lowering.unit.isA(around.asType(), owner.asType())) return false;
        boolean named =
                left instanceof IdentifierTree || field.getModifiers().contains(Modifier.STATIC) || isOfThis(left);
        return named
                || lowering.unit.isA(
                        lowering.mirrorIfKnown(((MemberSelectTree) left).getExpression()), around.asType());
    }

    /** Whether {@code left} is a field of this object, or of one around. */
    private static boolean isOfThis(ExpressionTree left) {
        return !(left instanceof MemberSelectTree s) || isThis(s.getExpression());
    }

    private static boolean isThis(ExpressionTree e) {
        if (e instanceof IdentifierTree i)
            return i.getName().contentEquals("this") || i.getName().contentEquals("super");
        return e instanceof MemberSelectTree s
                && (s.getIdentifier().contentEquals("this") || s.getIdentifier().contentEquals("super"));
    }

    /** Whether {@code e}, evaluated twice, does and gives the same. */
    private static boolean isSteady(@Nullable ExpressionTree e) {
        if (e instanceof ParenthesizedTree p) return isSteady(p.getExpression());
        if (e instanceof MemberSelectTree s) return isSteady(s.getExpression());
        if (e instanceof ArrayAccessTree a) return isSteady(a.getExpression()) && isSteady(a.getIndex());
        return e instanceof IdentifierTree || e instanceof LiteralTree;
    }

    /** Whether {@code e} changes no field and, unless it {@code mayThrow}, does not throw. */
    private boolean isQuiet(ExpressionTree e, boolean mayThrow) {
        if (e instanceof LiteralTree || e instanceof IdentifierTree) return true;
        if (e instanceof ParenthesizedTree p) return isQuiet(p.getExpression(), mayThrow);
        if (!mayThrow) return Constants.isConstant(lowering, e);
        if (e instanceof MemberSelectTree s) return isQuiet(s.getExpression(), true);
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
        boolean isText = !lowering.mirrorIfKnown(b).getKind().isPrimitive(); // toString() may do anything
        return !isText && isQuiet(b.getLeftOperand(), true) && isQuiet(b.getRightOperand(), true);
    }

    private static boolean isStep(UnaryTree u) {
        return switch (u.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }
}
