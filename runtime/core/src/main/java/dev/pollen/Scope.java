package dev.pollen;

import org.jspecify.annotations.Nullable;

/**
 * Where tasks live no longer than the code that spawned them: {@link Pollen#scope}. For the body of the scope and for its
 * tasks.
 */
public interface Scope {
    /**
     * Runs {@code future} as a task of the executor. The scope does not end before it has ended, and fails where it fails:
     * whether somebody awaits it or not. Where the scope fails, values of tasks that nobody has awaited are closed if they
     * are {@link Owned}. To abort it does not fail the scope. In a scope that is stopping it is aborted
     * before it runs.
     *
     * @throws IllegalStateException where the scope has ended
     */
    <T extends @Nullable Object> Task<T> spawn(Future<T> future);

    /**
     * Asks the body and all tasks to stop. Where the body ends with a value nevertheless, it is the scope's; else the scope
     * fails with a {@link java.util.concurrent.CancellationException}.
     */
    void abort();

    /** What runs in a scope: typically an {@code @Async} method that has the scope as a parameter. */
    @FunctionalInterface
    interface Body<T extends @Nullable Object> {
        /** Makes the future of the body. What it throws is the failure of the scope. */
        Future<T> in(Scope scope) throws Exception;
    }
}
