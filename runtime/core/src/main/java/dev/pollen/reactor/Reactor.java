package dev.pollen.reactor;

import dev.pollen.Context;
import dev.pollen.task.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A selector and what waits in it. One thread, the driver, selects; any thread registers. Interest is for one time: it is
 * withdrawn before its waker is woken.
 */
public final class Reactor {
    private final Selector selector;
    private volatile @Nullable Thread driver;

    /** A reactor that {@code driver} drives; null for the thread that calls {@link #drive}. */
    public Reactor(@Nullable Thread driver) {
        this.driver = driver;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("no selector", e);
        }
    }

    /** The reactor of the executor that polls, or the one that all share. */
    public static Reactor of(Context cx) {
        return cx.executorOrNull() instanceof Host host ? host.reactor() : shared();
    }

    /** A reactor with a daemon thread of its own, which is started when it is first asked for. */
    public static Reactor shared() {
        return Shared.REACTOR;
    }

    /** Waits until something is ready, or {@link #wakeup} is called, or {@code nanos} have passed; wakes what is ready. */
    public void select(long nanos) {
        try {
            if (nanos <= 0) selector.selectNow(Reactor::ready);
            else if (nanos == Long.MAX_VALUE) selector.select(Reactor::ready);
            else selector.select(Reactor::ready, Math.max(1, (nanos + 999_999) / 1_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException("the selector failed", e);
        }
    }

    private static void ready(SelectionKey key) {
        ((Readiness) key.attachment()).ready();
    }

    /** Ends the wait of the driver, unless it is the driver that calls. */
    public void wakeup() {
        if (Thread.currentThread() != driver) selector.wakeup();
    }

    /** Registers {@code channel}, which does not block and is not in this reactor yet, without interest. */
    Readiness register(SelectableChannel channel) throws IOException {
        return new Readiness(this, channel, selector);
    }

    /** Forgets all that is registered. Only tasks of its executor wait in it: they have ended, and nobody is woken. */
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the selector failed", e);
        }
    }

    private void drive() {
        driver = Thread.currentThread();
        while (true) {
            select(Long.MAX_VALUE);
            Thread.interrupted(); // nobody has a reason to interrupt it; a set flag would make it spin
        }
    }

    private static final class Shared {
        static final Reactor REACTOR = start();

        private static Reactor start() {
            Reactor reactor = new Reactor(null);
            Thread thread = new Thread(reactor::drive, "pollen-reactor");
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
            return reactor;
        }
    }
}
