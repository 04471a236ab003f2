package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Types with an intersection among their arguments. A {@code List<Shape & Named>} is kept as a {@code List<Shape>}, and cast
 * where it meets a type that is written out:
 *
 * <pre>
 *   List&lt;? extends Named> n = all;    List&lt;? extends Named> n = ((List&lt;Named>) (Object) all);
 * </pre>
 */
final class IntersectionArguments {
    private final Lowering lowering;

    IntersectionArguments(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The casts that {@code e} needs in its place; nothing where it needs none; null where none helps. */
    @Nullable
    String castsOf(ExpressionTree e) {
        if (e instanceof LambdaExpressionTree || isOfParts(e)) return ""; // what is in it is cast
        if (e instanceof MemberReferenceTree reference) return castsOf(reference);
        TypeMirror needed = needed(e);
        return needed == null ? "" : casts(needed);
    }

    /** What {@code e} must be taken for in its place; null where it is that. */
    @Nullable
    TypeMirror needed(Tree e) {
        if (lowering.intersections.regaining.isOn()) return null;
        Element variable = lowering.intersections.isVariable(e) ? lowering.facts.element(e) : null;
        TypeMirror type = variable == null ? lowering.mirrorOrNull(e) : variable.asType(); // not captured
        if (type == null || !isParameterized(type)) return null;
        TypeMirror wanted = Contexts.place(lowering, lowering.facts.path(e));
        if (wanted == null || !isParameterized(wanted)) return null;
        boolean lost = TypeParts.mentionsIntersection(type) || TypeParts.mentionsIntersection(wanted);
        if (!lost || isFree(e)) return null;
        TypeMirror kept = kept(wanted);
        boolean fits = lowering.unit.types().isAssignable(kept(type), kept)
                && (Contexts.isPoly(lowering, e)
                        || lowering.intersections.isVariable(e)
                        || lowering.unit.types().isAssignable(type, kept));
        return fits ? null : bounded(kept);
    }

    /** Whether {@code e} is assigned to, or gives a variable its type. */
    private boolean isFree(Tree e) {
        Tree parent = lowering.facts.path(e).getParentPath().getLeaf();
        return parent instanceof AssignmentTree a && a.getVariable() == e
                || parent instanceof VariableTree v && lowering.unit.isVar(v.getType());
    }

    /** Whether the place of {@code e} is of such a type, and {@code e} is made one of the type that this is kept as. */
    boolean isCast(ExpressionTree e) {
        TypeMirror wanted = Contexts.place(lowering, lowering.facts.path(e));
        return wanted != null && TypeParts.mentionsIntersection(wanted) && castsOf(e) != null;
    }

    private static boolean isOfParts(ExpressionTree e) {
        return e instanceof ParenthesizedTree
                || e instanceof ConditionalExpressionTree
                || e instanceof SwitchExpressionTree;
    }

    private static boolean isParameterized(TypeMirror type) {
        return type instanceof DeclaredType d && !d.getTypeArguments().isEmpty();
    }

    private @Nullable String casts(TypeMirror type) {
        String written = written(type);
        return written == null
                ? null
                : "(" + written + ") (" + lowering.types.object().text() + ") ";
    }

    private @Nullable String written(TypeMirror type) {
        Type text = lowering.types.isExact(type) ? lowering.types.of(type) : null;
        return text == null ? null : text.text();
    }

    /**
     * {@code Named::label}, of what is kept as a {@code Shape}, is made for a {@code Named} and then taken for one that takes
     * each {@code Shape}.
     */
    private @Nullable String castsOf(MemberReferenceTree reference) {
        TypeMirror target = lowering.mirrorOrNull(reference);
        if (target == null || !TypeParts.mentionsIntersection(target)) return "";
        ExecutableType called = Contexts.called(lowering.unit, target);
        List<TypeMirror> given = called == null
                ? List.of()
                : called.getParameterTypes().stream().map(Contexts::unwrapped).toList();
        List<TypeMirror> taken = taken(reference, given.size());
        Map<TypeMirror, TypeMirror> instead = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(given.size(), taken.size()); i++) {
            TypeMirror type = given.get(i);
            if (!TypeParts.mentionsIntersection(type) || isTaken(kept(type), taken.get(i))) continue;
            TypeMirror other = type instanceof IntersectionType all ? bound(all, taken.get(i)) : taken.get(i);
            TypeMirror before = other == null ? null : instead.putIfAbsent(type, other);
            if (other == null || before != null && before != other) return null;
        }
        if (instead.isEmpty()) return "";
        String casts = casts(bounded(kept(target)));
        String made = written(bounded(replaced(target, instead)));
        return casts == null || made == null ? null : casts + "(" + made + ") ";
    }

    private boolean isTaken(TypeMirror type, TypeMirror wanted) {
        if (wanted.getKind() == TypeKind.TYPEVAR) return true;
        return isParameterized(type) && isParameterized(wanted)
                ? lowering.unit.types().isAssignable(type, wanted)
                : lowering.unit.isA(type, wanted);
    }

    private @Nullable TypeMirror bound(IntersectionType all, TypeMirror wanted) {
        Optional<? extends TypeMirror> bound = TypeParts.bounds(all).stream()
                .filter(b -> lowering.unit.isA(b, wanted))
                .findFirst();
        return bound.orElse(null);
    }

    /** What {@code reference}, called with {@code count} values, takes. */
    private List<TypeMirror> taken(MemberReferenceTree reference, int count) {
        if (!(lowering.facts.element(reference) instanceof ExecutableElement m)) return List.of();
        List<TypeMirror> taken = new ArrayList<>();
        boolean first = m.getParameters().size() < count && !m.isVarArgs();
        if (first) taken.add(lowering.mirror(reference.getQualifierExpression()));
        taken.addAll(((ExecutableType) m.asType()).getParameterTypes());
        return taken;
    }

    /** {@code type} as it is kept. */
    TypeMirror kept(TypeMirror type) {
        return replaced(type, Map.of());
    }

    /** The same, but with others {@code instead} of some of its arguments. */
    private TypeMirror replaced(TypeMirror type, Map<TypeMirror, TypeMirror> instead) {
        for (Map.Entry<TypeMirror, TypeMirror> e : instead.entrySet()) {
            if (lowering.unit.types().isSameType(e.getKey(), type)) return e.getValue();
        }
        if (type.getKind() == TypeKind.INTERSECTION) return lowering.types.nameable(type, null);
        if (!TypeParts.mentionsIntersection(type)) return type;
        Types types = lowering.unit.types();
        if (type instanceof WildcardType w && w.getSuperBound() != null) {
            return types.getWildcardType(null, replaced(w.getSuperBound(), instead));
        }
        if (type instanceof WildcardType w) return types.getWildcardType(replaced(w.getExtendsBound(), instead), null);
        return type instanceof DeclaredType d ? made(d, argument -> replaced(argument, instead)) : type;
    }

    /** {@code type} as it is kept, which is above it; null where not only its wildcards mention an intersection. */
    @Nullable
    TypeMirror above(TypeMirror type) {
        boolean above = type instanceof DeclaredType d
                && d.getTypeArguments().stream()
                        .filter(TypeParts::mentionsIntersection)
                        .allMatch(a -> a instanceof WildcardType w && w.getExtendsBound() != null);
        return above ? kept(type) : null;
    }

    /** {@code type} with the bounds of its wildcards: one below it. */
    private TypeMirror bounded(TypeMirror type) {
        return type instanceof DeclaredType d ? made(d, Contexts::unwrapped) : type;
    }

    private TypeMirror made(DeclaredType type, UnaryOperator<TypeMirror> argument) {
        TypeMirror[] arguments = type.getTypeArguments().stream().map(argument).toArray(TypeMirror[]::new);
        TypeElement element = (TypeElement) type.asElement();
        Types types = lowering.unit.types();
        return type.getEnclosingType() instanceof DeclaredType outer
                ? types.getDeclaredType(outer, element, arguments)
                : types.getDeclaredType(element, arguments);
    }
}
