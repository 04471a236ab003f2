package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
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
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.attribute.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
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
        if (parent instanceof MemberSelectTree || parent instanceof MemberReferenceTree) {
            Element member = lowering.facts.element(parent);
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
        if (parent instanceof VariableTree v) return Declarations.isVar(unit, v);
        boolean diamond = parent instanceof NewClassTree made
                && made.getIdentifier() instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty();
        boolean called = parent instanceof MethodInvocationTree && !Known.isAwait(around, unit.trees());
        boolean generic = (called || parent instanceof NewClassTree)
                && unit.trees().getElement(around) instanceof ExecutableElement m
                && !m.getTypeParameters().isEmpty();
        return diamond || generic;
    }

    /** Whether the lambda at {@code path} is for a method that gives nothing: its expression is a statement then. */
    private static boolean isOfNothing(Unit unit, TreePath path) {
        return unit.trees().getTypeMirror(path) instanceof DeclaredType d
                && ElementFilter.methodsIn(unit.elements().getAllMembers((TypeElement) d.asElement())).stream()
                        .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
                        .allMatch(m -> m.getReturnType().getKind() == TypeKind.VOID);
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

    /** Whether {@code type} is all that the method wants {@code variable} to be. */
    static boolean suffices(Lowering lowering, Element variable, TypeMirror type) {
        boolean closed = variable.getKind() == ElementKind.RESOURCE_VARIABLE;
        boolean[] found = {!closed || lowering.unit.isA(type, "java.lang.AutoCloseable")};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
                if (!tree.getName().contentEquals(variable.getSimpleName())) return null;
                TreePath path = lowering.facts.path(tree);
                if (!variable.equals(lowering.unit.trees().getElement(path))) return null;
                if (isForUnknown(lowering, path)) {
                    found[0] = false;
                    return null;
                }
                TypeMirror wanted = wanted(lowering, path);
                found[0] &= wanted == null || parts(wanted).stream().allMatch(part -> lowering.unit.isA(type, part));
                return null;
            }
        }.scan(lowering.facts.body.code(), null);
        return found[0];
    }

    /** Whether what {@code variable}'s type arguments stand for is all that the method wants of what comes out of it. */
    static boolean sufficesInside(Lowering lowering, Element variable) {
        boolean[] found = {true};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void p) {
                found[0] &= isKnown(lowering, tree)
                        || new Intersections(lowering).isCast(tree.getExpression())
                        || !mentions(lowering, tree.getExpression(), variable)
                                && !TypeParts.mentions(
                                        variable.asType(),
                                        lowering.mirror(tree.getExpression()),
                                        lowering.unit.types());
                return super.visitMemberSelect(tree, p);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void p) {
                if (lowering.facts.element(tree) instanceof ExecutableElement m) {
                    List<TypeMirror> taken = new ArrayList<>(((ExecutableType) m.asType()).getParameterTypes());
                    taken.add(m.getEnclosingElement().asType());
                    found[0] &= taken.stream().noneMatch(t -> isLost(variable.asType(), t));
                }
                return super.visitMemberReference(tree, p);
            }

            /** Whether {@code part} is one of several types at once in {@code type}, and not the one that stands for them. */
            private boolean isLost(TypeMirror type, TypeMirror part) {
                return TypeParts.several(type)
                        .anyMatch(all -> all.getBounds().stream().anyMatch(b -> lowering.unit.isA(b, part))
                                && !lowering.unit.isA(TypeParts.bound(all), part));
            }

            @Override
            public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void p) {
                found[0] &= !is(tree.getVariable()) || fits(tree.getExpression()); // else it gets other type arguments
                return super.visitAssignment(tree, p);
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void p) {
                boolean receiver = call.getMethodSelect() instanceof MemberSelectTree s && is(s.getExpression());
                passed(lowering.facts.element(call.getMethodSelect()), receiver, call.getArguments());
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void p) {
                passed(lowering.facts.element(made), false, made.getArguments());
                return super.visitNewClass(made, p);
            }

            /** It must not be with another whose type arguments have to be the same. */
            private void passed(@Nullable Element called, boolean receiver, List<? extends ExpressionTree> arguments) {
                if (!(called instanceof ExecutableElement m)) return;
                Set<TypeMirror> shared = new HashSet<>();
                if (receiver) shared.addAll(parameters(m.getEnclosingElement().asType()));
                for (int i = 0; i < arguments.size(); i++) {
                    if (is(arguments.get(i))) shared.addAll(parameters(formal(m, i)));
                }
                for (int i = 0; i < arguments.size(); i++) {
                    ExpressionTree argument = Conditions.bare(arguments.get(i));
                    if (!fits(argument)) found[0] &= Collections.disjoint(shared, parameters(formal(m, i)));
                }
            }

            private TypeMirror formal(ExecutableElement m, int i) {
                return m.getParameters()
                        .get(Math.min(i, m.getParameters().size() - 1))
                        .asType();
            }

            /** The type parameters that are type arguments of {@code type}, where no type below will do. */
            private Set<TypeMirror> parameters(TypeMirror type) {
                Set<TypeMirror> found = new HashSet<>();
                if (!(type instanceof DeclaredType d)) return found;
                for (TypeMirror a : d.getTypeArguments()) {
                    if (a instanceof TypeVariable) found.add(a);
                    else if (a instanceof WildcardType w && w.getSuperBound() instanceof TypeVariable v) found.add(v);
                    else found.addAll(parameters(a));
                }
                return found;
            }

            private boolean fits(Tree tree) {
                return tree instanceof LambdaExpressionTree
                        || tree instanceof MemberReferenceTree
                        || isOf(tree)
                        || isInferred(tree);
            }

            /** Whether the type arguments of {@code tree} follow from what it is assigned to (JLS 15.12). */
            private boolean isInferred(Tree tree) {
                if (tree instanceof NewClassTree made && made.getIdentifier() instanceof ParameterizedTypeTree type) {
                    return type.getTypeArguments().isEmpty();
                }
                if (!(lowering.facts.element(tree) instanceof ExecutableElement m)) return tree instanceof LiteralTree;
                Set<TypeMirror> returned = parameters(m.getReturnType());
                return m.getTypeParameters().stream().anyMatch(p -> returned.contains(p.asType()));
            }

            /** Whether {@code tree} is the variable, what a method of it gives, or another that may be kept as it is. */
            private boolean isOf(Tree tree) {
                if (tree instanceof ConditionalExpressionTree c)
                    return fits(c.getTrueExpression()) && fits(c.getFalseExpression());
                if (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree s) {
                    return isOf(s.getExpression());
                }
                return tree instanceof IdentifierTree
                        && lowering.facts.locals.containsKey(lowering.facts.element(tree));
            }

            private boolean is(Tree tree) {
                while (tree instanceof ParenthesizedTree inner) tree = inner.getExpression();
                return tree instanceof IdentifierTree && variable.equals(lowering.facts.element(tree));
            }
        }.scan(lowering.facts.body.code(), null);
        return found[0];
    }

    private static boolean mentions(Lowering lowering, Tree tree, Element variable) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void p) {
                found[0] |= variable.equals(lowering.facts.element(name));
                return null;
            }
        }.scan(tree, null);
        return found[0];
    }

    /** Whether what stands before the dot has the member even where it is kept, as a type that has a name. */
    static boolean isKnown(Lowering lowering, MemberSelectTree tree) {
        Element member = lowering.facts.element(tree);
        if (member == null || !(member.getEnclosingElement() instanceof TypeElement owner)) return true;
        if (!lowering.unit.isWritten(tree)) return true;
        TypeMirror type = lowering.mirrorOrNull(tree.getExpression());
        if (type == null) return true;
        TypeMirror nameable = lowering.types.nameable(type, lowering.unit.span(tree));
        if (nameable == type) return true;
        TreePath call = lowering.facts.path(tree).getParentPath().getParentPath();
        return has(lowering, nameable, owner, member, call.getLeaf() instanceof ExpressionStatementTree);
    }

    /** Whether {@code type} has {@code member} of {@code owner}, or the method that it overrides. */
    static boolean has(Lowering lowering, TypeMirror type, TypeElement owner, Element member, boolean ignoresResult) {
        if (lowering.unit.isA(type, owner.asType())) return true;
        return member instanceof ExecutableElement method
                && type instanceof DeclaredType d
                && lowering.unit.members().hasOverridden(d, method, owner, ignoresResult);
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
            Tree tree) {
        int i = arguments.indexOf(tree);
        if (i < 0 || !(type instanceof ExecutableType x)) return null;
        ExpressionTree argument = arguments.get(i);
        TypeMirror formal = Arguments.formal(lowering, x.getParameterTypes(), i, arguments.size(), method, argument);
        if (formal == null || lowering.types.isExact(formal)) return formal;
        List<TypeMirror> declared =
                method.getParameters().stream().map(p -> p.asType()).toList();
        TypeMirror own = Arguments.formal(lowering, declared, i, arguments.size(), method, argument);
        boolean several = own instanceof TypeVariable && parts(own).size() > 1;
        return own == null || several ? own : lowering.unit.types().erasure(own);
    }
}
