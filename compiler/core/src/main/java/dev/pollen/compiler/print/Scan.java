package dev.pollen.compiler.print;

import dev.pollen.compiler.source.Escapes;

/**
 * Splits Java text into what a printer must tell apart: line ends, comments, literals and the rest. It takes the text
 * with its escapes {@linkplain Escapes#masked masked}.
 */
final class Scan {
    private Scan() {}

    /** What starts at some place. */
    enum Kind {
        LINE_END,
        LINE_COMMENT,
        BLOCK_COMMENT,
        TEXT_BLOCK,
        LITERAL,
        OTHER
    }

    static Kind kind(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r') return Kind.LINE_END;
        if (c == '/' && text.startsWith("//", i)) return Kind.LINE_COMMENT;
        if (c == '/' && text.startsWith("/*", i)) return Kind.BLOCK_COMMENT;
        if (text.startsWith("\"\"\"", i)) return Kind.TEXT_BLOCK;
        return c == '"' || c == '\'' ? Kind.LITERAL : Kind.OTHER;
    }

    /** The place behind what starts at {@code i}. */
    static int end(String text, int i) {
        return switch (kind(text, i)) {
            case LINE_END -> text.startsWith("\r\n", i) ? i + 2 : i + 1;
            case LINE_COMMENT -> lineEnd(text, i);
            case BLOCK_COMMENT -> Math.max(i + 2, behind(text, "*/", i + 2));
            case TEXT_BLOCK -> textBlockEnd(text, i);
            case LITERAL -> literalEnd(text, i);
            case OTHER -> i + 1;
        };
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isLineEnd(text.charAt(i))) i++;
        return i;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == Escapes.LINE_END;
    }

    private static int behind(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static int textBlockEnd(String text, int from) {
        int i = from + 3;
        while (i < text.length() && !text.startsWith("\"\"\"", i)) i += text.charAt(i) == '\\' ? 2 : 1;
        return Math.min(text.length(), i + 3);
    }

    private static int literalEnd(String text, int from) {
        char quote = text.charAt(from);
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }

    /** {@code text} without its comments and line ends. */
    static String oneLine(String text) {
        StringBuilder b = new StringBuilder();
        String meant = Escapes.masked(text);
        int i = 0;
        while (i < text.length()) {
            int end = end(meant, i);
            Kind kind = kind(meant, i);
            boolean blank = kind == Kind.LINE_END || kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
            if (kind == Kind.TEXT_BLOCK) b.append(literal(text.substring(i, end)));
            else if (!blank && !Character.isWhitespace(text.charAt(i))) b.append(text, i, end);
            else if (b.isEmpty() || b.charAt(b.length() - 1) != ' ') b.append(' ');
            i = end;
        }
        return b.toString();
    }

    /** A text block as a literal on one line. */
    static String literal(String block) {
        String body = block.substring(3, block.length() - 3);
        int first = 0;
        while (first < body.length() && body.charAt(first) != '\n' && body.charAt(first) != '\r') first++;
        String content =
                body.substring(first).replace("\r\n", "\n").replace('\r', '\n').substring(1);
        String value = Escapes.decoded(content).stripIndent().translateEscapes();
        boolean escaped = block.contains("\\u"); // the encoding of the file may lack what it stands for
        StringBuilder b = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '\n' -> b.append("\\n");
                case '\r' -> b.append("\\r");
                case '\t' -> b.append("\\t");
                case '\f' -> b.append("\\f");
                case '\b' -> b.append("\\b");
                case '"' -> b.append("\\\"");
                case '\\' -> b.append("\\\\");
                default -> {
                    if (c < ' ') b.append(String.format("\\%03o", (int) c));
                    else if (c > '~' && escaped) b.append(String.format("\\u%04x", (int) c));
                    else b.append(c);
                }
            }
        }
        return b.append('"').toString();
    }
}
