package dev.pollen.compiler.lower;

import dev.pollen.compiler.source.Escapes;
import dev.pollen.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** Finds words in Java text outside comments and literals, where javac's tree has no position for them. */
final class Words {
    private static final String FILLER = String.valueOf(Escapes.FILLER);

    private Words() {}

    /** The first place of {@code word} between {@code from} and {@code to}, or null. */
    static @Nullable Span find(String source, String word, int from, int to) {
        String text = Escapes.masked(source);
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '/' && i + 1 < to && text.charAt(i + 1) == '/') i = lineEnd(text, i, to);
            else if (c == '/' && i + 1 < to && text.charAt(i + 1) == '*') i = text.indexOf("*/", i + 2) + 2;
            else if (c == '"' || c == '\'') i = literalEnd(text, i, to);
            else if (Character.isJavaIdentifierStart(text.codePointAt(i))) {
                int end = i + Character.charCount(text.codePointAt(i));
                while (end < to && Character.isJavaIdentifierPart(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                while (text.charAt(end - 1) == Escapes.FILLER) end--; // of an escape behind the word
                int start = i;
                while (start > from && text.charAt(start - 1) == Escapes.FILLER) start--;
                if (text.substring(i, end).replace(FILLER, "").equals(word)) return new Span(start, end);
                i = end;
            } else i++;
        }
        return null;
    }

    /** The first {@code c} at or after {@code from} outside comments, or -1. */
    static int findChar(String source, char wanted, int from, int to) {
        String text = Escapes.masked(source);
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == wanted) return i;
            if (c == '/' && i + 1 < to && text.charAt(i + 1) == '/') i = lineEnd(text, i, to);
            else if (c == '/' && i + 1 < to && text.charAt(i + 1) == '*') i = text.indexOf("*/", i + 2) + 2;
            else if (c == '"' || c == '\'') i = literalEnd(text, i, to);
            else i++;
        }
        return -1;
    }

    static int lineEnd(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != '\n' && text.charAt(i) != '\r' && text.charAt(i) != Escapes.LINE_END) i++;
        return i;
    }

    /** The character after the literal that starts at {@code from}. */
    static int literalEnd(String text, int from, int to) {
        if (text.startsWith("\"\"\"", from)) {
            int i = from + 3;
            while (i < to && !text.startsWith("\"\"\"", i)) i += text.charAt(i) == '\\' ? 2 : 1;
            return Math.min(to, i + 3);
        }
        char quote = text.charAt(from);
        int i = from + 1;
        while (i < to && text.charAt(i) != quote && text.charAt(i) != '\n') i += text.charAt(i) == '\\' ? 2 : 1;
        return Math.min(to, i + 1);
    }
}
