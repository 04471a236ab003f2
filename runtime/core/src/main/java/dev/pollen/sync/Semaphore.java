package dev.pollen.sync;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.waiting.Waiter;
import dev.pollen.waiting.WaiterQueue;
import dev.pollen.waiting.Wakes;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A number of permits, for which tasks wait in order. One who asks for many is not overtaken by those who ask for few.
 * For any thread.
 */
public final class Semaphore {
    private final Object lock = new Object();
    private final WaiterQueue<Acquire> queue = new WaiterQueue<>();
    private int available;

    /**
     * A semaphore with {@code permits} permits.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public Semaphore(int permits) {
        if (permits < 0) throw new IllegalArgumentException("permits: " + permits);
        available = permits;
    }

    /** A permit, as soon as there is one: {@code try (Semaphore.Permit permit = await(semaphore.acquire())) { … }}. */
    public Future<Permit> acquire() {
        return acquire(1);
    }

    /**
     * {@code permits} permits at once.
     *
     * @throws IllegalArgumentException for a number below 1
     */
    public Future<Permit> acquire(int permits) {
        if (permits < 1) throw new IllegalArgumentException("permits: " + permits);
        return new Acquire(permits);
    }

    /** How many permits nobody has. */
    public int available() {
        synchronized (lock) {
            return available;
        }
    }

    /**
     * Adds {@code permits} permits, for whoever waits.
     *
     * @throws IllegalArgumentException for a negative number
     * @throws ArithmeticException where there would be more than {@link Integer#MAX_VALUE}
     */
    public void release(int permits) {
        if (permits < 0) throw new IllegalArgumentException("permits: " + permits);
        Wakes wakes = new Wakes();
        synchronized (lock) {
            release(permits, wakes);
        }
        wakes.wake();
    }

    private void release(int permits, Wakes wakes) {
        available = Math.addExact(available, permits);
        for (Acquire first = queue.first(); first != null && first.permits <= available; first = queue.first()) {
            available -= first.permits;
            queue.grant(first, wakes);
        }
    }

    /** Permits that somebody has. */
    public static final class Permit implements Owned {
        private final Semaphore semaphore;
        private final int permits;
        private final AtomicBoolean closed = new AtomicBoolean();

        Permit(Semaphore semaphore, int permits) {
            this.semaphore = semaphore;
            this.permits = permits;
        }

        /** Gives them back. */
        @Override
        public void close() {
            if (!closed.getAndSet(true)) semaphore.release(permits);
        }
    }

    private final class Acquire extends Waiter<Permit> {
        private final int permits;

        Acquire(int permits) {
            this.permits = permits;
        }

        @Override
        protected Object lock() {
            return lock;
        }

        @Override
        protected Poll<Permit> start(Wakes wakes) {
            if (queue.isEmpty() && permits <= available) {
                available -= permits;
                return Poll.ready(receive(wakes));
            }
            queue.add(this);
            return Poll.pending();
        }

        @Override
        protected Permit receive(Wakes wakes) {
            return new Permit(Semaphore.this, permits);
        }

        @Override
        protected void leave(Wakes wakes) {
            queue.remove(this);
            release(0, wakes); // who stands behind may want fewer
        }

        @Override
        protected void giveBack(Wakes wakes) {
            release(permits, wakes);
        }
    }
}
