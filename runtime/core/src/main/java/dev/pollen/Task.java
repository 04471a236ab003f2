package dev.pollen;

import org.jspecify.annotations.Nullable;

/**
 * A future that an executor runs. As a future it is the wait for the task's end: ready with its value, failed with its
 * failure. Dropping it does not stop the task.
 *
 * @param <T> the type of the value
 */
public interface Task<T extends @Nullable Object> extends Future<T> {
    /** Whether the task has ended, with a value or a failure. */
    boolean isDone();
}
