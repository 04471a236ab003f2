package dev.pollen.compiler.print;

import dev.pollen.compiler.source.Escapes;
import dev.pollen.compiler.source.Lexeme;

/** Java text that is moved to one line. */
final class OneLine {
    private OneLine() {}

    /** {@code text} without its comments and line ends. */
    static String of(String text) {
        StringBuilder b = new StringBuilder();
        String meant = Escapes.masked(text);
        int i = 0;
        while (i < text.length()) {
            int end = Lexeme.end(meant, i);
            Lexeme lexeme = Lexeme.at(meant, i);
            boolean blank = lexeme == Lexeme.LINE_END || lexeme.isComment();
            if (lexeme == Lexeme.TEXT_BLOCK) b.append(literal(text.substring(i, end)));
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
