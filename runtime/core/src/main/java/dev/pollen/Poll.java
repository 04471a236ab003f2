package dev.pollen;

import org.jspecify.annotations.Nullable;

/**
 * What a poll found: Rust's {@code enum Poll}.
 *
 * @param <T> the type of the value
 */
public final class Poll<T extends @Nullable Object> {
    private static final Poll<?> PENDING = new Poll<>(null);
    private static final Poll<?> READY_NULL = new Poll<>(null);

    private final T value;

    private Poll(T value) {
        this.value = value;
    }

    /** The future is done, with {@code value}, which may be null. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> Poll<T> ready(T value) {
        return value == null ? (Poll<T>) READY_NULL : new Poll<>(value);
    }

    /** The future is not done; the waker of the context will be woken when another poll makes sense. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> Poll<T> pending() {
        return (Poll<T>) PENDING;
    }

    /** Whether there is a value. */
    public boolean isReady() {
        return this != PENDING;
    }

    /** Whether there is none yet. */
    public boolean isPending() {
        return this == PENDING;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when pending
     */
    public T get() {
        if (this == PENDING) throw new IllegalStateException("a pending poll has no value");
        return value;
    }

    @Override
    public String toString() {
        return isPending() ? "Pending" : "Ready(" + value + ")";
    }
}
