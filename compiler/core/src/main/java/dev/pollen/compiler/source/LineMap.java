package dev.pollen.compiler.source;

import java.util.Arrays;

/** Lines and columns of a text, both counted from 1. A line ends at {@code \n}, {@code \r\n} or {@code \r} (JLS 3.4). */
public final class LineMap {
    private final int[] starts;

    /** The lines of {@code text}. */
    public LineMap(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
            if (c != '\n' && c != '\r') continue;
            if (count == found.length) found = Arrays.copyOf(found, count * 2);
            found[count++] = i + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The line that {@code offset} stands on. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column of {@code offset} on its line, in UTF-16 units; a tab counts as one. */
    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset of the first character of {@code line}. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** How many lines the text has. */
    public int count() {
        return starts.length;
    }
}
