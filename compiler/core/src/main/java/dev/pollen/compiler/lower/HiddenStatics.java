package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Static members of a superclass that are protected in another package, {@code Base.m}, and that the class around, or one
 * between, hides. A nested class, such as the machine, reaches them by a method that javac (17 to 25) adds to the class
 * around, and that method names {@code Around.m}, which is the other. So they are reached by bridges.
 */
final class HiddenStatics {
    private final Lowering lowering;
    private final Around around;

    HiddenStatics(Lowering lowering, Around around) {
        this.lowering = lowering;
        this.around = around;
    }

    /** Whether {@code member}, of {@code qualifier}, is one. */
    boolean isHidden(ExpressionTree qualifier, @Nullable Element member) {
        if (member == null || !member.getModifiers().contains(Modifier.STATIC)) return false;
        if (!lowering.accessors.isProtectedElsewhere(member) || isSuper(qualifier)) return false;
        if (!lowering.unit.isA(
                around.type().asType(), member.getEnclosingElement().asType())) return false;
        Element type = around.type();
        while (type instanceof TypeElement t && !t.equals(member.getEnclosingElement())) {
            boolean hides = t.getEnclosedElements().stream()
                    .anyMatch(e -> lowering.unit.elements().hides(e, member));
            if (hides) return true;
            type = lowering.unit.types().asElement(t.getSuperclass());
        }
        return false;
    }

    /** What the class around says before such a member of {@code qualifier}, which is not evaluated for it (JLS 15.11.1). */
    String owner(ExpressionTree qualifier) {
        Element named = lowering.facts.element(qualifier);
        // an object: what evaluates to it is gone with it
        if (!(named instanceof TypeElement) && !(qualifier instanceof IdentifierTree)) {
            throw lowering.unsupported(qualifier, "an object before a static member that the class around hides");
        }
        TypeMirror type = lowering.unit.types().erasure(lowering.mirror(qualifier));
        while (lowering.types.nameable(type, lowering.bridges.place()) != type) {
            // the class above has the member, too
            TypeElement nameless = (TypeElement) lowering.unit.types().asElement(type);
            type = lowering.unit.types().erasure(nameless.getSuperclass());
        }
        TypeElement owner = (TypeElement) lowering.unit.types().asElement(type);
        return lowering.types.inExpression(lowering.types.nameOf(owner)) + ".";
    }

    /** What stands before the name of a bridge where that is needed. */
    String self() {
        if (!around.hasName()) return lowering.self();
        return lowering.types.inExpression(lowering.types.nameOf(around.type()));
    }

    private static boolean isSuper(ExpressionTree e) {
        return e instanceof IdentifierTree i && i.getName().contentEquals("super")
                || e instanceof MemberSelectTree s && s.getIdentifier().contentEquals("super");
    }
}
