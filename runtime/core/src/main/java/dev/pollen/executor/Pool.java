package dev.pollen.executor;

import dev.pollen.task.Elsewhere;
import dev.pollen.task.Host;
import dev.pollen.task.RunnableTask;
import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks on a ForkJoinPool, which supplies the threads and their stealing.
 *
 * <p>By itself it starves what comes from outside: a worker whose own queue never runs empty looks nowhere else. So what
 * other threads wake goes into a queue of ours, with a token for the pool that has it emptied by one; and each worker
 * looks there on every 61st task.
 */
final class Pool extends Host {
    private static final int OWN_TURNS = 61;

    private final ForkJoinPool threads;
    private final Queue<RunnableTask<?>> outside = new ConcurrentLinkedQueue<>();
    private final @Nullable Watchdog watchdog;

    Pool(int parallelism, String name, @Nullable Consumer<? super Throwable> onUnjoined, @Nullable Watchdog watchdog) {
        super(onUnjoined);
        this.watchdog = watchdog;
        AtomicInteger number = new AtomicInteger();
        threads = new ForkJoinPool(
                parallelism,
                pool -> {
                    Worker worker = new Worker(pool, this);
                    worker.setName(name + "-" + number.incrementAndGet());
                    return worker;
                },
                null,
                true);
        if (watchdog != null) watchdog.start();
    }

    @Override
    public void schedule(RunnableTask<?> task) {
        try {
            if (Thread.currentThread() instanceof Worker worker && worker.owner == this) {
                threads.execute(() -> turn(task));
            } else {
                outside.add(task);
                threads.execute(this::turnOutside);
            }
        } catch (RejectedExecutionException closed) { // in the middle of a close; but a wake must never throw
            Elsewhere.runOrCall(task::drop); // it calls code of the user's, and the waker may hold locks
        }
    }

    private void turn(RunnableTask<?> task) {
        if (Thread.currentThread() instanceof Worker worker && ++worker.turns >= OWN_TURNS) {
            worker.turns = 0;
            turnOutside();
        }
        run(task);
    }

    private void turnOutside() {
        RunnableTask<?> task = outside.poll();
        if (task != null) run(task);
    }

    private void run(RunnableTask<?> task) {
        if (watchdog == null) task.run();
        else watchdog.run(task);
        Thread.interrupted(); // a task that leaves its thread interrupted means no other
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
        threads.shutdown();
        if (watchdog != null) watchdog.stop();
    }

    private static final class Worker extends ForkJoinWorkerThread {
        private final Pool owner;
        private int turns;

        Worker(ForkJoinPool pool, Pool owner) {
            super(pool);
            this.owner = owner;
        }
    }
}
