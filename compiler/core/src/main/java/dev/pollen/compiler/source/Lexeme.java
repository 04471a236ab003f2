package dev.pollen.compiler.source;

/**
 * What Java text consists of for a reader who needs no parser: line ends, comments, literals and the rest (JLS 3.4, 3.7,
 * 3.10). The text must have its escapes {@linkplain Escapes#masked masked}. What is never closed ends with the text, and a
 * literal with its line.
 */
public enum Lexeme {
    LINE_END,
    LINE_COMMENT,
    BLOCK_COMMENT,
    TEXT_BLOCK,
    /** Of a character, or a string on one line. */
    LITERAL,
    /** One character of anything else. */
    OTHER;

    private static final String TEXT_BLOCK_DELIMITER = "\"\"\"";

    /** What starts at {@code i}. */
    public static Lexeme at(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r') return LINE_END;
        if (c == '/' && text.startsWith("//", i)) return LINE_COMMENT;
        if (c == '/' && text.startsWith("/*", i)) return BLOCK_COMMENT;
        if (text.startsWith(TEXT_BLOCK_DELIMITER, i)) return TEXT_BLOCK;
        return c == '"' || c == '\'' ? LITERAL : OTHER;
    }

    /** The place behind what starts at {@code i}. */
    public static int end(String text, int i) {
        return switch (at(text, i)) {
            case LINE_END -> text.startsWith("\r\n", i) ? i + 2 : i + 1;
            case LINE_COMMENT -> lineEnd(text, i);
            case BLOCK_COMMENT -> blockCommentEnd(text, i);
            case TEXT_BLOCK -> literalEnd(text, i, TEXT_BLOCK_DELIMITER);
            case LITERAL -> literalEnd(text, i, text.substring(i, i + 1));
            case OTHER -> i + 1;
        };
    }

    /** Whether it is read over: a comment. */
    public boolean isComment() {
        return this == LINE_COMMENT || this == BLOCK_COMMENT;
    }

    /** Whether it is a text block or another literal in quotes. */
    public boolean isLiteral() {
        return this == TEXT_BLOCK || this == LITERAL;
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isLineEnd(text.charAt(i))) i++;
        return i;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == Escapes.LINE_END;
    }

    private static int blockCommentEnd(String text, int from) {
        int end = text.indexOf("*/", from + 2);
        return end < 0 ? text.length() : end + 2;
    }

    private static int literalEnd(String text, int from, String quote) {
        boolean ofOneLine = quote.length() == 1;
        int i = from + quote.length();
        while (i < text.length() && !text.startsWith(quote, i)) {
            if (ofOneLine && text.charAt(i) == '\n') return i;
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + quote.length());
    }
}
