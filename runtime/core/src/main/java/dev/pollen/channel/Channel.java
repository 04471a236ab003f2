package dev.pollen.channel;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.waiting.Waiter;
import dev.pollen.waiting.WaiterQueue;
import dev.pollen.waiting.Wakes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A queue between tasks, with any number of senders and receivers: Rust's {@code mpsc} and {@code mpmc}. Elements come
 * out in the order in which they went in; receivers are served in the order in which they asked.
 *
 * @param <T> the type of the elements, which are not null
 */
public final class Channel<T> implements Sender<T>, Receiver<T> {
    private final Object lock = new Object();
    private final int capacity;

    // under the lock; an element is in the buffer until it is received. So many of the elements are reserved for
    // receivers
    // whose wait is over: others wait while there are no more, and senders wait while the buffer is full
    private final Deque<T> buffer = new ArrayDeque<>();
    private int reserved;
    private final WaiterQueue<Send> senders = new WaiterQueue<>();
    private final WaiterQueue<Receive<?>> receivers = new WaiterQueue<>();
    private boolean closed;

    private Channel(int capacity) {
        this.capacity = capacity;
    }

    /**
     * A channel that holds {@code capacity} elements; who sends more waits. With 0 each sender waits for its receiver.
     *
     * @throws IllegalArgumentException for a negative capacity
     */
    public static <T> Channel<T> bounded(int capacity) {
        if (capacity < 0) throw new IllegalArgumentException("capacity: " + capacity);
        return new Channel<>(capacity);
    }

    /** A channel whose senders never wait. */
    public static <T> Channel<T> unbounded() {
        return new Channel<>(Integer.MAX_VALUE);
    }

    @Override
    public Future<@Nullable Void> send(T element) {
        return new Send(Objects.requireNonNull(element, "element"));
    }

    @Override
    public boolean trySend(T element) {
        Objects.requireNonNull(element, "element");
        Wakes wakes = new Wakes();
        boolean sent;
        synchronized (lock) {
            sent = put(element, wakes);
        }
        wakes.wake();
        return sent;
    }

    @Override
    public Future<T> receive() {
        return new Receive<>(element -> {
            if (element == null) throw closed();
            return element;
        });
    }

    @Override
    public Future<@Nullable T> next() {
        return new Receive<@Nullable T>(element -> element);
    }

    @Override
    public @Nullable T tryReceive() {
        Wakes wakes = new Wakes();
        T element;
        synchronized (lock) {
            element = take(wakes);
        }
        wakes.wake();
        return element;
    }

    /** Those who wait to send fail; those who wait to receive find the end. What is in the channel can be received. */
    @Override
    public void close() {
        Wakes wakes = new Wakes();
        synchronized (lock) {
            closed = true;
            while (senders.grantFirst(wakes) != null) {}
            endIfDrained(wakes);
        }
        wakes.wake();
    }

    /** Whether {@link #close} was called. */
    public boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** How many elements wait for a receiver, those not counted whose senders wait. */
    public int size() {
        synchronized (lock) {
            return buffer.size();
        }
    }

    private static ChannelClosedException closed() {
        return new ChannelClosedException("the channel is closed");
    }

    /** Puts {@code element} into the buffer; false where there is no room, and no receiver waits. */
    private boolean put(T element, Wakes wakes) {
        if (closed) throw closed();
        if (receivers.isEmpty() && buffer.size() >= capacity) return false;
        buffer.add(element);
        reserveForNext(wakes);
        return true;
    }

    /** An element is nobody's: who has waited longest may receive one. */
    private void reserveForNext(Wakes wakes) {
        Receive<?> receiver = receivers.grantFirst(wakes);
        if (receiver == null) return;
        receiver.holds = true;
        reserved++;
    }

    /** The first element; null where all are reserved and nobody waits to send. */
    private @Nullable T take(Wakes wakes) {
        if (buffer.size() == reserved && !admit(wakes)) return null;
        T element = buffer.poll();
        while (buffer.size() < capacity && admit(wakes)) {}
        return element;
    }

    /** Lets who has waited longest put its element into the buffer; false where nobody waits. */
    private boolean admit(Wakes wakes) {
        Send sender = senders.grantFirst(wakes);
        if (sender == null) return false;
        sender.sent = true;
        buffer.add(sender.element);
        return true;
    }

    /** As long as an element is reserved it may come back; after that, receivers wait for nothing in a closed channel. */
    private void endIfDrained(Wakes wakes) {
        if (!closed || reserved > 0) return;
        while (receivers.grantFirst(wakes) != null) {}
    }

    private final class Send extends Waiter<@Nullable Void> {
        private final T element;
        private boolean sent;

        Send(T element) {
            this.element = element;
        }

        @Override
        protected Object lock() {
            return lock;
        }

        @Override
        protected Poll<@Nullable Void> start(Wakes wakes) {
            if (put(element, wakes)) return Poll.ready(null);
            senders.add(this);
            return Poll.pending();
        }

        @Override
        protected @Nullable Void receive(Wakes wakes) {
            if (!sent) throw closed();
            return null;
        }

        @Override
        protected void leave(Wakes wakes) {
            senders.remove(this);
        }

        @Override
        protected boolean isCommitted() {
            return sent;
        }

        @Override
        protected void giveBack(Wakes wakes) {
            // the element is in the channel or with a receiver, and stays there
        }
    }

    private final class Receive<R extends @Nullable Object> extends Waiter<R> {
        private final Function<@Nullable T, R> result;
        private boolean holds; // a reservation

        Receive(Function<@Nullable T, R> result) {
            this.result = result;
        }

        @Override
        protected Object lock() {
            return lock;
        }

        @Override
        protected Poll<R> start(Wakes wakes) {
            T element = take(wakes);
            if (element != null || (closed && reserved == 0)) return Poll.ready(result.apply(element));
            receivers.add(this);
            return Poll.pending();
        }

        @Override
        protected R receive(Wakes wakes) {
            if (!holds) return result.apply(null);
            reserved--;
            T element = take(wakes);
            endIfDrained(wakes);
            return result.apply(element);
        }

        @Override
        protected void leave(Wakes wakes) {
            receivers.remove(this);
        }

        @Override
        protected void giveBack(Wakes wakes) {
            if (!holds) return;
            reserved--;
            reserveForNext(wakes);
            endIfDrained(wakes);
        }
    }
}
