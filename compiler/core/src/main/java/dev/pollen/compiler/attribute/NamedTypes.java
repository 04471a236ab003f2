package dev.pollen.compiler.attribute;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Types by their qualified names, as the unnamed module has them, in which all sources are here. That is what javac is asked
 * for, since without a module it looks through all of them; and names that mean nothing are remembered, which it would look
 * for anew.
 */
final class NamedTypes {
    private final Elements elements;
    private final ModuleElement unnamed;
    private final Map<String, Optional<TypeElement>> known = new HashMap<>();

    NamedTypes(Elements elements) {
        this.elements = elements;
        this.unnamed = elements.getModuleElement("");
    }

    /** The type {@code qualified}; null where there is none that may be named. */
    @Nullable
    TypeElement get(String qualified) {
        return known.computeIfAbsent(qualified, name -> Optional.ofNullable(elements.getTypeElement(unnamed, name)))
                .orElse(null);
    }
}
