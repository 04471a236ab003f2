package dev.pollen.compiler.print;

/**
 * Text to print.
 *
 * @param position where it stands in the source; -1 for text of ours
 */
record Chunk(String text, int position) {
    boolean isSource() {
        return position >= 0;
    }
}
