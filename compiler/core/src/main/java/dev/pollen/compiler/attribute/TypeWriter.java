package dev.pollen.compiler.attribute;

import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Writes types; those that mention a capture upwards projected (JLS 4.10.5). */
final class TypeWriter {
    private final TypeNames names;
    private final Set<TypeMirror> expanding = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> replacing = new HashSet<>();
    private final @Nullable Span at;
    private int nested; // in type arguments that are no wildcards
    private boolean mentionsLocal;
    private boolean assumes;

    /** One for a type that stands at {@code at}. */
    TypeWriter(TypeNames names, @Nullable Span at) {
        this.names = names;
        this.at = at;
    }

    /** Whether what was written names a local class, which has no name as the type of a field. */
    boolean mentionsLocal() {
        return mentionsLocal;
    }

    /** Whether what was written has a type argument that stands for another. */
    boolean assumes() {
        return assumes;
    }

    /** {@code t} as source, or null where it has no form that would do. */
    @Nullable
    String write(TypeMirror t) {
        switch (t.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE:
                return t.getKind().name().toLowerCase(java.util.Locale.ROOT);
            case ARRAY:
                TypeMirror of = ((ArrayType) t).getComponentType();
                String component = write(
                        of instanceof IntersectionType all ? all.getBounds().get(0) : of); // as made
                return component == null ? null : component + "[]";
            case DECLARED:
                return declared((DeclaredType) t);
            case TYPEVAR:
                return names.isDeclared((TypeVariable) t)
                        ? t.toString().substring(t.toString().lastIndexOf(' ') + 1)
                        : upper((TypeVariable) t);
            case UNION:
                return union((DeclaredType) t);
            case INTERSECTION:
                return write(names.nameable(t, at));
            case NULL:
                return names.object().text();
            case ERROR:
                return names.missing(t.toString());
            default:
                return null;
        }
    }

    /** What the alternatives have in common: javac's type of a multi-catch's parameter is that, too (JLS 14.20). */
    private @Nullable String union(DeclaredType lub) {
        boolean several = lub.asElement().getSimpleName().isEmpty();
        return several ? write(names.types().directSupertypes(lub).get(0)) : declared(lub);
    }

    private @Nullable String declared(DeclaredType t) {
        TypeElement element = (TypeElement) t.asElement();
        String name;
        TypeMirror nameable = names.nameable(t, at);
        if (nameable != t) return instead(t, nameable);
        if (element.getNestingKind() == NestingKind.ANONYMOUS) {
            mentionsLocal = true;
            return names.nameOf(element);
        }
        if (TypeNames.isInLocal(element)) mentionsLocal = true;
        if (!TypeNames.standsAlone(element)
                && t.getEnclosingType() instanceof DeclaredType outer
                && isParameterized(outer)
                && !(names.mentionsCapture(outer) && names.isImplied(outer, element))) {
            String prefix = declared(outer);
            if (prefix == null) return null;
            name = prefix + "." + element.getSimpleName();
        } else {
            name = names.nameOf(element);
        }
        if (t.getTypeArguments().isEmpty()) return name;
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < t.getTypeArguments().size(); i++) {
            TypeMirror a = t.getTypeArguments().get(i);
            if (!isWithin(names.nameable(a, at), a, element.getTypeParameters().get(i))) return null;
            String argument = argument(a);
            if (argument == null) return null;
            arguments.add(argument);
        }
        return name + "<" + String.join(", ", arguments) + ">";
    }

    /** Whether {@code kept} may stand for {@code a}, an argument for {@code parameter} (JLS 4.5). */
    private boolean isWithin(TypeMirror kept, TypeMirror a, TypeParameterElement parameter) {
        return !(a instanceof IntersectionType)
                || parameter.getBounds().stream()
                        .allMatch(b -> names.types()
                                .isSubtype(
                                        names.types().erasure(kept),
                                        names.types().erasure(b)));
    }

    /** The type {@code above} as it stands for {@code t}: one that may mention that, as {@code Enum<E>} does. */
    private @Nullable String instead(DeclaredType t, TypeMirror above) {
        if (!replacing.add(t.asElement())) return null;
        String text = write(above);
        replacing.remove(t.asElement());
        return text;
    }

    /** Whether {@code t}, or a class around it that it is an inner class of, has type arguments. */
    private boolean isParameterized(DeclaredType t) {
        return !t.getTypeArguments().isEmpty()
                || t.getEnclosingType() instanceof DeclaredType outer && isParameterized(outer);
    }

    private @Nullable String upper(TypeVariable v) {
        if (!expanding.add(v)) return write(names.types().erasure(v));
        String text = write(v.getUpperBound());
        expanding.remove(v);
        return text;
    }

    private @Nullable String argument(TypeMirror a) {
        if (a instanceof WildcardType w) {
            // a wildcard with another bound stands above this one, but what it is an argument of does not
            if (nested > 0) assumes |= TypeParts.mentions(w, t -> names.nameable(t, at) != t);
            if (w.getSuperBound() != null) return below(w.getSuperBound());
            return w.getExtendsBound() == null ? "?" : above(w.getExtendsBound());
        }
        if (a instanceof TypeVariable v && a.getKind() == TypeKind.TYPEVAR && !names.isDeclared(v)) {
            return v.getLowerBound().getKind() != TypeKind.NULL ? below(v.getLowerBound()) : above(v);
        }
        if (names.mentionsCapture(a)) return above(a);
        if (a instanceof DeclaredType d && replacing.contains(d.asElement())) return "?";
        // no wildcard: what is read through it and what is written through it is all checked already
        if (names.nameable(a, at) != a) assumes = true;
        nested++;
        String text = write(a);
        nested--;
        return text;
    }

    private @Nullable String above(TypeMirror bound) {
        if (TypeParts.mentions(bound, expanding::contains)) return "?"; // a recursive bound would never end
        String text = write(bound);
        if (text == null) return null;
        return text.equals(names.object().text()) ? "?" : "? extends " + text;
    }

    private @Nullable String below(TypeMirror bound) {
        if (bound instanceof TypeVariable v
                && names.mentionsCapture(v)
                && v.getLowerBound().getKind() != TypeKind.NULL) {
            return below(v.getLowerBound());
        }
        if (names.mentionsCapture(bound)) return "?";
        String text = write(bound);
        return text == null ? null : "? super " + text;
    }
}
