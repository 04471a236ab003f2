package dev.pollen.task;

import dev.pollen.Future;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all executors have in common: which tasks they have, and what becomes of failures that nobody asks for. */
public abstract class Host implements TaskExecutor, Scheduler {
    private final TaskRegistry registry = new TaskRegistry();
    private final Failures failures;

    /** An executor that tells {@code handler} of failures; null for one that logs them. */
    protected Host(@Nullable Consumer<? super Throwable> handler) {
        failures = new Failures(handler == null ? Failures.UNHANDLED : handler);
    }

    @Override
    public final <T extends @Nullable Object> Task<T> spawn(Future<T> future) {
        return spawnTask(future);
    }

    /** {@link #spawn}, for who needs more of the task than its handle. */
    protected final <T extends @Nullable Object> RunnableTask<T> spawnTask(Future<? extends T> future) {
        RunnableTask<T> task = register(new RunnableTask<>(future, this, this));
        schedule(task);
        return task;
    }

    /** Spawns a task whose outcome is that of the result; to cancel the result aborts the task. */
    public final <T extends @Nullable Object> CompletableFuture<T> spawnCompletion(Future<? extends T> future) {
        CompletionTask<T> task = register(new CompletionTask<>(future, this, this));
        schedule(task);
        return task.completion();
    }

    /** As {@link #spawnCompletion}, but runs on the calling thread to its first suspension. */
    public final <T extends @Nullable Object> CompletableFuture<T> startCompletion(Future<? extends T> future) {
        CompletionTask<T> task = register(new CompletionTask<>(future, this, this));
        task.run();
        return task.completion();
    }

    private <K extends RunnableTask<?>> K register(K task) {
        if (!registry.add(task)) throw new RejectedExecutionException("the executor is closed");
        return Objects.requireNonNull(task);
    }

    @Override
    public void ended(RunnableTask<?> task) {
        registry.remove(task);
        failures.ended(task);
    }

    @Override
    public final void unjoined(Throwable failure) {
        failures.report(failure);
    }

    /** No task can be spawned any more. */
    protected final void refuseTasks() {
        registry.close();
    }

    /** Whether all tasks have ended. */
    protected final boolean isIdle() {
        return registry.isEmpty();
    }

    /** The tasks that have not ended. */
    protected final List<RunnableTask<?>> tasks() {
        return registry.snapshot();
    }

    /** Asks all tasks to stop. */
    protected final void abortAll() {
        for (RunnableTask<?> task : tasks()) task.abort();
    }

    /** Ends what has not ended, and reports what nobody has asked for. */
    protected final void dropAll() {
        for (RunnableTask<?> task : tasks()) task.drop();
        failures.reportAll();
    }
}
