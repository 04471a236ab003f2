package dev.pollen.compiler.lower;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a nested class may only reach through a method that javac adds to the class around: those that are protected
 * in another package, and {@code super.f}, which is {@code C.super.f} there. Such a method is handed the {@code v} of {@code
 * f op= v}, so the field would be read behind it, not before (JLS 15.26.2), and gives what is left of the field's type at
 * run time. Written out, {@code f = f op v}, each part is where it belongs. What the class around itself reaches that way is
 * left as it is: it does the same there.
 */
final class Accessors {
    private final Lowering lowering;
    private final Around around;
    private final TypeMirror type;
    private final Operands operands;
    private final Steadiness steadiness;

    Accessors(Lowering lowering, Around around) {
        this.lowering = lowering;
        this.around = around;
        this.type = around.type().asType();
        this.operands = new Operands(lowering, new Spills(lowering));
        this.steadiness = new Steadiness(lowering, around.type());
    }

    /** Writes {@code c} out where that makes a difference. */
    void edit(CompoundAssignmentTree c) {
        if (lowering.facts.suspends(c.getExpression())) return; // Compounds reads it before
        ExpressionTree left = Conditions.bare(c.getVariable());
        Element field = field(left);
        if (field == null || !isNewlyReached(left, field)) return;
        boolean ofThis = left instanceof IdentifierTree || isThis(((MemberSelectTree) left).getExpression());
        boolean typed = field.asType().getKind() != TypeKind.TYPEVAR;
        if (typed && steadiness.isQuiet(c.getExpression(), ofThis)) return;
        if (!steadiness.isSteady(left)) {
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

    /** Refuses a constant of an object that javac, in a nested class, would not even look at. */
    void check(MemberSelectTree s) {
        Element field = field(s);
        if (!(field instanceof VariableElement v) || v.getConstantValue() == null || !isNewlyReached(s, field)) return;
        if (isThis(s.getExpression()) || !steadiness.isValue(s.getExpression())) return;
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        if (isStatic && steadiness.isSteady(s.getExpression())) return;
        throw lowering.unsupported(
                s, "a constant that is protected in another package, by an expression and not by its class,");
    }

    private @Nullable Element field(ExpressionTree tree) {
        if (!(tree instanceof IdentifierTree) && !(tree instanceof MemberSelectTree)) return null;
        Element element = lowering.facts.element(tree);
        return element != null && element.getKind() == ElementKind.FIELD ? element : null;
    }

    /** Whether the machine reaches a field by a method of javac's that the class around has at hand. */
    private boolean isNewlyReached(ExpressionTree left, Element field) {
        ExpressionTree of = left instanceof MemberSelectTree s ? s.getExpression() : null;
        boolean ofSuper = of instanceof IdentifierTree i && i.getName().contentEquals("super");
        if (ofSuper && around.hasName()) return true; // written C.super.f
        if (of instanceof MemberSelectTree s && s.getIdentifier().contentEquals("super")) return false;
        if (!isProtectedElsewhere(field)
                || !lowering.unit.isA(type, field.getEnclosingElement().asType())) return false;
        if (of == null || ofSuper || field.getModifiers().contains(Modifier.STATIC)) return true;
        return lowering.unit.isA(lowering.mirrorIfKnown(of), type);
    }

    /** Whether only classes that inherit {@code field}, and their objects, give access to it here (JLS 6.6.2). */
    boolean isProtectedElsewhere(Element field) {
        Elements elements = lowering.unit.elements();
        return field.getModifiers().contains(Modifier.PROTECTED)
                && !elements.getPackageOf(field).equals(elements.getPackageOf(around.type()));
    }

    private static boolean isThis(ExpressionTree e) {
        if (e instanceof IdentifierTree i)
            return i.getName().contentEquals("this") || i.getName().contentEquals("super");
        return e instanceof MemberSelectTree s && s.getIdentifier().contentEquals("this");
    }
}
