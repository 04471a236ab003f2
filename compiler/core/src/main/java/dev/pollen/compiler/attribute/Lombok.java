package dev.pollen.compiler.attribute;

import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of Lombok must not be seen by Lombok when javac reads a source for Pollen: the annotations that rewrite bodies. It
 * puts statements into javac's tree that stand nowhere, and nothing could be said of the user's own any more. Members
 * that Lombok adds are wanted, and the output has all of its annotations again.
 *
 * @param text what javac reads: the source with blanks for those annotations, and {@code var} for {@code val}; as long as it
 * @param hidden the annotations, in source order
 */
public record Lombok(String text, List<Hidden> hidden) {
    private static final Set<String> REWRITING =
            Set.of("Cleanup", "SneakyThrows", "Synchronized", "Locked", "ExtensionMethod", "Helper");

    private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+([\\w.]+\\.)(\\w+|\\*)\\s*;");

    private static final Pattern PACKAGE = Pattern.compile("lombok\\.(experimental\\.)?");

    /**
     * An annotation.
     *
     * @param name its simple name: {@code Locked} for {@code @Locked.Read}
     * @param owner where what it belongs to starts, without such annotations
     */
    public record Hidden(String name, Span span, int owner) {}

    /** Reads {@code source}; most have nothing to do with Lombok. */
    static Lombok of(String source) {
        return source.contains("lombok") ? new Reader(source).read() : new Lombok(source, List.of());
    }

    /** Whether an annotation of that simple name was hidden. */
    boolean hides(String name) {
        return hidden.stream().anyMatch(annotation -> annotation.name().equals(name));
    }

    private static final class Reader {
        private final Tokens tokens;
        private final StringBuilder text;
        private final List<Hidden> hidden = new ArrayList<>();
        private final List<Hidden> open = new ArrayList<>(); // whose owner is still to come
        private final Set<String> lombok = new HashSet<>(); // what is imported from there, perhaps *
        private final Set<String> others = new HashSet<>();
        private boolean more;

        Reader(String source) {
            this.tokens = new Tokens(source);
            this.text = new StringBuilder(source);
            Matcher imports = IMPORT.matcher(source);
            while (imports.find()) {
                boolean known = PACKAGE.matcher(imports.group(1)).matches();
                (known ? lombok : others).add(imports.group(2));
            }
        }

        Lombok read() {
            int depth = 0; // of parentheses: parameters stand in them
            int val = -1; // where the word stands if it is the last but one
            boolean named = false; // by the dot before it
            next();
            while (more) {
                if (tokens.first() == '@') {
                    annotation(depth > 0);
                    continue;
                }
                belongs(tokens.start());
                if (tokens.first() == '(') depth++;
                if (tokens.first() == ')') depth--;
                int word = !named && tokens.is("val") && isLombok("val") ? tokens.start() : -1;
                named = tokens.first() == '.';
                next();
                if (val >= 0 && more && (tokens.first() == '=' || tokens.first() == ':')) {
                    text.replace(val, val + "val".length(), "var");
                }
                val = more && tokens.isWord() ? word : -1;
            }
            return new Lombok(text.toString(), List.copyOf(hidden));
        }

        private void next() {
            more = tokens.next();
        }

        /** From the {@code @} to the token behind the annotation. */
        private void annotation(boolean ofParameter) {
            int start = tokens.start();
            int end = tokens.end();
            StringBuilder name = new StringBuilder();
            next();
            while (more && (tokens.isWord() || tokens.first() == '.')) {
                boolean complete = name.length() > 0 && name.charAt(name.length() - 1) != '.' && tokens.isWord();
                if (complete) break;
                name.append(tokens.text());
                end = tokens.end();
                next();
            }
            if (more && tokens.first() == '(') end = arguments();
            String simple = simple(name.toString());
            if (REWRITING.contains(simple) || ofParameter && simple.equals("NonNull")) {
                open.add(new Hidden(simple, new Span(start, end), end));
                for (int i = start; i < end; i++) if (!Character.isWhitespace(text.charAt(i))) text.setCharAt(i, ' ');
            } else {
                belongs(start);
            }
        }

        private void belongs(int owner) {
            for (Hidden annotation : open) hidden.add(new Hidden(annotation.name(), annotation.span(), owner));
            open.clear();
        }

        /** To the token behind the closing parenthesis; where that ends. */
        private int arguments() {
            int depth = 0;
            int end = tokens.end();
            do {
                if (tokens.first() == '(') depth++;
                if (tokens.first() == ')') depth--;
                end = tokens.end();
                next();
            } while (more && depth > 0);
            return end;
        }

        /** The simple name of Lombok's annotation {@code name}; empty where it is not Lombok's. */
        private String simple(String name) {
            Matcher qualified = PACKAGE.matcher(name);
            if (qualified.lookingAt()) return first(name.substring(qualified.end()));
            return isLombok(first(name)) ? first(name) : "";
        }

        private static String first(String name) {
            int dot = name.indexOf('.');
            return dot < 0 ? name : name.substring(0, dot);
        }

        private boolean isLombok(String simple) {
            return lombok.contains(simple) || lombok.contains("*") && !others.contains(simple);
        }
    }
}
