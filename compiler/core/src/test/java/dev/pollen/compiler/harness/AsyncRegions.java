package dev.pollen.compiler.harness;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which lines of a source belong to {@code @Async} methods: from the annotation to the brace that ends the body; or to
 * {@code async} blocks. A scan of its own, so that a test of the compiler does not rely on the compiler.
 */
public final class AsyncRegions {
    private final String text;
    private int at;

    private AsyncRegions(String text) {
        this.text = text;
    }

    /** The numbers of the lines, from 1. */
    public static Set<Integer> lines(String text) {
        Set<Integer> lines = new TreeSet<>();
        AsyncRegions scan = new AsyncRegions(text);
        while (scan.at < text.length()) {
            int start = scan.at;
            boolean method = text.startsWith("@Async", start) && !scan.partOfName(start + "@Async".length());
            boolean block = text.startsWith("async(", start) && (start == 0 || !scan.partOfName(start - 1));
            if (method || block) {
                if (method) scan.method();
                else scan.arguments();
                for (int line = scan.line(start); line <= scan.line(scan.at); line++) lines.add(line);
            } else {
                scan.token();
            }
        }
        return lines;
    }

    private boolean partOfName(int i) {
        return i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
    }

    private int line(int offset) {
        return (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    /** To the brace that closes the body, or the semicolon of a method without one. */
    private void method() {
        int depth = 0;
        int parentheses = 0; // braces in those of an annotation are no body
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') parentheses++;
            if (c == ')') parentheses--;
            boolean counts = parentheses == 0 || depth > 0;
            if (c == '{' && counts) depth++;
            if (c == '}' && counts && --depth == 0 || c == ';' && depth == 0) return;
            token();
        }
    }

    /** To the parenthesis that closes the arguments of a call. */
    private void arguments() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') depth++;
            if (c == ')' && --depth == 0) return;
            token();
        }
    }

    /** Over a comment, a literal or a character. */
    private void token() {
        if (text.startsWith("//", at)) to("\n", 2);
        else if (text.startsWith("/*", at)) to("*/", 2);
        else if (text.startsWith("\"\"\"", at)) literal("\"\"\"");
        else if (text.charAt(at) == '"') literal("\"");
        else if (text.charAt(at) == '\'') literal("'");
        else at++;
    }

    private void to(String end, int from) {
        int found = text.indexOf(end, at + from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void literal(String quote) {
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) at += text.charAt(at) == '\\' ? 2 : 1;
        at += quote.length();
    }
}
