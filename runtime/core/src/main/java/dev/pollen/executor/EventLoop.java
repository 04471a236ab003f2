package dev.pollen.executor;

import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A loop on a thread of its own, until it is closed. */
final class EventLoop extends Loop {
    private volatile @Nullable Duration grace; // once it is to end

    private EventLoop(Thread thread, @Nullable Consumer<? super Throwable> onUnjoined, @Nullable Watchdog watchdog) {
        super(thread, onUnjoined, watchdog);
    }

    static EventLoop start(String name, @Nullable Consumer<? super Throwable> onUnjoined, @Nullable Watchdog watchdog) {
        EventLoop[] loop = new EventLoop[1];
        Thread thread = new Thread(() -> loop[0].live(), name);
        thread.setDaemon(true);
        loop[0] = new EventLoop(thread, onUnjoined, watchdog);
        thread.start();
        return loop[0];
    }

    private void live() {
        ignoreInterrupts(); // a task that leaves its thread interrupted means no other
        runUntil(() -> grace != null);
        Duration time = grace;
        unwind(time == null ? Duration.ZERO : time);
    }

    @Override
    public void close(Duration time) {
        Objects.requireNonNull(time, "grace"); // before anything is refused
        if (!beginClose()) return;
        refuseTasks();
        grace = time;
        rouse();
        boolean interrupted = awaitEnd(2 * (Timers.nanos(time) / 1_000_000) + 1000);
        dropAll(); // where a task keeps the thread
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Whether the calling thread was interrupted meanwhile: it waits on, since tasks must unwind nevertheless. */
    private boolean awaitEnd(long millis) {
        long end = System.nanoTime() + 1_000_000 * millis;
        boolean interrupted = false;
        for (long left = millis; left > 0 && thread.isAlive(); left = (end - System.nanoTime()) / 1_000_000) {
            try {
                thread.join(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
