package dev.pollen.compiler.lower;

import dev.pollen.compiler.source.Escapes;
import dev.pollen.compiler.source.Lexeme;
import dev.pollen.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in Java text outside comments and literals, where javac's tree has no position for them. Only the part that
 * is searched is read: a source is searched once for each of its names.
 */
final class Words {
    private static final String FILLER = String.valueOf(Escapes.FILLER);

    private Words() {}

    /** The first place of {@code word} between {@code from} and {@code to}, or null. */
    static @Nullable Span find(String source, String word, int from, int to) {
        String text = part(source, from, to);
        int i = 0;
        while (i < text.length()) {
            if (Lexeme.at(text, i) != Lexeme.OTHER || !Character.isJavaIdentifierStart(text.codePointAt(i))) {
                i = Lexeme.end(text, i);
                continue;
            }
            int behind = wordEnd(text, i);
            int end = behind;
            while (text.charAt(end - 1) == Escapes.FILLER) end--; // of an escape behind the word
            int start = i;
            while (start > 0 && text.charAt(start - 1) == Escapes.FILLER) start--;
            if (text.substring(i, end).replace(FILLER, "").equals(word)) return new Span(from + start, from + end);
            i = behind;
        }
        return null;
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isJavaIdentifierPart(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** The first {@code wanted} at or after {@code from} outside comments, or -1. */
    static int findChar(String source, char wanted, int from, int to) {
        String text = part(source, from, to);
        for (int i = 0; i < text.length(); i = Lexeme.end(text, i)) {
            if (text.charAt(i) == wanted) return from + i;
        }
        return -1;
    }

    /** The first character between {@code from} and {@code to} that is neither blank nor a comment's; a blank if none is. */
    static char next(String source, int from, int to) {
        String text = part(source, from, to);
        for (int i = 0; i < text.length(); i = Lexeme.end(text, i)) {
            boolean code = Lexeme.at(text, i) == Lexeme.OTHER && text.charAt(i) != Escapes.FILLER;
            if (code && !Character.isWhitespace(text.charAt(i))) return text.charAt(i);
        }
        return ' ';
    }

    private static String part(String source, int from, int to) {
        return from < to ? Escapes.masked(source.substring(from, to)) : "";
    }
}
