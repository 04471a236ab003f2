package dev.pollen.inspect;

import dev.pollen.compiler.machine.Field;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the things of one machine are called in Rust, and their types. */
final class RustNames {
    private static final Set<String> KEYWORDS = Set.of(
            "as",
            "async",
            "await",
            "break",
            "const",
            "continue",
            "crate",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "fn",
            "for",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "match",
            "mod",
            "move",
            "mut",
            "pub",
            "ref",
            "return",
            "self",
            "static",
            "struct",
            "super",
            "trait",
            "true",
            "type",
            "unsafe",
            "use",
            "where",
            "while",
            "abstract",
            "become",
            "box",
            "do",
            "final",
            "gen",
            "macro",
            "override",
            "priv",
            "try",
            "typeof",
            "unsized",
            "virtual",
            "yield",
            // what poll itself uses
            "cx",
            "value",
            "java",
            "this");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("boolean", "bool"),
            Map.entry("byte", "i8"),
            Map.entry("short", "i16"),
            Map.entry("char", "u16"),
            Map.entry("int", "i32"),
            Map.entry("long", "i64"),
            Map.entry("float", "f32"),
            Map.entry("double", "f64"),
            Map.entry("Boolean", "bool"),
            Map.entry("Byte", "i8"),
            Map.entry("Short", "i16"),
            Map.entry("Character", "u16"),
            Map.entry("Integer", "i32"),
            Map.entry("Long", "i64"),
            Map.entry("Float", "f32"),
            Map.entry("Double", "f64"),
            Map.entry("Void", "()"),
            Map.entry("List", "Vec"),
            Map.entry("Optional", "Option"));

    private final Machine machine;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    RustNames(Machine machine) {
        this.machine = machine;
        for (State state : machine.states()) for (Saved saved : state.saved()) variable(saved);
    }

    /** The class whose method it is, where that is an instance method. */
    @Nullable
    String host() {
        for (Field field : machine.fields()) {
            if (field.name().equals("this$0")) return type(field.type());
        }
        return null;
    }

    /** What the enum is called: {@code WriteHelloFuture}, {@code Async12Future} for a block on line 12. */
    String type() {
        String name = machine.className().substring(machine.className().lastIndexOf('.') + 1);
        if (!name.contains("@")) return name;
        String word = name.replace("@", "").replaceAll("\\W", "_");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "Future";
    }

    String result() {
        return type(machine.resultType());
    }

    /** The fields of a state's variant with their types. */
    List<String> data(State state) {
        List<String> data = new ArrayList<>();
        if (holdsHost(state)) data.add("this: &'a " + host());
        for (Saved saved : state.saved()) data.add(variable(saved) + ": " + type(saved.type()));
        if (state.kind() == State.Kind.AWAITING) data.add(future(state) + ": " + futureType(state));
        return data;
    }

    /** The same without types. */
    List<String> bindings(State state) {
        List<String> names = new ArrayList<>();
        if (holdsHost(state)) names.add("this");
        for (Saved saved : state.saved()) names.add(variable(saved));
        if (state.kind() == State.Kind.AWAITING) names.add(future(state));
        return names;
    }

    private boolean holdsHost(State state) {
        return host() != null && (state.kind() == State.Kind.INIT || state.kind() == State.Kind.AWAITING);
    }

    /** What the awaited future is called: {@code write_all}. */
    String future(State state) {
        return given.computeIfAbsent("future " + state.name(), k -> fresh(Words.snake(call(state))));
    }

    /** Named as Pollen names machines: {@code WriteAllFuture}. */
    private static String futureType(State state) {
        return Words.camel(call(state)) + "Future";
    }

    private static String call(State state) {
        return state.name().replaceFirst("^AWAITING_", "").replaceFirst("_\\d+$", "");
    }

    private String variable(Saved saved) {
        return given.computeIfAbsent(saved.name(), name -> {
            boolean word = name.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*(#\\d+)?");
            return fresh(word ? Words.snake(name.replace('#', '_').replace('$', '_')) : "operand");
        });
    }

    private String fresh(String wish) {
        String name = KEYWORDS.contains(wish) ? wish + "_" : wish;
        String found = name;
        for (int i = 2; !taken.add(found); i++) found = name + "_" + i;
        return found;
    }

    /** A type of Java's as Rust would have it: {@code List<int[]>} is {@code Vec<Vec<i32>>}. */
    static String type(String java) {
        String type =
                Words.simple(java).replaceAll("\\?\\s*(extends|super)\\s+", "").replace("?", "_");
        StringBuilder rust = new StringBuilder();
        for (String word : type.split("(?<=\\W)|(?=\\W)", -1)) rust.append(TYPES.getOrDefault(word, word));
        String text = rust.toString().replace(".", "::");
        String before;
        do {
            before = text;
            text = text.replaceFirst("([\\w:]+(?:<[^\\[\\]]*>)?)\\[]", "Vec<$1>");
        } while (!text.equals(before));
        return text;
    }
}
