package dev.pollen.compiler.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.TypeParts;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The types of expressions that javac gives up on because of a part that it does not know, where they do not depend on
 * that part: {@code new C(unknown)} is a {@code C}, {@code "" + unknown} a String.
 */
final class Recovered {
    private final Lowering lowering;

    Recovered(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The type of {@code tree}, whose own one is {@code type}; the same where that cannot be told either. */
    TypeMirror of(Tree tree, TypeMirror type) {
        if (type.getKind() != TypeKind.ERROR) return type;
        TypeMirror found = null;
        if (tree instanceof ParenthesizedTree p) found = of(p.getExpression());
        if (tree instanceof NewClassTree n) found = made(n);
        if (tree instanceof BinaryTree b) found = computed(b);
        if (tree instanceof IdentifierTree i) found = inferred(i);
        if (tree instanceof MethodInvocationTree call) found = result(call);
        return found == null ? type : found;
    }

    private TypeMirror of(Tree tree) {
        return lowering.mirrorIfKnown(tree);
    }

    /** The class that is named; type arguments that are left out depend on the constructor. */
    private @Nullable TypeMirror made(NewClassTree n) {
        boolean inferred = n.getIdentifier() instanceof ParameterizedTypeTree p
                && p.getTypeArguments().isEmpty();
        if (inferred || n.getClassBody() != null || n.getEnclosingExpression() != null) return null;
        return lowering.unit.trees().getTypeMirror(lowering.facts.path(n.getIdentifier()));
    }

    private @Nullable TypeMirror computed(BinaryTree b) {
        return switch (b.getKind()) {
            case EQUAL_TO,
                    NOT_EQUAL_TO,
                    LESS_THAN,
                    LESS_THAN_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_EQUAL,
                    CONDITIONAL_AND,
                    CONDITIONAL_OR -> lowering.unit.types().getPrimitiveType(TypeKind.BOOLEAN);
            case PLUS ->
                isString(of(b.getLeftOperand()))
                        ? of(b.getLeftOperand())
                        : isString(of(b.getRightOperand())) ? of(b.getRightOperand()) : null;
            default -> null;
        };
    }

    private static boolean isString(TypeMirror type) {
        return TypeParts.isOf(type, "java.lang.String");
    }

    /** Of a variable of the method that is declared as {@code var}. */
    private @Nullable TypeMirror inferred(IdentifierTree i) {
        Facts.Local local = lowering.facts.locals.get(lowering.facts.element(i));
        return local == null || local.tree().getInitializer() == null ? null : lowering.declaredType(local);
    }

    private @Nullable TypeMirror result(MethodInvocationTree call) {
        if (Known.isAwait(lowering.facts.path(call), lowering.unit.trees())) {
            return Awaitee.result(lowering, of(call.getArguments().get(0)));
        }
        if (lowering.facts.element(call.getMethodSelect()) instanceof ExecutableElement m) {
            return isAlone(m) ? m.getReturnType() : null;
        }
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) return null;
        return lowering.mirrorOrNull(select.getExpression()) instanceof DeclaredType receiver
                ? member(receiver, select, call.getArguments())
                : null;
    }

    /** What the only method of that name returns. */
    private @Nullable TypeMirror member(
            DeclaredType receiver, MemberSelectTree select, List<? extends ExpressionTree> arguments) {
        if (receiver.getKind() == TypeKind.ERROR || !(receiver.asElement() instanceof TypeElement owner)) return null;
        ExecutableElement m =
                lowering.unit.members().only(owner, select.getIdentifier().toString());
        if (m == null || !m.getTypeParameters().isEmpty() || m.isVarArgs()) return null;
        if (m.getParameters().size() != arguments.size()) return null;
        return lowering.unit.types().asMemberOf(receiver, m) instanceof ExecutableType x ? x.getReturnType() : null;
    }

    /** Whether no argument has a say in which method this is and what it returns. */
    private boolean isAlone(ExecutableElement m) {
        return m.getTypeParameters().isEmpty()
                && m.getEnclosingElement() instanceof TypeElement owner
                && owner.getTypeParameters().isEmpty()
                && !lowering.unit.members().isOverloaded(owner, m);
    }
}
