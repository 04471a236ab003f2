package dev.pollen.task;

import dev.pollen.Future;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs a task on whatever thread wakes it, where there is no executor. A wake from within a task waits until that one's
 * poll has returned, so that a chain of wakes does not grow the stack.
 */
public final class WakingThread implements Scheduler {
    private static final WakingThread INSTANCE = new WakingThread();

    private WakingThread() {}

    /** Runs {@code future} on the calling thread to its first suspension, and then wherever it is woken. */
    public static <T extends @Nullable Object> CompletableFuture<T> start(Future<? extends T> future) {
        CompletionTask<T> task = new CompletionTask<>(future, INSTANCE, null);
        Trampoline.runNow(task);
        return task.completion();
    }

    @Override
    public void schedule(RunnableTask<?> task) {
        Trampoline.run(task);
    }

    @Override
    public void ended(RunnableTask<?> task) {}

    @Override
    public void unjoined(Throwable failure) {
        Failures.UNHANDLED.accept(failure);
    }
}
