package dev.pollen.task;

import dev.pollen.Owned;
import org.jspecify.annotations.Nullable;

/** Whose a value is that a future has yielded, and that nobody receives. */
@FunctionalInterface
public interface Lender {
    /** The receiver's: without one it is closed if it is {@link Owned}. */
    Lender NONE = Owned::discard;

    /** Who shares it: it stays open for them. */
    Lender SHARED = value -> {};

    /** Nobody receives {@code value}, which was yielded once more than it is kept. */
    void takeBack(@Nullable Object value);
}
