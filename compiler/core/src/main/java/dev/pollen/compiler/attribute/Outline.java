package dev.pollen.compiler.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other files can know of a source: its declarations, with the bodies of methods blanked out, so that javac need not
 * parse and attribute them.
 *
 * <pre>
 *   class A { final int n = 1; int f(int x) throws E { return g(x); } }
 *   class A { final int n = 1; int f(int x) throws E {throw null;} }
 * </pre>
 *
 * <p>{@code throw null} fits every result type. All else stays: initializers (constants, lambdas, anonymous classes),
 * constructors (they assign final fields), the bodies of enum constants. Comments and line ends go, so that two texts with
 * the same declarations have the same outline. A source that is not understood, because it does not parse or spells tokens
 * with unicode escapes, is its own outline.
 *
 * @param packageName empty for the unnamed package
 * @param types the simple names of the top-level types, in source order; of a source that does not parse, those before the fault
 * @param text Java text
 */
public record Outline(String packageName, List<String> types, String text) {
    /** Copies the list. */
    public Outline {
        types = List.copyOf(types);
    }

    /** Reads {@code source}. */
    public static Outline of(String source) {
        String name = packageOf(source);
        Reader reader = new Reader(source);
        boolean understood = reader.types(null) && !source.contains("\\u");
        return new Outline(name, reader.top, understood ? reader.copy.toString() : source);
    }

    /** The package that {@code source} declares; only comments and annotations may stand before that. */
    public static String packageOf(String source) {
        Tokens tokens = new Tokens(source);
        boolean named = false; // by an @ or a dot before it: a part of an annotation
        int depth = 0;
        while (tokens.next()) {
            char c = tokens.first();
            if (c == '(' || c == '{') depth++;
            else if (c == ')' || c == '}') depth--;
            else if (tokens.isWord() && depth == 0 && !named) return tokens.is("package") ? qualified(tokens) : "";
            named = c == '@' || c == '.';
        }
        return "";
    }

    private static String qualified(Tokens tokens) {
        StringBuilder name = new StringBuilder();
        while (tokens.next()) {
            if (tokens.first() == ';') return name.toString();
            name.append(tokens.text());
        }
        return ""; // the file ends within the declaration
    }

    /** Reads declarations by recursive descent; each method is false where the text is not what it expects. */
    private static final class Reader {
        private static final Set<String> TYPE = Set.of("class", "interface", "enum", "record");

        private final Tokens tokens;
        private final String source;
        private final List<String> top = new ArrayList<>();
        private final StringBuilder copy;
        private int copied;

        Reader(String source) {
            this.tokens = new Tokens(source);
            this.source = source;
            this.copy = new StringBuilder(source.length());
        }

        private boolean next() {
            if (!tokens.next()) return false;
            if (copied < tokens.start() && copied > 0) copy.append(' ');
            copy.append(source, tokens.start(), tokens.end());
            copied = tokens.end();
            return true;
        }

        /** The members of {@code owner} and its closing brace; where it is null those of the file. */
        boolean types(@Nullable String owner) {
            while (next()) {
                if (tokens.first() == '}') return owner != null;
                if (tokens.first() != ';' && !member(owner)) return false;
            }
            return owner == null;
        }

        private boolean member(@Nullable String owner) {
            String type = null; // that is declared
            String kind = "";
            String method = null;
            String last = ""; // the token before, where it is a word
            boolean more = true;
            while (more) {
                char c = tokens.first();
                if (c == ';') return true;
                if (c == '=') return initializer();
                if (c == '}') return false;
                if (c == '{') {
                    if (type != null) return body(owner, type, kind);
                    return method == null || method.equals(owner) ? close() : blank();
                }
                if (c == '@') {
                    if (!annotation()) return false;
                    last = "";
                    continue;
                }
                if (c == '(') {
                    if (type == null && method == null) method = last;
                    if (!close()) return false;
                }
                boolean word = tokens.isWord();
                if (word && method != null && tokens.is("default")) return initializer(); // of an annotation's element
                if (word && type == null && TYPE.contains(last)) {
                    kind = last;
                    type = tokens.text();
                }
                last = word ? tokens.text() : "";
                more = next();
            }
            return false;
        }

        private boolean body(@Nullable String owner, String type, String kind) {
            if (owner == null) top.add(type);
            return kind.equals("enum") ? constants(type) : types(type);
        }

        private boolean constants(String type) {
            while (next()) {
                if (tokens.first() == ';') return types(type);
                if (tokens.first() == '}') return true;
                if (isOpening() && !close()) return false;
            }
            return false;
        }

        /** From the {@code @} to the token behind the annotation, or to the {@code interface} of an {@code @interface}. */
        private boolean annotation() {
            if (!next()) return false;
            if (tokens.is("interface")) return true;
            if (!next()) return false;
            while (tokens.first() == '.') {
                boolean more = next() && tokens.isWord() && next();
                if (!more) return false;
            }
            return tokens.first() != '(' || close() && next();
        }

        /** To the semicolon. */
        private boolean initializer() {
            while (next()) {
                if (tokens.first() == ';') return true;
                if (isOpening() && !close()) return false;
            }
            return false;
        }

        private boolean blank() {
            int start = copy.length();
            if (!close()) return false;
            copy.setLength(start);
            copy.append("throw null;}");
            return true;
        }

        private boolean isOpening() {
            char c = tokens.first();
            return c == '(' || c == '[' || c == '{';
        }

        /** From an opening bracket to the one that closes it. */
        private boolean close() {
            int depth = 1;
            while (next()) {
                char c = tokens.first();
                if (isOpening()) depth++;
                else if (c == ')' || c == ']' || c == '}') depth--;
                if (depth == 0) return true;
            }
            return false;
        }
    }
}
