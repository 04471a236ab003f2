package dev.pollen.compiler.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.attribute.TypeParts;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Members of a kept value whose class has intersections among its type arguments. What is kept of a {@code Comparable<? extends
 * Shape & Named>} is a {@code Comparable<? extends Shape>}, of which a call wants no more where it neither takes nor gives what the
 * arguments stand for, or where what it gives is cast itself.
 */
final class OpenMembers {
    private final Lowering lowering;
    private final IntersectionArguments arguments;

    OpenMembers(Lowering lowering, IntersectionArguments arguments) {
        this.lowering = lowering;
        this.arguments = arguments;
    }

    /**
     * {@code bound}, a {@code Comparable<? extends Shape & Comparable<…>>}, as a {@code Comparable<? extends Shape>}; null
     * where {@code use} is asked for more than that has.
     */
    @Nullable
    TypeMirror above(ExpressionTree use, TypeMirror bound, TypeMirror wanted) {
        TreePath path = lowering.facts.path(use).getParentPath();
        Tree parent = path.getLeaf();
        boolean member = parent instanceof MemberSelectTree || parent instanceof MemberReferenceTree;
        if (member && isIndependent(lowering.facts.element(parent))) return bound;
        TypeMirror above = arguments.above(bound);
        if (above == null) return null;
        boolean fits = member ? isOpen(path, above) : lowering.unit.types().isAssignable(above, wanted);
        return fits ? above : null;
    }

    /** Whether the member at {@code select} is called with what does for {@code type}, with other type arguments, too. */
    private boolean isOpen(TreePath select, TypeMirror type) {
        TreePath path = select.getParentPath();
        if (!(path.getLeaf() instanceof MethodInvocationTree call)) return false;
        if (!(lowering.facts.element(select.getLeaf()) instanceof ExecutableElement m)) return false;
        for (int i = 0; i < m.getParameters().size(); i++) {
            TypeMirror parameter = m.getParameters().get(i).asType();
            if (!isOfClass(parameter)) continue;
            boolean open =
                    !m.isVarArgs() && isOpen(parameter, call.getArguments().get(i));
            if (!open) return false;
        }
        boolean given = m.getReturnType().getKind() == TypeKind.TYPEVAR; // it is cast itself
        return given || !isOfClass(m.getReturnType()) || isForAny(path) || isKept(call, m, type);
    }

    /** Whether {@code call}, of {@code m} of a {@code type}, gives what its values are kept as. */
    private boolean isKept(MethodInvocationTree call, ExecutableElement m, TypeMirror type) {
        TypeMirror kept = arguments.kept(lowering.mirror(call));
        DeclaredType captured = (DeclaredType) lowering.unit.types().capture(type);
        return lowering.unit.types().asMemberOf(captured, m) instanceof ExecutableType x
                && lowering.unit.types().isAssignable(x.getReturnType(), kept);
    }

    /** Whether {@code argument} is null, or a lambda whose parameters are cast where they are used. */
    private boolean isOpen(TypeMirror parameter, ExpressionTree argument) {
        if (argument instanceof LambdaExpressionTree lambda) {
            ExecutableType called = Contexts.called(lowering.unit, parameter);
            return called != null
                    && !isOfClass(Contexts.unwrapped(called.getReturnType()))
                    && lambda.getParameters().stream().noneMatch(p -> lowering.unit.isWritten(p.getType()));
        }
        return parameter.getKind() == TypeKind.TYPEVAR
                && lowering.mirrorIfKnown(argument).getKind() == TypeKind.NULL;
    }

    /** Whether the value of the call at {@code path} may be any object. */
    private boolean isForAny(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof ExpressionStatementTree || parent instanceof BinaryTree) return true;
        TypeMirror place = Contexts.infersFrom(lowering.unit, path) ? null : Contexts.place(lowering, path);
        return place != null && TypeParts.isOf(place, "java.lang.Object");
    }

    /** Whether the type of {@code member} does not mention the type parameters of its class. */
    private static boolean isIndependent(@Nullable Element member) {
        if (!(member instanceof ExecutableElement m)) return false;
        return Stream.concat(Stream.of(m.getReturnType()), ((ExecutableType) m.asType()).getParameterTypes().stream())
                .noneMatch(OpenMembers::isOfClass);
    }

    private static boolean isOfClass(TypeMirror type) {
        return TypeParts.mentionsParameterOf(TypeElement.class, type);
    }
}
