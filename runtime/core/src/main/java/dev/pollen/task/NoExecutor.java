package dev.pollen.task;

import dev.pollen.Future;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs tasks where there is no executor: on the thread that starts them to their first suspension, then {@link Elsewhere}. */
public final class NoExecutor implements Scheduler {
    private static final NoExecutor INSTANCE = new NoExecutor();

    private NoExecutor() {}

    /** Runs {@code future} on the calling thread to its first suspension, and goes on with it elsewhere. */
    public static <T extends @Nullable Object> CompletableFuture<T> start(Future<? extends T> future) {
        CompletionTask<T> task = new CompletionTask<>(future, INSTANCE, null);
        task.run();
        return task.completion();
    }

    @Override
    public void schedule(RunnableTask<?> task) {
        try {
            Elsewhere.run(task);
        } catch (RuntimeException | Error noThread) { // out of memory; but a wake must never throw
            task.drop();
        }
    }

    @Override
    public void ended(RunnableTask<?> task) {}

    @Override
    public void unjoined(Throwable failure) {
        Failures.UNHANDLED.accept(failure);
    }
}
