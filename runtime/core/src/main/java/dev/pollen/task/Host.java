package dev.pollen.task;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Task;
import dev.pollen.blocking.BlockingPool;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.reactor.Reactor;
import dev.pollen.time.Timers;
import dev.pollen.trace.LiveTasks;
import dev.pollen.trace.Recorder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all executors have in common: which tasks they have, and what becomes of failures that nobody asks for. */
public abstract class Host implements TaskExecutor, Scheduler {
    private final TaskRegistry registry;
    private final Failures failures;
    private final Object idle = new Object();
    private final LiveTasks.Source live = this::futures; // kept here: dumps hold it weakly
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean closing;

    /** An executor that tells {@code handler} of failures; null for one that logs them. */
    protected Host(@Nullable Consumer<? super Throwable> handler) {
        this(handler, false);
    }

    /** As the other; {@code inOrder}: neither memory addresses nor the garbage collector decide the order of anything. */
    protected Host(@Nullable Consumer<? super Throwable> handler, boolean inOrder) {
        registry = new TaskRegistry(inOrder);
        failures = new Failures(handler == null ? Failures.UNHANDLED : handler, inOrder);
        LiveTasks.add(live);
    }

    @Override
    public final <T extends @Nullable Object> Task<T> spawn(Future<T> future) {
        return spawnTask(future);
    }

    /** {@link #spawn}, for who needs more of the task than its handle. */
    protected final <T extends @Nullable Object> RunnableTask<T> spawnTask(Future<? extends T> future) {
        RunnableTask<T> task = register(new RunnableTask<>(Recorder.<T>task(future), this, this));
        schedule(task);
        return task;
    }

    /** Spawns a task whose outcome is that of the result; to cancel the result aborts the task. */
    public final <T extends @Nullable Object> CompletableFuture<T> spawnCompletion(Future<? extends T> future) {
        CompletionTask<T> task = register(new CompletionTask<>(Recorder.<T>task(future), this, this));
        schedule(task);
        return task.completion();
    }

    /** As {@link #spawnCompletion}, but runs on the calling thread to its first suspension. */
    public final <T extends @Nullable Object> CompletableFuture<T> startCompletion(Future<? extends T> future) {
        CompletionTask<T> task = register(new CompletionTask<>(Recorder.<T>task(future), this, this));
        task.run();
        return task.completion();
    }

    private <K extends RunnableTask<?>> K register(K task) {
        if (!registry.add(task)) throw new RejectedExecutionException("the executor is closed");
        return Objects.requireNonNull(task);
    }

    @Override
    public void ended(RunnableTask<?> task) {
        failures.ended(task); // before a close can find that there are no tasks: it tells of failures then
        registry.remove(task);
        if (closing && isIdle()) {
            synchronized (idle) {
                idle.notifyAll();
            }
        }
    }

    @Override
    public final void unjoined(Throwable failure) {
        failures.report(failure);
    }

    /** Tells of {@code failure}, which nobody will ask for: as {@code executor} says, or in the log where that says nothing. */
    public static void unjoined(@Nullable TaskExecutor executor, Throwable failure) {
        if (executor instanceof Host host) host.unjoined(failure);
        else Failures.UNHANDLED.accept(failure);
    }

    /** The threads for blocking code. */
    public Executor blocking() {
        return BlockingPool.shared();
    }

    /** Where to wait for channels. */
    public Reactor reactor() {
        return Reactor.shared();
    }

    /** No task can be spawned any more. */
    protected final void refuseTasks() {
        registry.close();
        closing = true;
    }

    /** {@link TaskExecutor#close(Duration)}, for another thread than those that run tasks. */
    protected final void unwindElsewhere(Duration grace) {
        refuseTasks();
        boolean interrupted = false;
        for (int round = 0; round < 2 && !isIdle(); round++) {
            abortAll();
            interrupted |= awaitIdle(grace);
        }
        dropAll();
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Whether the thread was interrupted meanwhile: it waits on, since tasks must unwind nevertheless. */
    private boolean awaitIdle(Duration time) {
        long longest = Timers.nanos(time);
        long end = System.nanoTime() + longest;
        boolean interrupted = false;
        synchronized (idle) {
            for (long left = longest; !isIdle() && left > 0; left = end - System.nanoTime()) {
                try {
                    idle.wait(left / 1_000_000 + 1);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        return interrupted;
    }

    /** False where a close has begun before. Refused to this executor's own tasks, and to what they call. */
    protected final boolean beginClose() {
        refuseOwnTask();
        return closed.compareAndSet(false, true);
    }

    private void refuseOwnTask() {
        Context current = Context.current();
        if ((current != null && current.executorOrNull() == this) || Calls.isFor(this)) {
            throw new IllegalStateException(
                    "an executor cannot be closed by a task of its own, or its callbacks: it would wait for itself");
        }
    }

    /** Whether all tasks have ended. */
    protected final boolean isIdle() {
        return registry.isEmpty();
    }

    private List<Future<?>> futures() {
        return tasks().stream()
                .map(RunnableTask::future)
                .<Future<?>>flatMap(Optional::stream)
                .toList();
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
        Object outer = Calls.enterCallback(this);
        try {
            failures.reportAll();
        } finally {
            Calls.leaveCallback(outer);
        }
        LiveTasks.remove(live);
    }
}
