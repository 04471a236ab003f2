package dev.pollen.executor;

import dev.pollen.task.Elsewhere;
import dev.pollen.task.Host;
import dev.pollen.task.RunnableTask;
import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks on an executor of the user's. One that runs what it is given at once would run a task on the stack of its waker:
 * such a turn is passed on to threads that nothing depends on.
 */
final class Handed extends Host {
    private final Executor threads;
    private final @Nullable Watchdog watchdog;

    Handed(Executor threads, @Nullable Consumer<? super Throwable> onUnjoined, @Nullable Watchdog watchdog) {
        super(onUnjoined);
        this.threads = threads;
        this.watchdog = watchdog;
        if (watchdog != null) watchdog.start();
    }

    @Override
    public void schedule(RunnableTask<?> task) {
        try {
            Turn turn = new Turn(task, watchdog);
            threads.execute(turn);
            turn.given = true;
        } catch (RuntimeException | Error refused) { // RejectedExecutionException; but a wake must never throw
            Throwable why =
                    new RejectedExecutionException("the threads of its executor refused to run the task", refused);
            Elsewhere.runOrCall(() -> task.drop(why)); // it calls code of the user's, and the waker may hold locks
        }
    }

    @Override
    public Timers timers() {
        return Timers.shared();
    }

    @Override
    public void close(Duration grace) {
        Objects.requireNonNull(grace, "grace"); // before anything is refused
        if (!beginClose()) return;
        unwindElsewhere(grace);
        if (watchdog != null) watchdog.stop();
    }

    /** One run of a task. */
    private static final class Turn implements Runnable {
        private final RunnableTask<?> task;
        private final @Nullable Watchdog watchdog;
        private final Thread waker = Thread.currentThread();
        private boolean given; // for the waker: its call of the executor has returned

        Turn(RunnableTask<?> task, @Nullable Watchdog watchdog) {
            this.task = task;
            this.watchdog = watchdog;
        }

        @Override
        public void run() {
            if (Thread.currentThread() == waker && !given) Elsewhere.run(this::poll);
            else poll();
        }

        private void poll() {
            if (watchdog == null) task.run();
            else watchdog.run(task);
        }
    }
}
