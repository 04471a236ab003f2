package dev.pollen.executor;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes executors: {@code try (TaskExecutor executor = TaskExecutor.builder().name("web").multiThreaded(4)) { … }}. All
 * threads that it starts are daemon threads.
 */
public final class ExecutorBuilder {
    private String name = "pollen";
    private @Nullable Consumer<? super Throwable> onUnjoined;
    private @Nullable Duration longestPoll;

    ExecutorBuilder() {}

    /** The name of its threads, with numbers. */
    public ExecutorBuilder name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Whom to tell of a failure that nobody has asked its task for; by default it is logged as an error. It is told once
     * the task is garbage, on a thread that all executors share for it, or at the close, and must not block.
     */
    public ExecutorBuilder onUnjoined(Consumer<? super Throwable> handler) {
        this.onUnjoined = Objects.requireNonNull(handler, "handler");
        return this;
    }

    /** Logs a warning, with the stack of its thread, for each poll that takes longer than {@code time}. */
    public ExecutorBuilder watchdog(Duration time) {
        this.longestPoll = Objects.requireNonNull(time, "time");
        return this;
    }

    /** One thread, which runs tasks, fires timers and waits for channels. */
    public TaskExecutor eventLoop() {
        return EventLoop.start(name, onUnjoined, watchdog());
    }

    /** {@code parallelism} threads, which take tasks from each other. Timers and channels have a thread that all share. */
    public TaskExecutor multiThreaded(int parallelism) {
        return new Pool(parallelism, name, onUnjoined, watchdog());
    }

    /**
     * Threads of somebody else's: those of a Swing, a Netty, or virtual ones. Where {@code threads} refuses a task it is
     * dropped, on threads as below, and fails with a {@link java.util.concurrent.RejectedExecutionException}. It is not
     * shut down with this.
     *
     * <p>Whoever spawns, wakes or aborts a task calls {@code threads}, so its {@code execute} must not block: the timers
     * and channels of all executors of this kind wait meanwhile. Where it runs the task at once, on the thread that calls,
     * as {@code Runnable::run} does, the task runs on the threads that CompletableFuture's own async methods use instead:
     * a task never runs on the stack of its waker, who may hold locks.
     */
    public TaskExecutor on(Executor threads) {
        return new Handed(Objects.requireNonNull(threads, "threads"), onUnjoined, watchdog());
    }

    private @Nullable Watchdog watchdog() {
        return longestPoll == null ? null : new Watchdog(longestPoll);
    }
}
