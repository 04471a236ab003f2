package dev.pollen;

/**
 * Tells an executor that a task can make progress: Rust's {@code Waker}.
 *
 * <p>May be called from any thread, at any time, any number of times, after the task's end too. Never throws, never
 * blocks, and never polls on the caller's stack: who wakes may hold locks.
 */
@FunctionalInterface
public interface Waker {
    /** Asks for another poll of the task. */
    void wake();
}
