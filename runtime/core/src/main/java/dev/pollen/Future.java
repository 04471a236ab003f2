package dev.pollen;

import dev.pollen.executor.TaskExecutor;
import dev.pollen.task.Host;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A value that may not be there yet: Rust's {@code trait Future}. It does nothing until it is polled.
 *
 * <p>One thread polls at a time. A pending poll keeps the waker of its context and wakes it when another poll makes
 * sense. After a ready poll or an exception the future is finished and must not be polled again.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Future<T extends @Nullable Object> {
    /**
     * Makes what progress can be made without blocking.
     *
     * @throws Exception the failure of the future, as it is
     */
    Poll<T> poll(Context cx) throws Exception;

    /** Gives back what the future holds; it will not be polled again. Synchronous; a second call does nothing. */
    default void cancel() {}

    /** A future that is done with {@code value}, which may be null. */
    static <T extends @Nullable Object> Future<T> ready(T value) {
        return cx -> Poll.ready(value);
    }

    /** A future that is done without a value. */
    static Future<@Nullable Void> ready() {
        return cx -> Poll.ready(null);
    }

    /** A future that fails with {@code failure}. */
    static <T extends @Nullable Object> Future<T> failed(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        return cx -> {
            throw StateMachine.rethrow(failure);
        };
    }

    /**
     * The outcome of {@code stage}; a failure is that of the stage, without the {@code CompletionException} or {@code
     * ExecutionException} around it.
     */
    static <T extends @Nullable Object> Future<T> from(CompletionStage<? extends T> stage) {
        return new StageFuture<>(Objects.requireNonNull(stage, "stage"));
    }

    /**
     * Starts this future on the current executor, as a task of its own. To cancel the result aborts it. To complete it
     * otherwise, as {@code orTimeout} does, does not: the task goes on, and its outcome is nobody's.
     *
     * @throws IllegalStateException where none runs this thread
     */
    default CompletableFuture<T> toCompletableFuture() {
        if (TaskExecutor.current() instanceof Host host) return host.spawnCompletion(this);
        throw new IllegalStateException("this executor is none of Pollen's");
    }
}
