package dev.pollen;

import org.jspecify.annotations.Nullable;

/**
 * A future that an executor runs. As a future it is the wait for the task's end: ready with its value, failed with its
 * failure, or with a {@link java.util.concurrent.CancellationException} where the task was aborted. Several may await it.
 * To cancel such a wait, or to drop the task object, does not stop the task.
 *
 * <p>A value that is {@link Owned} stays with the task until somebody has awaited it: a wait that a join or a race has lost
 * does not close it. It is closed where its scope fails before anybody has, and where the task is garbage.
 *
 * @param <T> the type of the value
 */
public interface Task<T extends @Nullable Object> extends Future<T> {
    /** Whether the task has ended, with a value, a failure or by being aborted. */
    boolean isDone();

    /**
     * Asks the task to stop: the next await in it that can give up throws {@link Cancelled}. The task ends when it has
     * unwound. One that has never been polled ends without running, and one whose future is pending and has neither taken
     * nor held the request ends when that has been cancelled.
     *
     * @return whether the request was posted: false where the task had ended
     */
    boolean abort();
}
