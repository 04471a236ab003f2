package dev.pollen.compiler.attribute;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;
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
    private final TypeScope scope;
    private final Map<TypeElement, String> anonymous;
    private final Map<TypeElement, Span> scopes;
    private final Set<Element> own;
    private @Nullable Set<String> missing;
    private @Nullable Type object;
    private boolean reachesByNull;
    private @Nullable TypeElement unreached;

    /**
     * @param host the class that declares the method
     * @param classes names of classes that mean something else in the machine, or nothing outside of the method
     * @param parameters names of the method's type parameters
     * @param anonymous names that anonymous classes got
     * @param scopes where the local and anonymous classes of the method may be named
     * @param added qualified names of classes that the output imports beside what the source does
     */
    public TypeNames(
            Unit unit,
            TypeElement host,
            Set<String> classes,
            Set<String> parameters,
            Map<TypeElement, String> anonymous,
            Map<TypeElement, Span> scopes,
            Set<String> added) {
        this.unit = unit;
        this.host = host;
        this.classes = classes;
        this.reserved = new HashSet<>(classes);
        reserved.addAll(parameters);
        this.anonymous = anonymous;
        this.scopes = scopes;
        this.scope = new TypeScope(unit, host, added);
        this.own = Set.of();
    }

    private TypeNames(TypeNames around, Map<TypeElement, String> anonymous, List<? extends TypeVariable> own) {
        this.unit = around.unit;
        this.host = around.host;
        this.classes = around.classes;
        this.reserved = new HashSet<>(around.reserved);
        this.anonymous = anonymous;
        this.scopes = around.scopes;
        this.scope = around.scope;
        this.own = own.stream().map(TypeVariable::asElement).collect(Collectors.toSet());
        this.own.forEach(p -> reserved.add(p.getSimpleName().toString()));
    }

    /** Those in a method beside the machine that declares type parameters of its {@code own}. */
    public TypeNames declaring(List<? extends TypeVariable> own) {
        return own.isEmpty() ? this : new TypeNames(this, anonymous, own);
    }

    /** Those in a method beside the machine that has {@code name}, a type parameter of its own, for {@code element}. */
    public TypeNames naming(TypeElement element, String name) {
        Map<TypeElement, String> more = new HashMap<>(anonymous);
        more.put(element, name);
        return new TypeNames(this, more, List.of());
    }

    /** {@code type} as source, or null where it has no form that would do. */
    public @Nullable Type of(@Nullable TypeMirror type) {
        return of(type, null);
    }

    /** {@code type} as source that stands at {@code at}, or null where it has no form that would do. */
    public @Nullable Type of(@Nullable TypeMirror type, @Nullable Span at) {
        if (type == null) return null;
        TypeWriter writer = new TypeWriter(this, at);
        String text = writer.write(type);
        if (text == null) return null;
        boolean projected = nameable(type, at) != type;
        String object = object().text();
        String field = writer.mentionsLocal() ? object : text;
        return new Type(text, field, type.getKind().isPrimitive(), text.equals(object), projected, writer.assumes());
    }

    /** {@code type}, or the type above that stands for it where it has no name at {@code at} (JLS 4.10.5). */
    public TypeMirror nameable(TypeMirror type, @Nullable Span at) {
        if (type instanceof IntersectionType all) return nameable(TypeParts.bound(all), at);
        if (type instanceof ArrayType a && !(a.getComponentType() instanceof IntersectionType)) {
            TypeMirror component = nameable(a.getComponentType(), at);
            return component == a.getComponentType() ? type : unit.types().getArrayType(component);
        }
        if (type.getKind() != TypeKind.DECLARED || !(type instanceof DeclaredType d)) return type;
        TypeElement element = (TypeElement) d.asElement();
        List<? extends TypeMirror> above = unit.types().directSupertypes(type);
        if (above.isEmpty() || hasName(element, at)) return type;
        boolean onlyInterfaces = above.size() > 1 && isObject(above.get(0));
        return nameable(above.get(onlyInterfaces ? 1 : 0), at);
    }

    private boolean hasName(TypeElement element, @Nullable Span at) {
        for (Element e = element; e instanceof TypeElement t; e = e.getEnclosingElement()) {
            boolean inside = t != element && scope.isInside(t); // where its members go by their own names
            if (t.getNestingKind() == NestingKind.ANONYMOUS && !anonymous.containsKey(t) && !inside) return false;
            ClassTree tree = inside ? null : unit.trees().getTree(t);
            if (tree != null && unit.isImplicit(tree)) return false;
            Span block = scopes.get(t);
            if (block != null && at != null && !block.contains(at)) return false;
            if (!scope.isAccessible(t)) return false;
        }
        return isReached(element, at);
    }

    /** Whether {@link #nameOf} has a name for {@code element} that nothing around hides (JLS 6.4.1, 6.4.2). */
    private boolean isReached(TypeElement element, @Nullable Span at) {
        String simple = element.getSimpleName().toString();
        if (simple.isEmpty()) return anonymous.containsKey(element);
        boolean direct = anonymous.containsKey(element)
                || standsAlone(element) && !isHiddenByLocal(element, at)
                || !reserved.contains(simple) && element.equals(scope.type(simple));
        if (direct) return true;
        if (element.getEnclosingElement() instanceof TypeElement outer) return isReached(outer, at);
        return isPackageSeen(element);
    }

    private boolean isPackageSeen(TypeElement element) {
        String qualified = element.getQualifiedName().toString();
        return qualified.contains(".") && isFree(qualified.substring(0, qualified.indexOf('.')));
    }

    /** Whether {@code element}, of a method around, has the name of one of the method's own classes that may be named at {@code at}. */
    private boolean isHiddenByLocal(TypeElement element, @Nullable Span at) {
        return !scopes.containsKey(element)
                && scopes.entrySet().stream()
                        .filter(e -> e.getKey().getSimpleName().equals(element.getSimpleName()))
                        .anyMatch(e -> at == null || isSeen(e.getKey(), e.getValue(), at));
    }

    private boolean isSeen(TypeElement own, Span scope, Span at) {
        ClassTree declaration = unit.trees().getTree(own);
        int from = declaration == null ? scope.start() : unit.start(declaration);
        return from <= at.start() && at.end() <= scope.end();
    }

    private static boolean isObject(TypeMirror type) {
        return TypeParts.isOf(type, "java.lang.Object");
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
        if (type == null || unit.isVar(type)) return null;
        if (type instanceof UnionTypeTree) return null; // only a catch may declare that
        boolean around = unit.text(type).matches("(?s).*\\b" + variable.getName() + "\\s*(\\[\\s*]\\s*)+"); // int a[]
        return around ? null : written(type);
    }

    /** Whether {@code type} or a bound of its wildcards is a class that has no name. */
    public boolean mentionsNameless(TypeMirror type) {
        return TypeParts.mentions(type, t -> t.getKind() == TypeKind.DECLARED && nameable(t, null) != t);
    }

    /** Whether {@link #of} gives the very type, not one above it. */
    public boolean isExact(TypeMirror type) {
        return type.getKind() != TypeKind.NULL
                && !mentionsCapture(type)
                && !TypeParts.mentions(type, t -> nameable(t, null) != t || t.getKind() == TypeKind.UNION);
    }

    /** A class that javac does not know, under the name that the source has for it; null where it has none. */
    @Nullable
    String missing(String name) {
        if (missing == null) missing = WrittenTypes.in(unit);
        return missing.contains(name) && !reserved.contains(name.replaceAll("\\..*", "")) ? name : null;
    }

    /** Whether the variable is one that a source declares, not a capture or one left over from inference, and not hidden. */
    boolean isDeclared(TypeVariable v) {
        Element e = v.asElement();
        return e instanceof TypeParameterElement p
                && p.getGenericElement() != null
                && !e.getSimpleName().toString().startsWith("<")
                && declares(p.getGenericElement(), p)
                && !isHidden(p);
    }

    /** Whether the name of {@code p} means something else in the machine (JLS 6.4.1). */
    private boolean isHidden(TypeParameterElement p) {
        if (own.contains(p)) return false;
        String name = p.getSimpleName().toString();
        Element generic = p.getGenericElement();
        if (generic instanceof ExecutableElement
                && generic.getEnclosingElement().equals(host)) return false;
        if (reserved.contains(name)) return true;
        Set<? extends Element> meant = scope.around(name);
        return !meant.isEmpty() && !meant.equals(Set.of(p));
    }

    /** Whether the simple name of {@code element} alone means the one in {@code outer}, whose own code this is. */
    boolean isImplied(DeclaredType outer, TypeElement element) {
        String simple = element.getSimpleName().toString();
        return !reserved.contains(simple)
                && unit.types().isSameType(outer, outer.asElement().asType())
                && scope.around(simple).equals(Set.of(element));
    }

    private static boolean declares(Element generic, TypeParameterElement p) {
        if (generic instanceof TypeElement c) return c.getTypeParameters().contains(p);
        return generic instanceof ExecutableElement m && m.getTypeParameters().contains(p);
    }

    boolean mentionsCapture(TypeMirror type) {
        return TypeParts.mentions(type, t -> t.getKind() == TypeKind.TYPEVAR && !isDeclared((TypeVariable) t));
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

    static boolean isInLocal(TypeElement element) {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            if (e instanceof TypeElement t
                    && (t.getNestingKind() == NestingKind.LOCAL || t.getNestingKind() == NestingKind.ANONYMOUS)) {
                return true;
            }
        }
        return false;
    }

    Types types() {
        return unit.types();
    }

    /** {@code java.lang.Object}. */
    public Type object() {
        if (object == null) {
            String name = lang("Object");
            object = new Type(name, name, false, true, false, false);
        }
        return object;
    }

    /** The name by which the class {@code name} of {@code java.lang} is reached here. */
    public String lang(String name) {
        return nameOf(unit.elements().getTypeElement("java.lang." + name));
    }

    /** Whether {@code element} has no longer name than its own. */
    static boolean standsAlone(TypeElement element) {
        return element.getNestingKind() == NestingKind.LOCAL
                || element.getEnclosingElement() instanceof TypeElement o
                        && o.getNestingKind() == NestingKind.ANONYMOUS;
    }

    /** {@code name}, a class's, as static members of it are reached by: a variable of its first word would hide it. */
    public String inExpression(String name) {
        if (!isHidden(name)) return name;
        reachesByNull = true;
        return "((" + name + ") null)";
    }

    /** Whether {@code name}, a class's, may begin with that of a variable. */
    public boolean isHidden(String name) {
        return unit.isVariable(name.replaceAll("\\..*", ""), host);
    }

    /** Whether {@link #inExpression} has been in need of something that javac's lint {@code static} is about. */
    public boolean reachesByNull() {
        return reachesByNull;
    }

    /** Whether {@code simple} means no type in the machine, so that a class of ours may have that name. */
    public boolean isFree(String simple) {
        return !reserved.contains(simple) && !scope.means(simple);
    }

    /** A name like {@code wish} for a type of ours. */
    public String free(String wish) {
        String free = wish;
        while (!isFree(free)) free += "2";
        return free;
    }

    /** The shortest name that certainly means {@code element} in the machine. */
    public String nameOf(TypeElement element) {
        String given = anonymous.get(element);
        if (given != null) return given;
        String simple = element.getSimpleName().toString();
        if (standsAlone(element)) {
            String around = anonymous.get(element.getEnclosingElement());
            return around == null ? simple : around + "." + simple;
        }
        if (!reserved.contains(simple) && element.equals(scope.type(simple))) return simple;
        if (element.getEnclosingElement() instanceof TypeElement outer) return nameOf(outer) + "." + simple;
        if (!isPackageSeen(element)) unreached = element;
        return element.getQualifiedName().toString();
    }

    /** A class that {@link #nameOf} was asked for and whose package something around hides; null for none. */
    public @Nullable TypeElement unreached() {
        return unreached;
    }
}
