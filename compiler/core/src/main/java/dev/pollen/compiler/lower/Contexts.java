package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the place where an expression stands wants it to be (JLS 5). */
final class Contexts {
    private Contexts() {}

    /** The type, maybe only its erasure; null where any will do, or where the expression's own decides. */
    static @Nullable TypeMirror wanted(Lowering lowering, TreePath path) {
        Tree tree = path.getLeaf();
        TreePath around = path.getParentPath();
        Tree parent = around.getLeaf();
        if (parent instanceof ParenthesizedTree) return wanted(lowering, around);
        if (parent instanceof ConditionalExpressionTree c) {
            return c.getCondition() == tree ? null : wanted(lowering, around);
        }
        if (parent instanceof CaseTree || parent instanceof YieldTree) {
            while (around != null && !(around.getLeaf() instanceof SwitchExpressionTree))
                around = around.getParentPath();
            return around == null ? null : wanted(lowering, around);
        }
        if (parent instanceof VariableTree v) {
            Element variable = lowering.facts.element(v);
            return variable == null ? null : variable.asType();
        }
        if (parent instanceof AssignmentTree a) return lowering.mirrorIfKnown(a.getVariable());
        if (parent instanceof NewArrayTree n) {
            return lowering.mirrorIfKnown(n) instanceof ArrayType t ? t.getComponentType() : null;
        }
        if (parent instanceof MemberSelectTree s) {
            Element member = lowering.facts.element(s);
            return member != null && member.getEnclosingElement() instanceof TypeElement owner ? owner.asType() : null;
        }
        if (parent instanceof MethodInvocationTree call
                && lowering.facts.element(call.getMethodSelect()) instanceof ExecutableElement m) {
            return parameter(lowering, m, lowering.mirrorIfKnown(call.getMethodSelect()), call.getArguments(), tree);
        }
        if (parent instanceof NewClassTree n && lowering.facts.element(n) instanceof ExecutableElement m) {
            return parameter(lowering, m, m.asType(), n.getArguments(), tree);
        }
        return null;
    }

    /** Whether {@code type} is all that the method wants {@code variable} to be. */
    static boolean suffices(Lowering lowering, Element variable, TypeMirror type) {
        TypeMirror erased = lowering.unit.types().erasure(type);
        boolean closed = variable.getKind() == ElementKind.RESOURCE_VARIABLE;
        boolean[] found = {!closed || lowering.unit.isA(type, "java.lang.AutoCloseable")};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
                if (!tree.getName().contentEquals(variable.getSimpleName())) return null;
                TreePath path = lowering.facts.path(tree);
                if (!variable.equals(lowering.unit.trees().getElement(path))) return null;
                TypeMirror wanted = wanted(lowering, path);
                found[0] &= wanted == null
                        || lowering.unit
                                .types()
                                .isSubtype(erased, lowering.unit.types().erasure(wanted));
                return null;
            }
        }.scan(lowering.facts.body.code(), null);
        return found[0];
    }

    private static @Nullable TypeMirror parameter(
            Lowering lowering,
            ExecutableElement method,
            TypeMirror type,
            List<? extends ExpressionTree> arguments,
            Tree tree) {
        int i = arguments.indexOf(tree);
        if (i < 0 || !(type instanceof ExecutableType x)) return null;
        ExpressionTree argument = arguments.get(i);
        TypeMirror formal = Arguments.formal(lowering, x.getParameterTypes(), i, arguments.size(), method, argument);
        if (formal == null || lowering.types.isExact(formal)) return formal;
        List<TypeMirror> declared =
                method.getParameters().stream().map(p -> p.asType()).toList();
        TypeMirror own = Arguments.formal(lowering, declared, i, arguments.size(), method, argument);
        return own == null ? null : lowering.unit.types().erasure(own);
    }
}
