package dev.pollen.task;

import dev.pollen.Future;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs a task on whatever thread wakes it, where there is no executor. A wake from within a task waits until that one's
 * poll has returned, so that a chain of wakes does not grow the stack.
 */
public final class WakingThread implements Scheduler {
    private static final WakingThread INSTANCE = new WakingThread();

    // null while the thread runs no task; a queue of the JDK's, for the reason given at Context.CURRENT
    private static final ThreadLocal<@Nullable Queue<Runnable>> RUNNING = new ThreadLocal<>();

    private WakingThread() {}

    /** Runs {@code future} on the calling thread to its first suspension, and then wherever it is woken. */
    public static <T extends @Nullable Object> CompletableFuture<T> start(Future<? extends T> future) {
        CompletionTask<T> task = new CompletionTask<>(future, INSTANCE, null);
        run(task, new ArrayDeque<>());
        return task.completion();
    }

    @Override
    public void schedule(RunnableTask<?> task) {
        Queue<Runnable> queue = RUNNING.get();
        if (queue == null) run(task, new ArrayDeque<>());
        else queue.add(task);
    }

    private static void run(Runnable first, Queue<Runnable> queue) {
        Queue<Runnable> outer = RUNNING.get();
        RUNNING.set(queue);
        try {
            for (Runnable task = first; task != null; task = queue.poll()) task.run();
        } finally {
            if (outer == null) RUNNING.remove();
            else RUNNING.set(outer);
        }
    }

    @Override
    public void ended(RunnableTask<?> task) {}

    @Override
    public void unjoined(Throwable failure) {
        Failures.UNHANDLED.accept(failure);
    }
}
