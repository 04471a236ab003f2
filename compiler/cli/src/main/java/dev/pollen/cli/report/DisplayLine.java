package dev.pollen.cli.report;

/**
 * A source line as a terminal shows it: tabs expanded, wide characters counted as two cells.
 *
 * @param text what to print
 * @param cells for each character of the source line, in UTF-16 units, the cell that it begins in; one more for the end
 */
@SuppressWarnings("ArrayRecordComponent") // made and used here, never compared
record DisplayLine(String text, int[] cells) {
    private static final int TAB = 4;

    static DisplayLine of(String line) {
        StringBuilder text = new StringBuilder();
        int[] cells = new int[line.length() + 1];
        int cell = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int units = Character.charCount(c);
            for (int unit = 0; unit < units; unit++) cells[i + unit] = cell;
            int width = c == '\t' ? TAB - cell % TAB : width(c);
            if (c == '\t') text.append(" ".repeat(width));
            else text.appendCodePoint(isShown(c) ? c : '\uFFFD');
            cell += width;
            i += units;
        }
        cells[line.length()] = cell;
        return new DisplayLine(text.toString(), cells);
    }

    /** The cell of a column (counted from 0), also of one behind the end. */
    int cell(int column) {
        return cells[Math.min(column, cells.length - 1)];
    }

    /** Control characters, escapes above all, could rewrite the terminal; lone surrogates cannot be encoded. */
    private static boolean isShown(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        return isWide(c) ? 2 : 1;
    }

    /** The main blocks of Unicode's East Asian Width W and F. Exact tables grow with each version; blocks will do. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F // Hangul Jamo
                        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F) // CJK, kana, Yi
                        || (c >= 0xAC00 && c <= 0xD7A3) // Hangul syllables
                        || (c >= 0xF900 && c <= 0xFAFF) // CJK compatibility
                        || (c >= 0xFE30 && c <= 0xFE6F) // CJK compatibility forms
                        || (c >= 0xFF00 && c <= 0xFF60) // full-width forms
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF) // pictographs
                        || (c >= 0x20000 && c <= 0x3FFFD)); // CJK extensions
    }
}
