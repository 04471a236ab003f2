package dev.pollen.channel;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.stream.Stream;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import dev.pollen.waiting.Waiter;
import dev.pollen.waiting.WaiterQueue;
import dev.pollen.waiting.Wakes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A channel whose subscribers see every element that is sent while they subscribe. Senders never wait: of the newest
 * {@code capacity} elements a slow subscriber sees all, and of older ones only that they are missing.
 *
 * @param <T> the type of the elements, which are not null
 */
public final class Broadcast<T> {
    private final Object lock = new Object();

    // under the lock; the element with the number n is at n modulo the length
    private final T[] ring;
    private final WaiterQueue<Next> waiting = new WaiterQueue<>();
    private long sent;
    private boolean closed;

    /**
     * A channel that keeps {@code capacity} elements for slow subscribers.
     *
     * @throws IllegalArgumentException for a capacity below 1
     */
    @SuppressWarnings("unchecked") // only this class sees the array
    public Broadcast(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException("capacity: " + capacity);
        ring = (T[]) new Object[capacity];
    }

    /**
     * Sends {@code element} to all who subscribe now.
     *
     * @throws ChannelClosedException where the channel is closed
     */
    public void send(T element) {
        Objects.requireNonNull(element, "element");
        Wakes wakes = new Wakes();
        synchronized (lock) {
            if (closed) throw new ChannelClosedException("the channel is closed");
            ring[(int) (sent % ring.length)] = element;
            sent++;
            while (waiting.grantFirst(wakes) != null) {}
        }
        wakes.wake();
    }

    /** Ends the channel. Subscribers see what was sent before, and then the end. */
    public void close() {
        Wakes wakes = new Wakes();
        synchronized (lock) {
            closed = true;
            while (waiting.grantFirst(wakes) != null) {}
        }
        wakes.wake();
    }

    /**
     * What is sent from now on. A {@code next} fails with a {@link LaggedException} where elements were missed, and the one
     * after it goes on behind them.
     */
    public Stream<T> subscribe() {
        synchronized (lock) {
            return new Subscription(sent);
        }
    }

    private final class Subscription implements Stream<T> {
        private long seen; // under the lock

        Subscription(long seen) {
            this.seen = seen;
        }

        @Override
        public Future<@Nullable T> next() {
            return new Next(this);
        }

        @Nullable
        T take() {
            long missed = sent - ring.length - seen;
            if (missed > 0) {
                seen += missed;
                throw new LaggedException(missed);
            }
            if (seen == sent) return null;
            T element = ring[(int) (seen % ring.length)];
            seen++;
            return element;
        }
    }

    private final class Next extends Waiter<@Nullable T> implements Lends {
        private final Subscription subscription;

        Next(Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        protected Object lock() {
            return lock;
        }

        @Override
        protected Poll<@Nullable T> start(Wakes wakes) {
            T element = subscription.take();
            if (element != null || closed) return Poll.ready(element);
            waiting.add(this);
            return Poll.pending();
        }

        @Override
        protected @Nullable T receive(Wakes wakes) {
            T element = subscription.take();
            if (element == null && !closed) {
                throw new IllegalStateException("two futures of one subscription were awaited at the same time");
            }
            return element;
        }

        @Override
        protected void leave(Wakes wakes) {
            waiting.remove(this);
        }

        @Override
        protected void giveBack(Wakes wakes) {
            // the element is taken only when it is received
        }

        @Override
        public Lender lender() {
            return Lender.SHARED;
        }
    }
}
