package dev.pollen.executor;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Task;
import dev.pollen.task.RunnableTask;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Runs tasks on the thread that calls {@code blockOn}: a run queue, timers, and a park when there is nothing to do. */
public final class CurrentThread {
    private static final ThreadLocal<@Nullable CurrentThread> CURRENT = new ThreadLocal<>();
    private static final System.Logger LOG = System.getLogger("dev.pollen");

    private final Thread thread = Thread.currentThread();
    private final Queue<RunnableTask<?>> ready = new ConcurrentLinkedQueue<>();
    private final Set<RunnableTask<?>> spawned = new LinkedHashSet<>();
    private final Set<RunnableTask<?>> failed = new LinkedHashSet<>();
    private final Timers timers = new Timers();

    private CurrentThread() {}

    /** The executor that runs this thread; IllegalStateException where there is none. */
    public static CurrentThread current() {
        CurrentThread found = CURRENT.get();
        if (found == null) {
            throw new IllegalStateException(
                    "no executor runs this thread: call this from a future that Pollen.blockOn runs");
        }
        return found;
    }

    /** {@link dev.pollen.Pollen#blockOn}. */
    public static <T extends @Nullable Object> T blockOn(Future<? extends T> future) throws Exception {
        if (CURRENT.get() != null) {
            throw new IllegalStateException(
                    "blockOn inside a future would stop all others on this thread: await the future instead");
        }
        return blockNested(future);
    }

    /** As {@link #blockOn}, within another one too: the tasks of that one stand still meanwhile. */
    public static <T extends @Nullable Object> T blockNested(Future<? extends T> future) throws Exception {
        CurrentThread outer = CURRENT.get();
        CurrentThread executor = new CurrentThread();
        CURRENT.set(executor);
        try {
            return executor.run(future);
        } finally {
            if (outer == null) CURRENT.remove();
            else CURRENT.set(outer);
        }
    }

    /** {@link dev.pollen.Pollen#sleep}. */
    public static Future<@Nullable Void> sleep(Duration time) {
        return new Sleep(Objects.requireNonNull(time, "time"));
    }

    /** {@link dev.pollen.Pollen#spawn}; on this executor's thread. */
    public <T extends @Nullable Object> Task<T> spawn(Future<T> future) {
        RunnableTask<T> task = new RunnableTask<>(future, this::enqueue);
        spawned.add(task);
        enqueue(task);
        return task;
    }

    Timers timers() {
        return timers;
    }

    private void enqueue(RunnableTask<?> task) {
        ready.add(task);
        // a permit that comes before the park makes the park return at once: no wake is lost
        if (Thread.currentThread() != thread) LockSupport.unpark(thread);
    }

    private <T extends @Nullable Object> T run(Future<? extends T> future) throws Exception {
        RunnableTask<T> root = new RunnableTask<>(future, this::enqueue);
        enqueue(root);
        try {
            while (!root.isDone()) {
                if (Thread.interrupted()) throw new InterruptedException("interrupted in blockOn");
                timers.fire(System.nanoTime());
                RunnableTask<?> task = ready.poll();
                if (task == null) park();
                else turn(task);
            }
        } finally {
            close(root);
        }
        return root.poll(Context.of(() -> {})).get();
    }

    private void turn(RunnableTask<?> task) {
        task.run();
        if (task.isDone() && spawned.remove(task)) report(task);
    }

    private void park() {
        Long delay = timers.delay(System.nanoTime());
        if (delay == null) LockSupport.park(this);
        else if (delay > 0) LockSupport.parkNanos(this, delay);
    }

    /** Nothing outlives the executor: what has not ended is dropped. */
    private void close(RunnableTask<?> root) {
        root.drop();
        for (RunnableTask<?> task : Set.copyOf(spawned)) task.drop();
        spawned.clear();
        ready.clear();
        reportUnjoined();
    }

    /** A failure that nobody awaits is logged when the executor ends. */
    private void report(RunnableTask<?> task) {
        if (task.unjoinedFailure() != null) failed.add(task);
    }

    private void reportUnjoined() {
        for (RunnableTask<?> task : failed) {
            Throwable failure = task.unjoinedFailure();
            if (failure != null) LOG.log(System.Logger.Level.ERROR, "a task failed and nobody awaited it", failure);
        }
    }
}
