package dev.pollen.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The bridges that stand beside a host's method; machines inside of its own may ask for some. */
final class BridgeMethods {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> methods = new ArrayList<>();

    /** The name of the bridge beside {@code host} that is known as {@code key}; {@code text} declares it by its name. */
    String to(Host host, String key, String wish, UnaryOperator<String> text) {
        String known = names.get(key);
        if (known != null) return known;
        String name = host.freshMember(wish);
        names.put(key, name);
        methods.add(text.apply(name));
        return name;
    }

    List<String> all() {
        return List.copyOf(methods);
    }
}
