package dev.pollen.task;

import dev.pollen.Future;
import dev.pollen.executor.TaskExecutor;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A task whose outcome goes to a CompletableFuture. To cancel that one aborts the task.
 *
 * @param <T> the type of the value
 */
final class CompletionTask<T extends @Nullable Object> extends RunnableTask<T> {
    private final Completion completion = new Completion();
    private final Scheduler scheduler;

    CompletionTask(Future<? extends T> future, Scheduler scheduler, @Nullable TaskExecutor executor) {
        super(future, scheduler, executor);
        this.scheduler = scheduler;
    }

    CompletableFuture<T> completion() {
        return completion;
    }

    @Override
    public boolean isDone() {
        return completion.isDone();
    }

    @Override
    @SuppressWarnings("NullAway") // a null is a value of T where the future gave one
    void tell(@Nullable T value, Lender lender, @Nullable Throwable failure) {
        if (failure == null) {
            if (!completion.complete(value)) discard(value, lender); // it was cancelled meanwhile
        } else if (!completion.completeExceptionally(failure) && !(failure instanceof Aborted)) {
            scheduler.unjoined(failure); // it was cancelled, and failed while it unwound
        }
    }

    private final class Completion extends CompletableFuture<T> {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) abort();
            return cancelled;
        }
    }
}
