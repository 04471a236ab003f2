package dev.pollen.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Methods that the output has in addition; machines inside of a host's own may ask for some of its. */
final class AddedMethods {
    private final Host host;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> methods = new ArrayList<>();

    AddedMethods(Host host) {
        this.host = host;
    }

    /** The name of the one that is known as {@code key}; {@code text} declares it by its name. */
    String named(String key, String wish, UnaryOperator<String> text) {
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
