package dev.pollen.compiler.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The members of classes, inherited ones included, by name; asked for so often that they are remembered. */
public final class Members {
    private record Of(
            Map<String, Set<TypeElement>> types, Map<String, List<ExecutableElement>> methods, Set<String> fields) {}

    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, Of> known = new HashMap<>();

    Members(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * The classes and interfaces that {@code name} may mean as a member of {@code owner}. Of those that are inherited, javac
     * may refuse one because it is inaccessible, or several because none is better (JLS 8.5): only where there is one alone,
     * the name surely means that.
     */
    public Set<TypeElement> types(TypeElement owner, String name) {
        return of(owner).types.getOrDefault(name, Set.of());
    }

    /** The names of the fields and constants of {@code owner}. */
    public Set<String> fields(TypeElement owner) {
        return of(owner).fields;
    }

    /** Whether {@code owner} has a field or constant that is called {@code name}. */
    boolean hasField(TypeElement owner, String name) {
        return of(owner).fields.contains(name);
    }

    /** Whether {@code owner} has more than one method, or constructor, that is called as {@code method} is. */
    public boolean isOverloaded(TypeElement owner, Element method) {
        return named(owner, method).size() > 1;
    }

    /** The only method of {@code owner} that is called {@code name}; null where there is none or more than one. */
    public @Nullable ExecutableElement only(TypeElement owner, String name) {
        List<ExecutableElement> named = of(owner).methods.getOrDefault(name, List.of());
        return named.size() == 1 ? named.get(0) : null;
    }

    /** Whether {@code owner} has a method of the same name and with other parameters that as many arguments fit. */
    public boolean hasRival(TypeElement owner, ExecutableElement method) {
        return named(owner, method).stream()
                .anyMatch(m -> (m.isVarArgs()
                                || method.isVarArgs()
                                || m.getParameters().size()
                                        == method.getParameters().size())
                        && !types.isSubsignature(erased(m), erased(method)));
    }

    /** Whether {@code above} has a method that {@code method} of {@code owner} overrides, and that yields the same, where that counts. */
    public boolean hasOverridden(
            DeclaredType above, ExecutableElement method, TypeElement owner, boolean ignoresResult) {
        return named((TypeElement) above.asElement(), method).stream()
                .anyMatch(m -> elements.overrides(method, m, owner)
                        && (m.getModifiers().contains(Modifier.PUBLIC)
                                || elements.getPackageOf(m).equals(elements.getPackageOf(owner)))
                        && types.asMemberOf(above, m) instanceof ExecutableType x
                        && (ignoresResult || types.isSameType(x.getReturnType(), method.getReturnType())));
    }

    private ExecutableType erased(ExecutableElement method) {
        return (ExecutableType) types.erasure(method.asType());
    }

    private List<ExecutableElement> named(TypeElement owner, Element method) {
        return of(owner).methods.getOrDefault(method.getSimpleName().toString(), List.of());
    }

    private Of of(TypeElement owner) {
        Of found = known.get(owner);
        if (found != null) return found;
        Of made = new Of(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (Element member : elements.getAllMembers(owner)) {
            if (member instanceof ExecutableElement m) {
                made.methods
                        .computeIfAbsent(m.getSimpleName().toString(), name -> new ArrayList<>())
                        .add(m);
            }
            if (member instanceof VariableElement v)
                made.fields.add(v.getSimpleName().toString());
        }
        for (TypeMirror up : types.directSupertypes(owner.asType())) {
            of((TypeElement) ((DeclaredType) up).asElement())
                    .types
                    .forEach((name, all) -> made.types
                            .computeIfAbsent(name, n -> new LinkedHashSet<>())
                            .addAll(all));
        }
        for (TypeElement own : ElementFilter.typesIn(owner.getEnclosedElements())) {
            made.types.put(own.getSimpleName().toString(), Set.of(own));
        }
        known.put(owner, made);
        return made;
    }
}
