package dev.pollen.compiler.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.diagnostic.Code;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Whether a type that stands for one without a source form is all that the method wants of it. */
final class Sufficiency {
    private Sufficiency() {}

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
                if (Contexts.isForUnknown(lowering, path)) {
                    found[0] = false;
                    return null;
                }
                TypeMirror wanted = wanted(path);
                found[0] &= wanted == null
                        || Contexts.parts(wanted).stream().allMatch(part -> lowering.unit.isA(type, part));
                return null;
            }

            /** What is wanted of an array is one of what is wanted of its components. */
            private @Nullable TypeMirror wanted(TreePath path) {
                TreePath around = path.getParentPath();
                if (type.getKind() != TypeKind.ARRAY) return Contexts.wanted(lowering, path);
                if (around.getLeaf() instanceof MemberSelectTree s
                        && s.getIdentifier().contentEquals("length")) return null;
                boolean whole = around.getLeaf() instanceof MemberSelectTree // a clone
                        || around.getLeaf() instanceof EnhancedForLoopTree;
                if (whole) return variable.asType();
                if (!(around.getLeaf() instanceof ArrayAccessTree)) return Contexts.wanted(lowering, path);
                TypeMirror component = wanted(around);
                return component == null ? null : lowering.unit.types().getArrayType(component);
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
                        || lowering.intersections.isCast(tree.getExpression())
                        || !mentions(lowering, tree.getExpression(), variable)
                                && !TypeParts.mentions(
                                        variable.asType(),
                                        lowering.mirror(tree.getExpression()),
                                        lowering.unit.types());
                return super.visitMemberSelect(tree, p);
            }

            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
                if (tree instanceof ExpressionTree e && lowering.unit.isWritten(e)) {
                    found[0] &= lowering.intersections.arguments.castsOf(e) != null;
                }
                return super.scan(tree, p);
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
                        || tree instanceof ExpressionTree e && lowering.intersections.arguments.isCast(e)
                        || isOf(tree)
                        || tree instanceof LiteralTree
                        || Contexts.isPoly(lowering, tree);
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

    /** Refuses {@code value}, which is kept or awaited, where its place wants more than the type that stands for its own. */
    static void check(Lowering lowering, ExpressionTree value) {
        TypeMirror type = lowering.mirrorIfKnown(value);
        TypeMirror nameable = lowering.types.nameable(type, lowering.unit.span(value));
        TreePath path = lowering.facts.path(value);
        Tree place = path.getParentPath().getLeaf();
        boolean isOthers = place instanceof MemberSelectTree // each has an eye on that itself
                || place instanceof MemberReferenceTree
                || place instanceof VariableTree
                || type.getKind() == TypeKind.INTERSECTION;
        if (nameable == type || isOthers || lowering.namelessTypes.knows(type)) return;
        TypeMirror wanted = Contexts.wanted(lowering, path);
        boolean fits = wanted == null // what has a name, it can be cast to
                || Contexts.parts(wanted).stream()
                        .allMatch(part -> lowering.types.nameable(part, lowering.unit.span(value)) == part
                                || lowering.unit.isA(nameable, part));
        if (fits) return;
        throw new Lowering.Refused(
                Code.P0301,
                lowering.unit.span(value),
                "the class of this has no name here, so it cannot be kept over an await or come out of one in this place",
                "give the class a name that is known here, or pass it on in a statement that does not await");
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
        while (type instanceof TypeVariable v && !(v.getUpperBound() instanceof IntersectionType)) {
            type = v.getUpperBound(); // whose members it has; those of several types are cast
        }
        if (type == null || type.getKind() == TypeKind.ARRAY) return true;
        TypeMirror nameable = lowering.types.nameable(type, lowering.unit.span(tree));
        if (nameable == type) return true;
        owner = Contexts.reaching(lowering, lowering.facts.path(tree.getExpression()), member, owner);
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
}
