package dev.pollen.compiler.attribute;

import dev.pollen.compiler.source.Escapes;
import dev.pollen.compiler.source.Lexeme;

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
        if (isWord()) word();
        else end = Lexeme.end(text, start);
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
            if (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF') start++;
            else if (Lexeme.at(text, start).isComment()) start = Lexeme.end(text, start);
            else return;
        }
    }
}
