package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Type;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A superclass's field, protected in another package, that one of the class around hides: only the class itself can say it,
 * in bridges. That is so of {@code super.f} where the class has no name, and of {@code Base.f} that is static: the method
 * that javac (17 to 25) adds for a nested class, such as the machine, gives the class's own {@code f} then.
 *
 * <pre>
 *   super.f = super.f + 1      assignSuperF(superF() + 1)
 *
 *   private int superF() { return super.f; }
 *   private int assignSuperF(int to) { return super.f = to; }
 * </pre>
 */
final class HiddenFields {
    private final Lowering lowering;
    private final Around around;

    HiddenFields(Lowering lowering, Around around) {
        this.lowering = lowering;
        this.around = around;
    }

    /** {@code e} as such a field; null where it is something else. */
    @Nullable
    MemberSelectTree bridged(ExpressionTree e) {
        if (!(Conditions.bare(e) instanceof MemberSelectTree s)) return null;
        Element field = lowering.facts.element(s);
        if (field == null || !field.getKind().isField() || !lowering.accessors.isProtectedElsewhere(field)) return null;
        if (isOfSuper(s)) return !around.hasName() && isHidden(field) ? s : null;
        boolean constant = ((VariableElement) field).getConstantValue() != null; // which javac writes itself
        return !constant && lowering.hiddenStatics.isHidden(s.getExpression(), field) ? s : null;
    }

    /** Whether the class has a field of this name itself (JLS 8.3). */
    boolean isHidden(Element field) {
        return around.type().getEnclosedElements().stream()
                .anyMatch(e -> e.getKind().isField() && e.getSimpleName().equals(field.getSimpleName()));
    }

    /** What gives the value of {@code s}. */
    String read(MemberSelectTree s) {
        return bridge("super", s, "", field(s)) + "()";
    }

    /** What a value for {@code s} stands in. */
    String assigned(MemberSelectTree s) {
        Type type = type(s);
        String constant = type.primitive() ? "(" + type.text() + ") (" : "("; // as no argument becomes narrower
        return bridge("assignSuper", s, type.text() + " to", field(s) + " = to") + "(" + constant;
    }

    void edit(MemberSelectTree s) {
        lowering.edit(lowering.unit.start(s), lowering.unit.end(s), read(s));
    }

    void edit(AssignmentTree a, MemberSelectTree s) {
        if (lowering.facts.suspends(a)) return; // Expressions does it
        lowering.edit(lowering.unit.start(a), lowering.unit.start(a.getExpression()), assigned(s));
        lowering.editBehind(lowering.unit.end(a), "))");
    }

    void edit(CompoundAssignmentTree c, MemberSelectTree s, Operation operation) {
        String old = operation.isText() ? "\"\" + " + read(s) : read(s);
        String left = assigned(s) + operation.begin() + old + " " + operation.operator() + " (";
        lowering.edit(lowering.unit.start(c), lowering.unit.start(c.getExpression()), left);
        lowering.editBehind(lowering.unit.end(c), ")" + operation.end() + "))");
    }

    void edit(UnaryTree u, MemberSelectTree s) {
        Span operand = lowering.unit.span(u.getExpression());
        int start = lowering.unit.start(u);
        int end = lowering.unit.end(u);
        String sign =
                u.getKind() == Tree.Kind.PREFIX_INCREMENT || u.getKind() == Tree.Kind.POSTFIX_INCREMENT ? "++" : "--";
        String field = field(s);
        boolean isPrefix = start < operand.start();
        String wish = sign.equals("++") ? "increaseSuper" : "decreaseSuper";
        lowering.edit(start, end, bridge(wish, s, "", isPrefix ? sign + field : field + sign) + "()");
    }

    /** As the class around says it. */
    private String field(MemberSelectTree s) {
        return (isOfSuper(s) ? "super." : lowering.hiddenStatics.owner(s.getExpression())) + s.getIdentifier();
    }

    private static boolean isOfSuper(MemberSelectTree s) {
        return s.getExpression() instanceof IdentifierTree i && i.getName().contentEquals("super");
    }

    private String bridge(String wish, MemberSelectTree s, String parameter, String body) {
        Element field = Objects.requireNonNull(lowering.facts.element(s));
        String modifiers = FieldBridges.lint(lowering) + (isOfSuper(s) ? " private " : " private static ");
        String type = type(s).text();
        return lowering.bridges.to(
                body,
                wish + Bridges.capitalised(field),
                name -> modifiers + type + " " + name + "(" + parameter + ") { return " + body + "; }");
    }

    private Type type(MemberSelectTree s) {
        Span end = new Span(around.end(), around.end()); // where the method's own classes have no name
        return lowering.typeOf(lowering.mirror(s), end);
    }
}
