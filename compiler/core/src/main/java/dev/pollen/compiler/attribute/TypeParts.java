package dev.pollen.compiler.attribute;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What types are made of. */
public final class TypeParts {
    /** What records, enums, boxes and strings have in common. */
    private static final Set<String> SHARED = Set.of(
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Enum",
            "java.lang.Comparable",
            "java.lang.Cloneable",
            "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc",
            "java.io.Serializable");

    private TypeParts() {}

    /** Whether {@code type} is one of the class {@code name}; its text will not do, since annotations belong to that. */
    public static boolean isOf(TypeMirror type, String name) {
        return type instanceof DeclaredType d
                && d.asElement() instanceof TypeElement t
                && t.getQualifiedName().contentEquals(name);
    }

    /** Whether {@code one} is true of a part of {@code type}; bounds of type variables are none. */
    static boolean mentions(TypeMirror type, Predicate<TypeMirror> one) {
        if (one.test(type)) return true;
        if (type instanceof ArrayType a) return mentions(a.getComponentType(), one);
        if (type instanceof WildcardType w) {
            return w.getExtendsBound() != null && mentions(w.getExtendsBound(), one)
                    || w.getSuperBound() != null && mentions(w.getSuperBound(), one);
        }
        if (type instanceof DeclaredType d) {
            for (TypeMirror a : d.getTypeArguments()) if (mentions(a, one)) return true;
            // the name of a local class does not mention the class around
            return d.asElement() instanceof TypeElement e
                    && e.getNestingKind() == NestingKind.MEMBER
                    && d.getEnclosingType() instanceof DeclaredType outer
                    && mentions(outer, one);
        }
        return false;
    }

    /** Whether {@code part} is a part of {@code type}. */
    public static boolean mentions(TypeMirror type, TypeMirror part, Types types) {
        return mentions(type, t -> t.getKind() == part.getKind() && types.isSameType(t, part));
    }

    /** The first anonymous class that {@code type} is, or mentions. */
    public static Optional<TypeElement> nameless(TypeMirror type) {
        TypeElement[] found = {null};
        mentions(type, t -> {
            boolean is = t instanceof DeclaredType d
                    && d.asElement() instanceof TypeElement e
                    && e.getNestingKind() == NestingKind.ANONYMOUS;
            if (is) found[0] = (TypeElement) ((DeclaredType) t).asElement();
            return is;
        });
        return Optional.ofNullable(found[0]);
    }

    /** Whether {@code type} is, or mentions, one that javac does not know. */
    public static boolean mentionsMissing(TypeMirror type) {
        return mentions(type, t -> t.getKind() == TypeKind.ERROR);
    }

    /** Whether {@code type} is, or mentions, an intersection type, which has no source form. */
    public static boolean mentionsIntersection(TypeMirror type) {
        return mentions(type, t -> t.getKind() == TypeKind.INTERSECTION);
    }

    /** The same, or a capture that is bounded by one. */
    public static boolean mentionsSeveral(TypeMirror type) {
        return mentions(type, t -> all(t) != null);
    }

    /** The intersection type that values of {@code type} are of: it itself, or the bound of a capture; null for others. */
    public static @Nullable IntersectionType all(@Nullable TypeMirror type) {
        if (type instanceof IntersectionType all) return all;
        boolean captured = type instanceof TypeVariable v
                && v.asElement().getSimpleName().toString().startsWith("<");
        return captured ? all(((TypeVariable) type).getUpperBound()) : null;
    }

    /** The intersection types among the type arguments of {@code type}, or it itself. */
    public static Stream<IntersectionType> several(TypeMirror type) {
        if (type instanceof IntersectionType all) return Stream.of(all);
        if (type instanceof WildcardType w)
            return w.getExtendsBound() == null ? Stream.of() : several(w.getExtendsBound());
        return type instanceof DeclaredType d ? d.getTypeArguments().stream().flatMap(TypeParts::several) : Stream.of();
    }

    /** The type parameters that {@code type} mentions. */
    public static Set<TypeVariable> parameters(TypeMirror type) {
        Set<TypeVariable> found = new LinkedHashSet<>();
        mentions(type, t -> {
            if (t instanceof TypeVariable v && v.asElement() instanceof TypeParameterElement) found.add(v);
            return false; // on to the next
        });
        return found;
    }

    /** Whether {@code type} mentions a type parameter of a {@code generic}, which is a kind of class or of method. */
    public static boolean mentionsParameterOf(Class<? extends Parameterizable> generic, TypeMirror type) {
        return mentions(
                type,
                t -> t instanceof TypeVariable v
                        && v.asElement() instanceof TypeParameterElement p
                        && generic.isInstance(p.getGenericElement()));
    }

    /**
     * The types that {@code all} is of, the class first. javac has the others in the order in which it has met their names,
     * in whatever else it compiled before; what is written must not depend on that.
     */
    public static List<TypeMirror> bounds(IntersectionType all) {
        return all.getBounds().stream()
                .sorted(Comparator.comparing(TypeParts::isInterface).thenComparing(TypeMirror::toString))
                .collect(Collectors.toUnmodifiableList());
    }

    private static boolean isInterface(TypeMirror type) {
        return type instanceof DeclaredType d && d.asElement().getKind().isInterface();
    }

    /** The one of an intersection's types that stands for it: the first that says what its values are for. */
    public static TypeMirror bound(IntersectionType all) {
        for (TypeMirror bound : bounds(all)) {
            boolean shared = bound instanceof DeclaredType d
                    && d.asElement() instanceof TypeElement e
                    && SHARED.contains(e.getQualifiedName().toString());
            if (!shared) return bound;
        }
        return bounds(all).get(0);
    }
}
