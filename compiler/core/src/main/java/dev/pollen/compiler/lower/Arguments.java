package dev.pollen.compiler.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** The arguments of calls, and how each is passed on once it has been kept or awaited. */
final class Arguments {
    private final Lowering lowering;
    private final Spills spills;

    Arguments(Lowering lowering, Spills spills) {
        this.lowering = lowering;
        this.spills = spills;
    }

    /** Adds those of a call of {@code method}, whose type is {@code type} there. */
    void add(List<Operand> parts, List<? extends ExpressionTree> arguments, TypeMirror type, ExecutableElement method) {
        List<? extends TypeMirror> formals =
                type instanceof ExecutableType x ? x.getParameterTypes() : List.<TypeMirror>of();
        boolean overloaded = isOverloaded(method);
        int first = parts.size();
        for (int i = 0; i < arguments.size(); i++) {
            ExpressionTree argument = arguments.get(i);
            TypeMirror formal = formal(lowering, formals, i, arguments.size(), method, argument);
            Operand part = Operand.of(argument).as(primitive(formal));
            boolean exact = lowering.types.isExact(lowering.mirrorIfKnown(argument));
            if (!exact && formal != null && lowering.types.isExact(formal)) {
                part = part.formal(lowering.types.of(formal));
            }
            if (overloaded && formal != null && formal.getKind().isPrimitive()) {
                Type name = lowering.types.of(formal);
                if (name != null) part = part.cast(name.text());
            }
            parts.add(part);
        }
        Call call = new Call(method, formals, List.copyOf(parts.subList(first, parts.size())));
        int known = Math.min(arguments.size(), formals.size());
        for (int i = 0; i < known; i++) parts.set(first + i, call.parts.get(i).passed(passed(call, i)));
    }

    private record Call(ExecutableElement method, List<? extends TypeMirror> formals, List<Operand> parts) {
        boolean mentions(Class<? extends Parameterizable> generic, int i) {
            return TypeParts.mentionsParameterOf(
                    generic, method.getParameters().get(i).asType());
        }
    }

    /** How argument {@code i} is passed; null: as it is. */
    private Operand.@Nullable Passed passed(Call call, int i) {
        TypeMirror formal = call.formals.get(i);
        TypeMirror type = lowering.mirrorIfKnown(call.parts.get(i).tree());
        if (lowering.types.isExact(type) || lowering.types.isExact(formal)) return null;
        if (lowering.intersections.regaining.regains(type)) {
            boolean captured = type instanceof TypeVariable && formal instanceof TypeVariable;
            return captured ? Operand.Passed.UNCHECKED : null;
        }
        TypeMirror declared = call.method.getParameters().get(i).asType();
        boolean several = wantsSeveral(declared) && (type instanceof IntersectionType || !hasRival(call.method));
        boolean chosen = several && isChosen(call.parts.get(i).tree());
        if (!chosen && !losesItsType(call, i)) return null;
        boolean ofReceiver = call.method.getKind() == ElementKind.METHOD && call.mentions(TypeElement.class, i);
        if (ofReceiver && !call.mentions(ExecutableElement.class, i) && !hasRival(call.method)) {
            return Operand.Passed.UNCHECKED;
        }
        if (several && hasRival(call.method)) { // what has less may be for that
            return Operand.Passed.cast(
                    lowering.intersections.castTo(call.parts.get(i).tree(), (IntersectionType) type, declared));
        }
        if (several) return Operand.Passed.UNCHECKED;
        List<Integer> sharers = new ArrayList<>();
        for (int j = 0; j < call.formals.size(); j++) if (j != i && shares(call, i, j)) sharers.add(j);
        boolean lost = TypeParts.mentionsIntersection(type);
        if (sharers.isEmpty() && !lost && !call.mentions(TypeElement.class, i)) return null;
        Type raw = isGeneric(type) ? lowering.types.of(lowering.unit.types().erasure(type)) : null;
        if (raw != null) return Operand.Passed.raw(raw);
        boolean fixed = sharers.stream()
                .anyMatch(j -> j < call.parts.size()
                        && call.formals.get(j).getKind() != TypeKind.TYPEVAR
                        && !losesItsType(call, j));
        return fixed && !hasRival(call.method) ? Operand.Passed.UNCHECKED : null;
    }

    /** Whether {@code declared} is a variable with several bounds: no variable of ours is within all of them. */
    private static boolean wantsSeveral(TypeMirror declared) {
        return declared instanceof TypeVariable v && v.getUpperBound().getKind() == TypeKind.INTERSECTION;
    }

    private static boolean isGeneric(TypeMirror type) {
        return type instanceof DeclaredType d && !d.getTypeArguments().isEmpty();
    }

    /** Whether the types of two parameters have a capture in common. */
    private boolean shares(Call call, int i, int j) {
        return !Collections.disjoint(
                lowering.types.captures(call.formals.get(i)), lowering.types.captures(call.formals.get(j)));
    }

    /** Whether argument {@code i} becomes a variable or an awaited result. */
    private boolean losesItsType(Call call, int i) {
        return spills.isKept(call.parts, i) || isAwaited(call.parts.get(i).tree());
    }

    /** Whether {@code e} may become a variable because one of its results suspends. */
    private boolean isChosen(ExpressionTree e) {
        ExpressionTree bare = Conditions.bare(e);
        return lowering.facts.suspends(bare)
                && (bare instanceof ConditionalExpressionTree || bare instanceof SwitchExpressionTree);
    }

    private boolean isAwaited(ExpressionTree e) {
        return lowering.facts.suspends(e)
                && Results.of(e).stream().anyMatch(r -> Known.isAwait(lowering.facts.path(r), lowering.unit.trees()));
    }

    /** What is assigned by {@code t}. */
    Operand assigned(AssignmentTree t) {
        TypeMirror wanted = lowering.mirrorIfKnown(t.getVariable());
        Operand value = Operand.of(t.getExpression()).as(primitive(wanted));
        Set<TypeMirror> own = lowering.types.captures(lowering.mirrorIfKnown(t.getExpression()));
        boolean shared = isAwaited(t.getExpression()) && !Collections.disjoint(own, lowering.types.captures(wanted));
        return shared ? value.passed(Operand.Passed.UNCHECKED) : value;
    }

    /** Adds those of a call that javac does not know: their types must not depend on its parameters. */
    void addUnknown(List<Operand> parts, List<? extends ExpressionTree> arguments) {
        int last = 0;
        for (int i = 0; i < arguments.size(); i++) if (lowering.facts.suspends(arguments.get(i))) last = i;
        for (int i = 0; i < arguments.size(); i++) {
            ExpressionTree a = arguments.get(i);
            if (i < last && !standsAlone(a)) throw Lowering.missing(lowering.unit.span(a));
            parts.add(Operand.of(a));
        }
    }

    /** Whether {@code e} is certainly no poly expression (JLS 15.2). */
    private boolean standsAlone(ExpressionTree e) {
        if (e instanceof MethodInvocationTree call) {
            if (Known.isAwait(lowering.facts.path(e), lowering.unit.trees()))
                return standsAlone(call.getArguments().get(0));
            return lowering.facts.element(call.getMethodSelect()) instanceof ExecutableElement m
                    && m.getTypeParameters().isEmpty();
        }
        if (e instanceof NewClassTree n) {
            return !(n.getIdentifier() instanceof ParameterizedTypeTree p)
                    || !p.getTypeArguments().isEmpty();
        }
        return e instanceof LiteralTree
                || e instanceof IdentifierTree
                || e instanceof MemberSelectTree
                || e instanceof BinaryTree
                || e instanceof ArrayAccessTree;
    }

    /** The type of the parameter that argument {@code i} of {@code count} is for; null where there is none. */
    static @Nullable TypeMirror formal(
            Lowering lowering,
            List<? extends TypeMirror> formals,
            int i,
            int count,
            ExecutableElement method,
            ExpressionTree argument) {
        if (formals.isEmpty()) return null;
        int last = formals.size() - 1;
        if (!method.isVarArgs() || i < last) return i <= last ? formals.get(i) : null;
        TypeMirror array = formals.get(last);
        boolean asArray =
                count == formals.size() && lowering.unit.types().isAssignable(lowering.mirrorIfKnown(argument), array);
        return asArray || !(array instanceof ArrayType a) ? array : a.getComponentType();
    }

    private boolean isOverloaded(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && lowering.unit.members().isOverloaded(owner, method);
    }

    private boolean hasRival(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && lowering.unit.members().hasRival(owner, method);
    }

    /** {@code formal} where it is primitive: converting to it may unbox. */
    private @Nullable Type primitive(@Nullable TypeMirror formal) {
        return formal != null && formal.getKind().isPrimitive() ? lowering.types.of(formal) : null;
    }
}
