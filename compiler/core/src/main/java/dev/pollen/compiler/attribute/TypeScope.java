package dev.pollen.compiler.attribute;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import org.jspecify.annotations.Nullable;

/** What the names of types mean in the class that declares a method (JLS 6.4, 6.5.5), and which types may be named there. */
final class TypeScope {
    private final Unit unit;
    private final TypeElement host;
    private final Map<String, String> imports = new HashMap<>();
    private final List<String> packages = new ArrayList<>();

    TypeScope(Unit unit, TypeElement host, Set<String> added) {
        this.unit = unit;
        this.host = host;
        for (String name : added) imports.put(name.substring(name.lastIndexOf('.') + 1), name);
        for (ImportTree i : unit.tree().getImports()) {
            if (i.isStatic() || !(i.getQualifiedIdentifier() instanceof MemberSelectTree name)) continue;
            if (name.getIdentifier().contentEquals("*"))
                packages.add(name.getExpression().toString());
            else imports.put(name.getIdentifier().toString(), name.toString());
        }
    }

    /** Whether the method's code may name {@code element} itself (JLS 6.6). */
    boolean isAccessible(TypeElement element) {
        Set<Modifier> modifiers = element.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) return true;
        if (modifiers.contains(Modifier.PRIVATE)) return outermost(element).equals(outermost(host));
        if (unit.elements().getPackageOf(element).equals(unit.elements().getPackageOf(host))) return true;
        if (!modifiers.contains(Modifier.PROTECTED)) return false;
        for (Element e = host; e instanceof TypeElement c; e = e.getEnclosingElement()) {
            if (unit.isA(c.asType(), element.getEnclosingElement().asType())) return true;
        }
        return false;
    }

    /** Whether the host is {@code type}, or stands in it. */
    boolean isInside(TypeElement type) {
        for (Element e = host; e != null; e = e.getEnclosingElement()) if (e.equals(type)) return true;
        return false;
    }

    private static boolean isInherited(TypeElement member) {
        return !member.getModifiers().contains(Modifier.PRIVATE);
    }

    private static Element outermost(Element element) {
        Element top = element;
        while (!(top.getEnclosingElement() instanceof PackageElement)) top = top.getEnclosingElement();
        return top;
    }

    /** Whether {@code simple} means a type, or may. */
    boolean means(String simple) {
        return !around(simple).isEmpty() || type(simple) != null;
    }

    /**
     * What the classes and methods around the host declare by {@code name}, types or a type variable; several where the name
     * may mean any of them. A class's own members come before its variables, inherited ones behind them, as javac has it.
     */
    Set<? extends Element> around(String name) {
        for (Element e = host; e != null; e = e.getEnclosingElement()) {
            Element around = e;
            Set<TypeElement> members =
                    e instanceof TypeElement c ? unit.members().types(c, name) : Set.of();
            if (members.stream().anyMatch(m -> m.getEnclosingElement().equals(around))) return members;
            for (TypeParameterElement p : parameters(e)) {
                if (p.getSimpleName().contentEquals(name)) return Set.of(p);
            }
            boolean found = members.size() > 1 || members.stream().allMatch(m -> isInherited(m) && isAccessible(m));
            if (!members.isEmpty() && found) return members; // it may inherit one of its own name
            if (e instanceof TypeElement && e.getSimpleName().contentEquals(name)) return Set.of(e);
        }
        return Set.of();
    }

    /** An initializer has none, and javac fails when it is asked. */
    private static List<? extends TypeParameterElement> parameters(Element e) {
        boolean initializer = e.getKind() == ElementKind.INSTANCE_INIT || e.getKind() == ElementKind.STATIC_INIT;
        return e instanceof Parameterizable generic && !initializer ? generic.getTypeParameters() : List.of();
    }

    /** The type that {@code simple} surely means; null where there is none, or where it may mean others. */
    @Nullable
    TypeElement type(String simple) {
        Set<? extends Element> around = around(simple);
        if (!around.isEmpty()) {
            return around.size() == 1 && around.iterator().next() instanceof TypeElement t ? t : null;
        }
        String imported = imports.get(simple);
        if (imported != null) return unit.type(imported);
        String home = unit.tree().getPackageName() == null ? "" : unit.tree().getPackageName() + ".";
        TypeElement neighbour = unit.type(home + simple);
        if (neighbour != null) return neighbour;
        List<TypeElement> found = new ArrayList<>();
        for (String p : packages) {
            TypeElement t = unit.type(p + "." + simple);
            if (t != null && t.getKind() != ElementKind.OTHER) found.add(t);
        }
        TypeElement lang = unit.type("java.lang." + simple);
        if (lang != null && !found.contains(lang)) found.add(lang);
        return found.size() == 1 ? found.get(0) : null;
    }
}
