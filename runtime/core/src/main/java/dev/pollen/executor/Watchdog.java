package dev.pollen.executor;

import dev.pollen.task.RunnableTask;
import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Finds polls that take too long: code that blocks, or computes without end, where others wait for the thread. */
final class Watchdog {
    private static final System.Logger LOG = System.getLogger("dev.pollen");

    private record Turn(RunnableTask<?> task, long since) {}

    private final Map<Thread, Turn> running = new ConcurrentHashMap<>();
    private final Duration longest;
    private final Thread thread = new Thread(this::watch, "pollen-watchdog");
    private volatile boolean stopped;

    /** One that begins to watch when it is started: by an executor, once that has all it needs. */
    Watchdog(Duration longest) {
        this.longest = longest;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs {@code task} under watch. */
    void run(RunnableTask<?> task) {
        Thread thread = Thread.currentThread();
        running.put(thread, new Turn(task, System.nanoTime()));
        try {
            task.run();
        } finally {
            running.remove(thread);
        }
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        long limit = Timers.nanos(longest);
        while (!stopped) {
            LockSupport.parkNanos(this, Math.max(1_000_000, limit / 2));
            running.forEach((thread, turn) -> {
                if (System.nanoTime() - turn.since > limit && running.remove(thread, turn)) report(thread, turn);
            });
        }
    }

    private void report(Thread thread, Turn turn) {
        Throwable where = new Throwable("here is thread " + thread.getName());
        where.setStackTrace(thread.getStackTrace());
        LOG.log(System.Logger.Level.WARNING, turn.task + " keeps its thread for longer than " + longest, where);
    }
}
