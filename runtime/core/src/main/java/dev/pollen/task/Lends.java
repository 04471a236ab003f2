package dev.pollen.task;

import dev.pollen.Future;
import org.jspecify.annotations.Nullable;

/**
 * A future whose value may not belong to its receiver: others can await the same task, a cell keeps what was made for it. A
 * future that passes on the value of another implements this too.
 */
public interface Lends {
    /** Whose the value is. For who polled, when a poll was ready. */
    Lender lender();

    /** Whose the value is that {@code yielded} has yielded. */
    static Lender of(@Nullable Future<?> yielded) {
        return yielded instanceof Lends lends ? lends.lender() : Lender.NONE;
    }
}
