package dev.pollen.compiler.step;

/**
 * A change to the user's text: {@code code} instead of the characters from {@code start} to {@code end}.
 *
 * @param end equal to {@code start} for an insertion
 * @param closing whether an insertion belongs to the text before it, not to that behind it
 */
public record Edit(int start, int end, Fragment code, boolean closing) {
    /** A replacement, or an insertion before the text at {@code start}. */
    public static Edit of(int start, int end, Fragment code) {
        return new Edit(start, end, code, false);
    }

    /** An insertion behind the text that ends at {@code at}. */
    public static Edit behind(int at, Fragment code) {
        return new Edit(at, at, code, true);
    }

    /** Whether it changes the text from {@code from} to {@code to}. */
    public boolean isIn(int from, int to) {
        if (start < end) return from <= start && end <= to;
        return closing ? from < start && start <= to : from <= start && start < to;
    }
}
