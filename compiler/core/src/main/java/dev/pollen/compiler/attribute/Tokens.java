package dev.pollen.compiler.attribute;

import dev.pollen.compiler.source.Escapes;

/**
 * Walks Java text token by token, comments and blanks left out: words (names, keywords, numbers) and literals whole, every
 * other character alone. What a reader needs who must not pay for a parser.
 */
final class Tokens {
    private final String text;
    private int start;
    private int end;

    Tokens(String text) {
        this.text = Escapes.masked(text);
    }

    /** Goes to the next token; false at the end of the text. */
    boolean next() {
        start = end;
        skip();
        if (start >= text.length()) {
            end = start;
            return false;
        }
        char c = text.charAt(start);
        if (c == '"' || c == '\'') literal(c);
        else if (Character.isJavaIdentifierPart(c)) word();
        else end = start + 1;
        return true;
    }

    /** Where the token begins. */
    int start() {
        return start;
    }

    /** The character behind the token. */
    int end() {
        return end;
    }

    /** The token's first character: the token itself unless it is a word or a literal. */
    char first() {
        return text.charAt(start);
    }

    boolean isWord() {
        return Character.isJavaIdentifierPart(first());
    }

    boolean is(String word) {
        return end - start == word.length() && text.startsWith(word, start);
    }

    /** The token's text. */
    String text() {
        return text.substring(start, end);
    }

    private void word() {
        end = start + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) end++;
    }

    private void skip() {
        while (start < text.length()) {
            char c = text.charAt(start);
            if (c <= ' ' || c == '\uFEFF') start++;
            else if (c == '/' && text.startsWith("//", start)) line();
            else if (c == '/' && text.startsWith("/*", start)) start = behind("*/", start + 2);
            else return;
        }
    }

    private void line() {
        while (start < text.length() && text.charAt(start) != '\n' && text.charAt(start) != '\r') start++;
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private void literal(char quote) {
        boolean block = text.startsWith("\"\"\"", start);
        String close = block ? "\"\"\"" : String.valueOf(quote);
        end = start + close.length();
        while (end < text.length() && !text.startsWith(close, end)) {
            if (!block && text.charAt(end) == '\n') return; // not closed: it ends with its line
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + close.length(), text.length());
    }
}
