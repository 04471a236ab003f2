package dev.pollen.compiler.source;

/**
 * Unicode escapes (JLS 3.3), for readers of Java text that look at single characters: what an escape stands for counts,
 * and every place stays where it was.
 */
public final class Escapes {
    /** Fills the places of an escape before the last one. */
    public static final char FILLER = '\0';

    /** Stands in the places of an escaped line end: it ends a comment, but no line of the source. */
    public static final char LINE_END = '\1';

    private static final int LENGTH = "u0041".length();

    private Escapes() {}

    /**
     * {@code text} with the character of each escape in the escape's last place, and {@link #FILLER} in the others. As
     * long as the text, and the text itself where it has no escapes.
     */
    public static String masked(String text) {
        if (!text.contains("\\u")) return text;
        StringBuilder b = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '\\' ? end(text, i) : 0;
            if (end > 0) {
                char meant = (char) Integer.parseInt(text.substring(end - LENGTH + 1, end), 16);
                boolean lineEnd = meant == '\n' || meant == '\r';
                for (int k = i; k < end - 1; k++) b.append(lineEnd ? LINE_END : FILLER);
                b.append(lineEnd ? LINE_END : meant);
                i = end;
            } else if (c == '\\' && i + 1 < text.length()) {
                b.append(c).append(text.charAt(i + 1)); // \\u0041 is a backslash and five letters
                i += 2;
            } else {
                b.append(c);
                i++;
            }
        }
        return b.toString();
    }

    /** {@code text} with its escapes replaced; its places are other ones. */
    public static String decoded(String text) {
        String masked = masked(text);
        return masked.equals(text)
                ? text
                : masked.replace(String.valueOf(FILLER), "").replace(LINE_END, '\n');
    }

    /** The place behind the escape at {@code i}; 0 where there is none. */
    private static int end(String text, int i) {
        int digits = i + 1;
        while (digits < text.length() && text.charAt(digits) == 'u') digits++;
        if (digits == i + 1 || digits + 4 > text.length()) return 0;
        for (int k = digits; k < digits + 4; k++) if (Character.digit(text.charAt(k), 16) < 0) return 0;
        return digits + 4;
    }
}
