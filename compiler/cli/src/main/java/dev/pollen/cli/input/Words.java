package dev.pollen.cli.input;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The words of a Java source: identifiers and keywords whole, every other character alone; comments, blanks and the
 * insides of literals are left out. As much of a lexer as it takes to find names without parsing.
 */
final class Words implements Iterable<String> {
    private final String text;

    Words(String text) {
        this.text = text;
    }

    @Override
    public Iterator<String> iterator() {
        return new Cursor(text);
    }

    private static final class Cursor implements Iterator<String> {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
            skip();
        }

        @Override
        public boolean hasNext() {
            return at < text.length();
        }

        @Override
        public String next() {
            if (!hasNext()) throw new NoSuchElementException();
            int start = at;
            if (Character.isJavaIdentifierPart(text.charAt(at))) {
                while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) at++;
            } else {
                at++;
            }
            String word = text.substring(start, at);
            skip();
            return word;
        }

        /** To the next character that is none of blank, comment and literal. */
        private void skip() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c) || c == '\uFEFF') at++;
                else if (text.startsWith("//", at)) lineEnd();
                else if (text.startsWith("/*", at)) past("*/", 2);
                else if (text.startsWith("\"\"\"", at)) textBlock();
                else if (c == '"' || c == '\'') literal(c);
                else return;
            }
        }

        private void lineEnd() {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        }

        private void past(String end, int skipped) {
            int found = text.indexOf(end, at + skipped);
            at = found < 0 ? text.length() : found + end.length();
        }

        private void textBlock() {
            at += 3;
            while (at < text.length() && !text.startsWith("\"\"\"", at)) at += text.charAt(at) == '\\' ? 2 : 1;
            at = Math.min(at + 3, text.length());
        }

        /** A literal that is not closed ends with its line. */
        private void literal(char quote) {
            at++;
            while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at + 1, text.length());
        }
    }
}
