package dev.pollen.compiler.attribute;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The members of classes, inherited ones included, by name; asked for so often that they are remembered. */
public final class Members {
    private record Of(Map<String, TypeElement> types, Map<String, Integer> methods) {}

    private final Elements elements;
    private final Map<TypeElement, Of> known = new HashMap<>();

    Members(Elements elements) {
        this.elements = elements;
    }

    /** The member class or interface of {@code owner} that is called {@code name}; null where there is none. */
    public @Nullable TypeElement type(TypeElement owner, String name) {
        return of(owner).types.get(name);
    }

    /** Whether {@code owner} has more than one method, or constructor, that is called as {@code method} is. */
    public boolean isOverloaded(TypeElement owner, Element method) {
        return of(owner).methods.getOrDefault(key(method), 0) > 1;
    }

    private Of of(TypeElement owner) {
        Of found = known.get(owner);
        if (found != null) return found;
        Of made = new Of(new HashMap<>(), new HashMap<>());
        for (Element member : elements.getAllMembers(owner)) {
            boolean method = member.getKind() == ElementKind.METHOD || member.getKind() == ElementKind.CONSTRUCTOR;
            if (method) made.methods.merge(key(member), 1, Integer::sum);
            if (member instanceof TypeElement t)
                made.types.putIfAbsent(t.getSimpleName().toString(), t);
        }
        known.put(owner, made);
        return made;
    }

    private static String key(Element method) {
        return method.getSimpleName().toString();
    }
}
