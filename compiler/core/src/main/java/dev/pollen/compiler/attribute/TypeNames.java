package dev.pollen.compiler.attribute;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes javac's types down as source. A type without a source form (a capture, an intersection, an inferred variable, one
 * whose name another type has here) is projected upwards as JLS 4.10.5 does for {@code var}.
 */
public final class TypeNames {
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Unit unit;
    private final TypeElement host;
    private final Set<String> classes;
    private final Set<String> reserved;
    private final Map<TypeElement, String> anonymous;
    private final Map<String, String> imports = new HashMap<>();
    private final List<String> packages = new ArrayList<>();
    private @Nullable Set<String> missing;
    private boolean reachesByNull;

    /**
     * @param host the class that declares the method
     * @param classes names of classes that mean something else in the machine, or nothing outside of the method
     * @param parameters names of the method's type parameters
     * @param anonymous names that anonymous classes got
     * @param added qualified names of classes that the output imports beside what the source does
     */
    public TypeNames(
            Unit unit,
            TypeElement host,
            Set<String> classes,
            Set<String> parameters,
            Map<TypeElement, String> anonymous,
            Set<String> added) {
        this.unit = unit;
        this.host = host;
        this.classes = classes;
        this.reserved = new HashSet<>(classes);
        reserved.addAll(parameters);
        this.anonymous = anonymous;
        for (String name : added) imports.put(name.substring(name.lastIndexOf('.') + 1), name);
        for (ImportTree i : unit.tree().getImports()) {
            if (i.isStatic() || !(i.getQualifiedIdentifier() instanceof MemberSelectTree name)) continue;
            if (name.getIdentifier().contentEquals("*"))
                packages.add(name.getExpression().toString());
            else imports.put(name.getIdentifier().toString(), name.toString());
        }
    }

    /** {@code type} as source, or null where it has no form that would do. */
    public @Nullable Type of(@Nullable TypeMirror type) {
        if (type == null) return null;
        Writer local = new Writer();
        String text = local.write(type);
        if (text == null) return null;
        boolean projected = type.getKind() == TypeKind.INTERSECTION || local.namesBase;
        if (!local.mentionsLocal) return new Type(text, text, type.getKind().isPrimitive(), projected);
        return new Type(text, "Object", false, projected);
    }

    /**
     * The type that {@code written} names, as it stands there: for one that javac does not know.
     *
     * @return null where the machine has something else of that name
     */
    public @Nullable Type written(Tree written) {
        String text = unit.text(written).replaceAll("\\s+", " ").replaceAll(" ?\\.\\.\\.$", "[]");
        boolean clear = WORD.matcher(text).results().noneMatch(word -> classes.contains(word.group()));
        return clear ? Type.reference(text) : null;
    }

    /** The type of {@code variable} as it is declared; null where it has none that can be written again. */
    public @Nullable Type declared(VariableTree variable) {
        Tree type = variable.getType();
        if (type == null || !unit.isWritten(type) || unit.text(type).equals("var")) return null;
        boolean around = unit.text(type).matches("(?s).*\\b" + variable.getName() + "\\s*(\\[\\s*]\\s*)+"); // int a[]
        return around ? null : written(type);
    }

    /** Whether {@link #of} gives the very type, not one above it. */
    public boolean isExact(TypeMirror type) {
        return type.getKind() != TypeKind.NULL && type.getKind() != TypeKind.INTERSECTION && !mentionsCapture(type);
    }

    /** Writes types; those that mention a capture upwards projected (JLS 4.10.5). */
    private final class Writer {
        private final Set<TypeMirror> expanding = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean mentionsLocal;
        private boolean namesBase;

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
                    return isDeclared((TypeVariable) t)
                            ? t.toString().substring(t.toString().lastIndexOf(' ') + 1)
                            : upper((TypeVariable) t);
                case INTERSECTION:
                    return write(TypeParts.bound((IntersectionType) t));
                case NULL:
                    return "Object";
                case ERROR:
                    return missing(t.toString());
                default:
                    return null;
            }
        }

        private @Nullable String declared(DeclaredType t) {
            TypeElement element = (TypeElement) t.asElement();
            String name;
            if (element.getNestingKind() == NestingKind.ANONYMOUS) {
                String given = anonymous.get(element);
                if (given == null) {
                    namesBase = true;
                    TypeMirror base = element.getInterfaces().isEmpty()
                            ? element.getSuperclass()
                            : element.getInterfaces().get(0);
                    return write(base);
                }
                mentionsLocal = true;
                return given;
            }
            if (isInLocal(element)) mentionsLocal = true;
            if (!standsAlone(element)
                    && t.getEnclosingType() instanceof DeclaredType outer
                    && isParameterized(outer)
                    && !(mentionsCapture(outer) && isImplied(outer, element))) {
                String prefix = declared(outer);
                if (prefix == null) return null;
                name = prefix + "." + element.getSimpleName();
            } else {
                name = nameOf(element);
            }
            if (t.getTypeArguments().isEmpty()) return name;
            List<String> arguments = new ArrayList<>();
            for (TypeMirror a : t.getTypeArguments()) {
                String argument = argument(a);
                if (argument == null) return null;
                arguments.add(argument);
            }
            return name + "<" + String.join(", ", arguments) + ">";
        }

        /** Whether {@code t}, or a class around it that it is an inner class of, has type arguments. */
        private boolean isParameterized(DeclaredType t) {
            return !t.getTypeArguments().isEmpty()
                    || t.getEnclosingType() instanceof DeclaredType outer && isParameterized(outer);
        }

        private @Nullable String upper(TypeVariable v) {
            if (!expanding.add(v)) return write(unit.types().erasure(v));
            String text = write(v.getUpperBound());
            expanding.remove(v);
            return text;
        }

        private @Nullable String argument(TypeMirror a) {
            if (a instanceof WildcardType w) {
                if (w.getSuperBound() != null) return below(w.getSuperBound());
                return w.getExtendsBound() == null ? "?" : above(w.getExtendsBound());
            }
            if (a instanceof TypeVariable v && a.getKind() == TypeKind.TYPEVAR && !isDeclared(v)) {
                return v.getLowerBound().getKind() != TypeKind.NULL ? below(v.getLowerBound()) : above(v);
            }
            return mentionsCapture(a) ? above(a) : write(a);
        }

        private @Nullable String above(TypeMirror bound) {
            if (TypeParts.mentions(bound, expanding::contains)) return "?"; // a recursive bound would never end
            String text = write(bound);
            if (text == null) return null;
            return text.equals("Object") ? "?" : "? extends " + text;
        }

        private @Nullable String below(TypeMirror bound) {
            if (bound instanceof TypeVariable v
                    && mentionsCapture(v)
                    && v.getLowerBound().getKind() != TypeKind.NULL) {
                return below(v.getLowerBound());
            }
            if (mentionsCapture(bound)) return "?";
            String text = write(bound);
            return text == null ? null : "? super " + text;
        }
    }

    /** A class that javac does not know, under the name that the source has for it; null where it has none. */
    private @Nullable String missing(String name) {
        if (missing == null) missing = WrittenTypes.in(unit);
        return missing.contains(name) && !reserved.contains(name.replaceAll("\\..*", "")) ? name : null;
    }

    /** Whether the variable is one that a source declares, not a capture or one left over from inference, and not hidden. */
    private boolean isDeclared(TypeVariable v) {
        Element e = v.asElement();
        return e instanceof TypeParameterElement p
                && p.getGenericElement() != null
                && !e.getSimpleName().toString().startsWith("<")
                && declares(p.getGenericElement(), p)
                && !isHidden(p);
    }

    /** Whether the name of {@code p} means something else in the machine (JLS 6.4.1). */
    private boolean isHidden(TypeParameterElement p) {
        String name = p.getSimpleName().toString();
        Element generic = p.getGenericElement();
        if (generic instanceof ExecutableElement
                && generic.getEnclosingElement().equals(host)) return false;
        if (reserved.contains(name)) return true;
        Element meant = inScope(name);
        return meant != null && !meant.equals(p);
    }

    /** Whether the simple name of {@code element} alone means the one in {@code outer}, whose own code this is. */
    private boolean isImplied(DeclaredType outer, TypeElement element) {
        String simple = element.getSimpleName().toString();
        return !reserved.contains(simple)
                && unit.types().isSameType(outer, outer.asElement().asType())
                && element.equals(inScope(simple));
    }

    private static boolean declares(Element generic, TypeParameterElement p) {
        if (generic instanceof TypeElement c) return c.getTypeParameters().contains(p);
        return generic instanceof ExecutableElement m && m.getTypeParameters().contains(p);
    }

    private boolean mentionsCapture(TypeMirror type) {
        return TypeParts.mentions(
                type,
                t -> t.getKind() == TypeKind.INTERSECTION
                        || t.getKind() == TypeKind.TYPEVAR && !isDeclared((TypeVariable) t));
    }

    /** The captures and hidden variables that {@code type} mentions; those of its bounds are none. */
    public Set<TypeMirror> captures(TypeMirror type) {
        Set<TypeMirror> found = new HashSet<>();
        TypeParts.mentions(type, t -> {
            if (t.getKind() == TypeKind.TYPEVAR && !isDeclared((TypeVariable) t)) found.add(t);
            return false; // on to the next
        });
        return found;
    }

    private static boolean isInLocal(TypeElement element) {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            if (e instanceof TypeElement t
                    && (t.getNestingKind() == NestingKind.LOCAL || t.getNestingKind() == NestingKind.ANONYMOUS)) {
                return true;
            }
        }
        return false;
    }

    /** The name by which the class {@code name} of {@code java.lang} is reached here. */
    public String lang(String name) {
        return nameOf(unit.elements().getTypeElement("java.lang." + name));
    }

    /** Whether {@code element} has no longer name than its own. */
    private static boolean standsAlone(TypeElement element) {
        return element.getNestingKind() == NestingKind.LOCAL
                || element.getEnclosingElement() instanceof TypeElement o
                        && o.getNestingKind() == NestingKind.ANONYMOUS;
    }

    /** {@code name}, a class's, as static members of it are reached by: a variable of its first word would hide it. */
    public String inExpression(String name) {
        if (!unit.isVariable(name.replaceAll("\\..*", ""), host)) return name;
        reachesByNull = true;
        return "((" + name + ") null)";
    }

    /** Whether {@link #inExpression} has been in need of something that javac's lint {@code static} is about. */
    public boolean reachesByNull() {
        return reachesByNull;
    }

    /** The shortest name that certainly means {@code element} in the machine. */
    public String nameOf(TypeElement element) {
        String simple = element.getSimpleName().toString();
        if (standsAlone(element)) {
            String around = anonymous.get(element.getEnclosingElement());
            return around == null ? simple : around + "." + simple;
        }
        if (!reserved.contains(simple) && element.equals(visible(simple))) return simple;
        Element outer = element.getEnclosingElement();
        return outer instanceof TypeElement o
                ? nameOf(o) + "." + simple
                : element.getQualifiedName().toString();
    }

    /** Whether {@code simple} means no type in the machine, so that a class of ours may have that name. */
    public boolean isFree(String simple) {
        return !reserved.contains(simple) && inScope(simple) == null && visible(simple) == null;
    }

    /**
     * What the classes and methods around the host declare by {@code name}, a type or a type variable; null where that is
     * nothing. A class's own members come before its variables, inherited ones behind them, as javac has it.
     */
    private @Nullable Element inScope(String name) {
        for (Element e = host; e != null; e = e.getEnclosingElement()) {
            TypeElement member = e instanceof TypeElement c ? unit.members().type(c, name) : null;
            if (member != null && member.getEnclosingElement().equals(e)) return member;
            for (TypeParameterElement p : parameters(e)) {
                if (p.getSimpleName().contentEquals(name)) return p;
            }
            if (member != null) return member; // it may inherit one of its own name
            if (e instanceof TypeElement && e.getSimpleName().contentEquals(name)) return e;
        }
        return null;
    }

    /** An initializer has none, and javac fails when it is asked. */
    private static List<? extends TypeParameterElement> parameters(Element e) {
        boolean initializer = e.getKind() == ElementKind.INSTANCE_INIT || e.getKind() == ElementKind.STATIC_INIT;
        return e instanceof Parameterizable generic && !initializer ? generic.getTypeParameters() : List.of();
    }

    private @Nullable TypeElement visible(String simple) {
        Element inScope = inScope(simple);
        if (inScope != null) return inScope instanceof TypeElement t ? t : null;
        String imported = imports.get(simple);
        if (imported != null) return unit.elements().getTypeElement(imported);
        String home = unit.tree().getPackageName() == null ? "" : unit.tree().getPackageName() + ".";
        TypeElement neighbour = unit.elements().getTypeElement(home + simple);
        if (neighbour != null) return neighbour;
        List<TypeElement> found = new ArrayList<>();
        for (String p : packages) {
            TypeElement t = unit.elements().getTypeElement(p + "." + simple);
            if (t != null && t.getKind() != ElementKind.OTHER) found.add(t);
        }
        TypeElement lang = unit.elements().getTypeElement("java.lang." + simple);
        if (lang != null && !found.contains(lang)) found.add(lang);
        return found.size() == 1 ? found.get(0) : null;
    }
}
