package dev.pollen.executor;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Task;
import dev.pollen.time.Timers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What runs tasks. For any thread, where nothing else is said.
 *
 * <p>An executor of one's own is closed by who made it. {@link dev.pollen.Pollen#blockOn} has one for the length of the
 * call.
 */
public interface TaskExecutor extends AutoCloseable {
    /**
     * Runs {@code future} as a task of its own.
     *
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close}
     */
    <T extends @Nullable Object> Task<T> spawn(Future<T> future);

    /** The clock of this executor, and its timers. */
    Timers timers();

    /**
     * Refuses new tasks, asks those that are there to stop, and waits until they have unwound: {@code grace} at most.
     * Then it asks again, waits as long again, and drops what is left without running more of it; whoever awaits such a
     * task is told. A second call does nothing, and does not wait for the first.
     *
     * <p>A thread that is interrupted waits nevertheless, and is interrupted when it returns.
     *
     * @throws IllegalStateException from a task of this executor, from blocking code that one awaits, and from a callback
     *     that one's end calls: it would wait for itself
     */
    void close(Duration grace);

    /** {@link #close(Duration)} with ten seconds. */
    @Override
    default void close() {
        close(Duration.ofSeconds(10));
    }

    /** Makes executors. */
    static ExecutorBuilder builder() {
        return new ExecutorBuilder();
    }

    /**
     * The executor whose task polls on this thread.
     *
     * @throws IllegalStateException where none does
     */
    static TaskExecutor current() {
        Context current = Context.current();
        if (current == null) {
            throw new IllegalStateException(
                    "no executor runs this thread: call this from a future that Pollen.blockOn or a TaskExecutor runs");
        }
        return current.executor();
    }
}
