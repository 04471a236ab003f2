package dev.pollen;

import org.jspecify.annotations.Nullable;

/**
 * A resource that belongs to whoever receives it from a future: a permit, a file, a connection. Where it turns out that
 * nobody can receive it any more (the future lost a race, or was cancelled just after it was done), Pollen closes it:
 * Java has no drop.
 *
 * <p>What others share stays open for them: the value of a {@link Task}, which several may await, that of a {@code OnceCell}
 * or of a {@code CompletionStage}, what a {@code Broadcast} or a {@code Watch} yields. That holds as well for what Pollen
 * makes of such a future, by {@link Pollen#timeout} say. A method that awaits such a value and returns it gives it to its
 * receiver: it is as good as one that it has made.
 */
public interface Owned extends AutoCloseable {
    /** Gives the resource back. Never blocks; a second call does nothing. */
    @Override
    void close();

    /** Closes {@code value} where it is one that belongs to its receiver. */
    static void discard(@Nullable Object value) {
        if (value instanceof Owned owned) owned.close();
    }

    /** What {@link Pollen#using} runs: typically an {@code @Async} method that has the resource as a parameter. */
    @FunctionalInterface
    interface Body<R, T extends @Nullable Object> {
        /** Makes the future of the body. */
        Future<T> with(R resource) throws Exception;
    }
}
