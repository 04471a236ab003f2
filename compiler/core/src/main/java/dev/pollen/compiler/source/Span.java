package dev.pollen.compiler.source;

/**
 * A range of characters of one source text, in UTF-16 units.
 *
 * @param start the first character
 * @param end the character after the last one
 */
public record Span(int start, int end) {
    /** Refuses a range that ends before it starts. */
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException(start + ".." + end);
    }

    /** True where {@code other} lies inside this range (the ranges may be equal). */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The number of characters. */
    public int length() {
        return end - start;
    }
}
