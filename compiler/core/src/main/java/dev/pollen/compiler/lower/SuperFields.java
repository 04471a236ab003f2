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
import org.jspecify.annotations.Nullable;

/**
 * {@code super.f} where a class without a name has an {@code f}, too, and that of its superclass is protected in another
 * package: only the class itself can say it, in bridges.
 *
 * <pre>
 *   super.f = super.f + 1      assignSuperF(superF() + 1)
 *
 *   private int superF() { return super.f; }
 *   private int assignSuperF(int to) { return super.f = to; }
 * </pre>
 */
final class SuperFields {
    private final Lowering lowering;
    private final Around around;

    SuperFields(Lowering lowering, Around around) {
        this.lowering = lowering;
        this.around = around;
    }

    /** {@code e} as such a field; null where it is something else. */
    @Nullable
    MemberSelectTree bridged(ExpressionTree e) {
        if (around.hasName() || !(Conditions.bare(e) instanceof MemberSelectTree s)) return null;
        if (!(s.getExpression() instanceof IdentifierTree i) || !i.getName().contentEquals("super")) return null;
        Element field = lowering.facts.element(s);
        boolean only = field != null && isHidden(field) && lowering.accessors.isProtectedElsewhere(field);
        return only ? s : null;
    }

    /** Whether the class has a field of this name itself (JLS 8.3). */
    boolean isHidden(Element field) {
        return around.type().getEnclosedElements().stream()
                .anyMatch(e -> e.getKind().isField() && e.getSimpleName().equals(field.getSimpleName()));
    }

    /** What gives the value of {@code s}. */
    String read(MemberSelectTree s) {
        return bridge("super", s, "", "super." + s.getIdentifier()) + "()";
    }

    /** What a value for {@code s} stands in. */
    String assigned(MemberSelectTree s) {
        Type type = type(s);
        String constant = type.primitive() ? "(" + type.text() + ") (" : "("; // as no argument becomes narrower
        return bridge("assignSuper", s, type.text() + " to", "super." + s.getIdentifier() + " = to") + "(" + constant;
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
        String field = "super." + s.getIdentifier();
        boolean isPrefix = start < operand.start();
        String wish = sign.equals("++") ? "increaseSuper" : "decreaseSuper";
        lowering.edit(start, end, bridge(wish, s, "", isPrefix ? sign + field : field + sign) + "()");
    }

    private String bridge(String wish, MemberSelectTree s, String parameter, String body) {
        Element field = Objects.requireNonNull(lowering.facts.element(s));
        String type = type(s).text();
        return lowering.bridges.to(
                body,
                wish + Bridges.capitalised(field),
                name -> FieldBridges.lint(lowering) + " private " + type + " " + name + "(" + parameter + ") { return "
                        + body + "; }");
    }

    private Type type(MemberSelectTree s) {
        Span end = new Span(around.end(), around.end()); // where the method's own classes have no name
        return lowering.typeOf(lowering.mirror(s), end);
    }
}
