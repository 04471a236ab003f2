package dev.pollen.compiler.lower;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
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
 * run time. Written out, {@code f = f op v}, each part is where it belongs; where the object must not be evaluated twice,
 * methods of ours do that ({@link FieldBridges}). What the class around itself reaches that way is left as it is: it does
 * the same there.
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

    /** Writes {@code c} out where that makes a difference; Compounds does where it suspends. */
    void edit(CompoundAssignmentTree c) {
        if (lowering.facts.suspends(c) || !isUnsure(c)) return;
        ExpressionTree left = Conditions.bare(c.getVariable());
        Operation operation = new Operation(lowering, operands, c);
        MemberSelectTree superField = lowering.hiddenFields.bridged(left);
        if (superField != null) {
            lowering.hiddenFields.edit(c, superField, operation);
        } else if (steadiness.isSteady(left)) {
            Fragment old = operation.old(Fragment.of(new Piece.Moved(lowering.unit.span(c.getVariable()))));
            String open = " " + operation.operator() + " (";
            between(c.getVariable(), c.getExpression(), Fragment.of(" = " + operation.begin(), old, open));
            lowering.editBehind(lowering.unit.end(c.getExpression()), ")" + operation.end());
        } else {
            MemberSelectTree select = (MemberSelectTree) left;
            var bridges = new FieldBridges(lowering, around, select);
            String update = bridges.update(operation) + "(" + bridges.read(operation) + "(";
            lowering.edit(lowering.unit.start(c), lowering.unit.start(select.getExpression()), update);
            between(select.getExpression(), c.getExpression(), "), ");
            lowering.editBehind(lowering.unit.end(c.getExpression()), ")");
        }
    }

    /** Whether javac's method, for a field that the machine only reaches by it, would do something else than {@code c}. */
    boolean isUnsure(CompoundAssignmentTree c) {
        if (lowering.facts.suspends(c.getExpression())) return false; // Compounds reads it before
        ExpressionTree left = Conditions.bare(c.getVariable());
        Element field = field(left);
        if (lowering.hiddenFields.bridged(left) != null) return true;
        if (field == null || !isNewlyReached(left, field)) return false;
        boolean ofThis = left instanceof IdentifierTree || isThis(((MemberSelectTree) left).getExpression());
        boolean typed = field.asType().getKind() != TypeKind.TYPEVAR;
        return !typed || !steadiness.isQuiet(c.getExpression(), ofThis);
    }

    /** Tells javac again what {@code ++f} gives, where its method forgets that; a statement has no use for it. */
    void edit(UnaryTree u) {
        boolean isPrefix = u.getKind() == Tree.Kind.PREFIX_INCREMENT || u.getKind() == Tree.Kind.PREFIX_DECREMENT;
        ExpressionTree of = Conditions.bare(u.getExpression());
        Element field = isPrefix && Contexts.isUsed(lowering.unit, lowering.facts.path(u)) ? field(of) : null;
        if (field == null || field.asType().getKind() != TypeKind.TYPEVAR || !isNewlyReached(of, field)) return;
        if (lowering.hiddenFields.bridged(of) != null) return;
        int start = lowering.unit.start(u);
        String object = lowering.types.object().text(); // what is one already, javac does not cast
        lowering.edit(start, start, "((" + lowering.typeOf(u).text() + ") (" + object + ") (");
        lowering.editBehind(lowering.unit.end(u), "))");
    }

    /** Lets javac evaluate the object of a constant; Expressions does where it suspends. */
    void edit(MemberSelectTree s) {
        String bridge = lowering.facts.suspends(s) ? null : constantOf(s);
        if (bridge == null) return;
        int start = lowering.unit.start(s);
        lowering.edit(start, start, bridge + "(");
        lowering.edit(lowering.unit.end(s.getExpression()), lowering.unit.end(s), ")");
    }

    /** The bridge to a constant of an object that javac, in a nested class, would not even look at; else null. */
    @Nullable
    String constantOf(MemberSelectTree s) {
        Element field = field(s);
        if (!(field instanceof VariableElement v) || v.getConstantValue() == null || !isNewlyReached(s, field))
            return null;
        if (isThis(s.getExpression()) || !steadiness.isValue(s.getExpression())) return null;
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        boolean unread = isStatic && Conditions.bare(s.getExpression()) instanceof IdentifierTree;
        return unread ? null : new FieldBridges(lowering, around, s).constant();
    }

    /** Puts {@code code} between {@code left} and {@code right}. */
    private void between(ExpressionTree left, ExpressionTree right, Object code) {
        int from = lowering.unit.end(left);
        int to = lowering.unit.start(right);
        lowering.edit(from, to, code);
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
