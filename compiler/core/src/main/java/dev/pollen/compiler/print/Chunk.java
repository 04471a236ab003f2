package dev.pollen.compiler.print;

/**
 * Text to print.
 *
 * @param position where it stands in the source; -1 for text of ours
 * @param depth how far the line that starts here is indented: for the start of a line of a machine inside of another's
 *     code; else -1
 */
record Chunk(String text, int position, int depth) {
    Chunk(String text, int position) {
        this(text, position, -1);
    }

    static Chunk line(int depth) {
        return new Chunk("", -1, depth);
    }

    boolean startsLine() {
        return depth >= 0;
    }

    boolean isSource() {
        return position >= 0;
    }
}
