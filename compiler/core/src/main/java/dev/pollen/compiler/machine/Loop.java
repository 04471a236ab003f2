package dev.pollen.compiler.machine;

import dev.pollen.compiler.source.Span;

/**
 * A loop of the user's in which nothing is awaited: it runs to its end within one poll.
 *
 * @param form how it is written
 * @param line where it starts
 * @param span its source range
 */
public record Loop(Form form, int line, Span span) {
    /** How a loop is written. */
    public enum Form {
        /** Over the elements of something. */
        FOR_EACH,
        /** The classic one, with a condition. */
        FOR,
        /** {@code while} or {@code do}, with a condition. */
        WHILE,
        /** Without a condition, or with {@code true}: only a jump or an exception ends it. */
        ENDLESS
    }
}
