package dev.pollen;

import org.jspecify.annotations.Nullable;

/**
 * A resource that belongs to whoever receives it from a future: a permit, a file, a connection. Where it turns out that
 * nobody can receive it any more (the future lost a race, or was cancelled just after it was done), Pollen closes it:
 * Java has no drop.
 */
public interface Owned extends AutoCloseable {
    /** Gives the resource back. Never blocks; a second call does nothing. */
    @Override
    void close();

    /** Closes {@code value} where it is one that belongs to its receiver. */
    static void discard(@Nullable Object value) {
        if (value instanceof Owned owned) owned.close();
    }
}
