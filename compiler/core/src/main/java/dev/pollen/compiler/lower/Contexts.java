package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.attribute.Unit;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What the place where an expression stands wants it to be (JLS 5). */
final class Contexts {
    private Contexts() {}

    /** The type, maybe only its erasure; null where any will do, or where the expression's own decides. */
    static @Nullable TypeMirror wanted(Lowering lowering, TreePath path) {
        return wanted(lowering, path, false);
    }

    /** The same, with type arguments that have no source form, too. */
    static @Nullable TypeMirror place(Lowering lowering, TreePath path) {
        return wanted(lowering, path, true);
    }

    private static @Nullable TypeMirror wanted(Lowering lowering, TreePath path, boolean whole) {
        Tree tree = path.getLeaf();
        TreePath around = path.getParentPath();
        Tree parent = around.getLeaf();
        if (parent instanceof ParenthesizedTree) return wanted(lowering, around, whole);
        if (parent instanceof ConditionalExpressionTree c) {
            return c.getCondition() == tree ? null : wanted(lowering, around, whole);
        }
        if (parent instanceof CaseTree || parent instanceof YieldTree) {
            while (around != null && !(around.getLeaf() instanceof SwitchExpressionTree))
                around = around.getParentPath();
            return around == null ? null : wanted(lowering, around, whole);
        }
        if (parent instanceof VariableTree v) {
            Element variable = lowering.facts.element(v);
            return variable == null ? null : variable.asType();
        }
        if (parent instanceof AssignmentTree a) return lowering.mirrorIfKnown(a.getVariable());
        if (parent instanceof NewArrayTree n) {
            return lowering.mirrorIfKnown(n) instanceof ArrayType t ? t.getComponentType() : null;
        }
        if (whole && (parent instanceof ReturnTree || parent instanceof LambdaExpressionTree)) {
            return result(lowering.unit, around);
        }
        if (whole && parent instanceof EnhancedForLoopTree loop) {
            return iterable(
                    lowering.unit, lowering.facts.element(loop.getVariable()).asType());
        }
        if (parent instanceof MemberSelectTree || parent instanceof MemberReferenceTree) {
            if (whole) return null;
            Element member = lowering.facts.element(parent);
            return member != null && member.getEnclosingElement() instanceof TypeElement owner
                    ? reaching(lowering, path, member, owner).asType()
                    : null;
        }
        if (parent instanceof MethodInvocationTree call
                && lowering.facts.element(call.getMethodSelect()) instanceof ExecutableElement m) {
            TypeMirror type = lowering.mirrorIfKnown(call.getMethodSelect());
            return parameter(lowering, m, type, call.getArguments(), tree, whole);
        }
        if (parent instanceof NewClassTree n && lowering.facts.element(n) instanceof ExecutableElement m) {
            TypeMirror type = whole && lowering.mirrorIfKnown(n) instanceof DeclaredType made
                    ? lowering.unit.types().asMemberOf(made, m)
                    : m.asType();
            return parameter(lowering, m, type, n.getArguments(), tree, whole);
        }
        return null;
    }

    /**
     * What the object at {@code path} must be for its {@code member}: of its {@code owner}; where that is protected in another
     * package, of the class around that inherits it (JLS 6.6.2).
     */
    static TypeElement reaching(Lowering lowering, TreePath path, Element member, TypeElement owner) {
        if (member.getModifiers().contains(Modifier.STATIC) || !lowering.accessors.isProtectedElsewhere(member)) {
            return owner;
        }
        TypeMirror type = lowering.mirrorIfKnown(path.getLeaf());
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree
                    && lowering.unit.trees().getElement(p) instanceof TypeElement around
                    && lowering.unit.isA(around.asType(), owner.asType())
                    && lowering.unit.isA(type, around.asType())) return around;
        }
        return owner; // of an array, which has a clone() of its own
    }

    /** What the lambda or method around {@code path} gives. */
    private static @Nullable TypeMirror result(Unit unit, TreePath path) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof MethodTree) {
                return unit.trees().getElement(p) instanceof ExecutableElement m ? m.getReturnType() : null;
            }
            if (p.getLeaf() instanceof LambdaExpressionTree) {
                ExecutableType called = called(unit, unit.trees().getTypeMirror(p));
                return called == null ? null : unwrapped(called.getReturnType());
            }
        }
        return null;
    }

    /** The method that {@code function}, a functional interface, is for, as a member of that; null of anything else. */
    static @Nullable ExecutableType called(Unit unit, @Nullable TypeMirror function) {
        if (!(function instanceof DeclaredType d)) return null;
        for (ExecutableElement m :
                ElementFilter.methodsIn(unit.elements().getAllMembers((TypeElement) d.asElement()))) {
            boolean called = m.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(m);
            if (called) return (ExecutableType) unit.types().asMemberOf(d, m);
        }
        return null;
    }

    /** Whether each object has {@code m}, as Comparator's {@code equals} (JLS 9.8). */
    private static boolean isOfObject(ExecutableElement m) {
        String name = m.getSimpleName().toString();
        List<? extends VariableElement> parameters = m.getParameters();
        return name.equals("equals")
                ? parameters.size() == 1 && TypeParts.isOf(parameters.get(0).asType(), "java.lang.Object")
                : (name.equals("hashCode") || name.equals("toString")) && parameters.isEmpty();
    }

    /** The bound of a wildcard, or the type argument itself. */
    static TypeMirror unwrapped(TypeMirror argument) {
        if (!(argument instanceof WildcardType w)) return argument;
        TypeMirror bound = w.getSuperBound() != null ? w.getSuperBound() : w.getExtendsBound();
        return bound == null ? argument : bound;
    }

    private static @Nullable TypeMirror iterable(Unit unit, TypeMirror element) {
        TypeKind kind = element.getKind();
        if (kind != TypeKind.DECLARED && kind != TypeKind.ARRAY && kind != TypeKind.TYPEVAR) return null; // no bound
        TypeElement iterable = unit.elements().getTypeElement("java.lang.Iterable");
        return unit.types().getDeclaredType(iterable, unit.types().getWildcardType(element, null));
    }

    /** Whether something is inferred from the type of the expression at {@code path}: that of a call, a lambda, a {@code var}. */
    static boolean infersFrom(Unit unit, TreePath path) {
        TreePath around = path.getParentPath();
        Tree parent = around.getLeaf();
        if (parent instanceof ParenthesizedTree || parent instanceof ConditionalExpressionTree) {
            return infersFrom(unit, around);
        }
        if (parent instanceof LambdaExpressionTree) return !isOfNothing(unit, around);
        if (parent instanceof CaseTree || parent instanceof YieldTree) return true;
        if (parent instanceof ReturnTree) return isInLambda(around);
        if (parent instanceof VariableTree v) return unit.isVar(v.getType());
        boolean diamond = parent instanceof NewClassTree made
                && made.getIdentifier() instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty();
        boolean called = parent instanceof MethodInvocationTree && !Known.isAwait(around, unit.trees());
        boolean generic = (called || parent instanceof NewClassTree)
                && unit.trees().getElement(around) instanceof ExecutableElement m
                && !m.getTypeParameters().isEmpty();
        return diamond || generic;
    }

    /** Whether the type arguments of {@code e} follow from its place (JLS 15.9, 15.12). */
    static boolean isPoly(Lowering lowering, Tree e) {
        if (e instanceof NewClassTree made && made.getIdentifier() instanceof ParameterizedTypeTree type) {
            return type.getTypeArguments().isEmpty();
        }
        return e instanceof MethodInvocationTree
                && lowering.facts.element(e) instanceof ExecutableElement m
                && TypeParts.mentionsParameterOf(ExecutableElement.class, m.getReturnType());
    }

    /** Whether the value of the expression at {@code path} goes anywhere. */
    static boolean isUsed(Unit unit, TreePath path) {
        TreePath around = path.getParentPath();
        return !(around.getLeaf() instanceof ExpressionStatementTree)
                && !(around.getLeaf() instanceof LambdaExpressionTree && isOfNothing(unit, around));
    }

    /** Whether the lambda at {@code path} is for a method that gives nothing: its expression is a statement then. */
    private static boolean isOfNothing(Unit unit, TreePath path) {
        ExecutableType called = called(unit, unit.trees().getTypeMirror(path));
        return called != null && called.getReturnType().getKind() == TypeKind.VOID;
    }

    private static boolean isInLambda(TreePath path) {
        for (Tree tree : path) {
            if (tree instanceof LambdaExpressionTree) return true;
            if (tree instanceof MethodTree || tree instanceof ClassTree) return false;
        }
        return false;
    }

    /** The types that something of {@code type} must have: those of an intersection, the bounds of a type variable. */
    static List<TypeMirror> parts(TypeMirror type) {
        if (type instanceof TypeVariable v) return parts(v.getUpperBound());
        return type instanceof IntersectionType all ? List.copyOf(all.getBounds()) : List.of(type);
    }

    /** Whether {@code path} is passed to something that javac does not know, or a member of it is meant that it does not. */
    static boolean isForUnknown(Lowering lowering, TreePath path) {
        Tree tree = path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof ParenthesizedTree || parent instanceof ConditionalExpressionTree) {
            return isForUnknown(lowering, path.getParentPath());
        }
        if (parent instanceof MethodInvocationTree call) {
            return call.getArguments().contains(tree)
                    && !(lowering.mirrorOrNull(call.getMethodSelect()) instanceof ExecutableType);
        }
        if (parent instanceof NewClassTree n) {
            return n.getArguments().contains(tree) && !(lowering.facts.element(n) instanceof ExecutableElement);
        }
        if (!(parent instanceof MemberSelectTree s)) return false;
        TypeMirror member = lowering.mirrorOrNull(s);
        return member == null || member.getKind() == TypeKind.ERROR;
    }

    private static @Nullable TypeMirror parameter(
            Lowering lowering,
            ExecutableElement method,
            TypeMirror type,
            List<? extends ExpressionTree> arguments,
            Tree tree,
            boolean whole) {
        int i = arguments.indexOf(tree);
        if (i < 0 || !(type instanceof ExecutableType x)) return null;
        ExpressionTree argument = arguments.get(i);
        TypeMirror formal = Arguments.formal(lowering, x.getParameterTypes(), i, arguments.size(), method, argument);
        if (formal == null || whole || lowering.types.isExact(formal)) return formal;
        List<TypeMirror> declared =
                method.getParameters().stream().map(p -> p.asType()).toList();
        TypeMirror own = Arguments.formal(lowering, declared, i, arguments.size(), method, argument);
        boolean several = own instanceof TypeVariable && parts(own).size() > 1;
        return own == null || several ? own : lowering.unit.types().erasure(own);
    }
}
