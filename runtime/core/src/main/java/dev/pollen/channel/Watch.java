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
 * A value that changes, and that others watch: a configuration, a state. Who is slow sees the newest, not all.
 *
 * @param <T> the type of the value, which is not null
 */
public final class Watch<T> {
    private final Object lock = new Object();

    // under the lock
    private final WaiterQueue<Next> waiting = new WaiterQueue<>();
    private T value;
    private long version;
    private boolean closed;

    /** Starts with {@code value}. */
    public Watch(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The newest value. */
    public T get() {
        synchronized (lock) {
            return value;
        }
    }

    /**
     * Sets the value, and tells all who watch.
     *
     * @throws ChannelClosedException after {@link #close}
     */
    public void set(T newest) {
        Objects.requireNonNull(newest, "newest");
        Wakes wakes = new Wakes();
        synchronized (lock) {
            if (closed) throw new ChannelClosedException("the watch is closed");
            value = newest;
            version++;
            while (waiting.grantFirst(wakes) != null) {}
        }
        wakes.wake();
    }

    /** The value changes no more: who watches sees the last change, and then the end. */
    public void close() {
        Wakes wakes = new Wakes();
        synchronized (lock) {
            closed = true;
            while (waiting.grantFirst(wakes) != null) {}
        }
        wakes.wake();
    }

    /** The changes from now on, each {@code next} with the newest value. */
    public Stream<T> changes() {
        synchronized (lock) {
            return new Changes(version);
        }
    }

    private final class Changes implements Stream<T> {
        private long seen; // under the lock

        Changes(long seen) {
            this.seen = seen;
        }

        @Override
        public Future<@Nullable T> next() {
            return new Next(this);
        }
    }

    private final class Next extends Waiter<@Nullable T> implements Lends {
        private final Changes changes;

        Next(Changes changes) {
            this.changes = changes;
        }

        @Override
        protected Object lock() {
            return lock;
        }

        @Override
        protected Poll<@Nullable T> start(Wakes wakes) {
            if (changes.seen != version || closed) return Poll.ready(receive(wakes));
            waiting.add(this);
            return Poll.pending();
        }

        @Override
        protected @Nullable T receive(Wakes wakes) {
            if (changes.seen == version && closed) return null;
            changes.seen = version;
            return value;
        }

        @Override
        protected void leave(Wakes wakes) {
            waiting.remove(this);
        }

        @Override
        protected void giveBack(Wakes wakes) {
            // the change is seen only when it is received
        }

        @Override
        public Lender lender() {
            return Lender.SHARED;
        }
    }
}
