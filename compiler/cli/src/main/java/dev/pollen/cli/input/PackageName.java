package dev.pollen.cli.input;

import java.util.Iterator;

/**
 * The package that a source declares, read without parsing it: files that do not parse have an output path too.
 *
 * <p>Only comments, annotations and blanks may stand before the declaration (JLS 7.4.1).
 */
final class PackageName {
    private PackageName() {}

    /** {@code a.b}; empty for the unnamed package. */
    static String of(String text) {
        Iterator<String> words = new Words(text).iterator();
        int depth = 0;
        boolean annotation = false; // the word after an @ is a name
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "{", "}" -> {
                    if (depth == 0) return "";
                }
                case "package" -> {
                    if (depth == 0) return name(words);
                }
                case "import", "class", "interface", "enum", "record", "module", "open", "public", "final" -> {
                    if (depth == 0 && !annotation) return "";
                }
                default -> {}
            }
            annotation = word.equals("@") || word.equals(".");
        }
        return "";
    }

    private static String name(Iterator<String> words) {
        StringBuilder name = new StringBuilder();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals(";")) return name.toString();
            name.append(word);
        }
        return ""; // the file ends within the declaration
    }
}
