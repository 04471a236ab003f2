package dev.pollen.time;

import dev.pollen.Waker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The timers of one executor: a binary heap by deadline, in which each entry knows its place, so that adding and
 * cancelling take O(log n). Any thread adds and cancels; one thread, the driver, fires. Equal deadlines fire in the order
 * in which they were started.
 */
public final class TimerQueue implements Timers {
    private static final int LEAST = 16;

    private final LongSupplier clock;
    private final Runnable earlier;

    // under the lock
    private Entry[] heap = new Entry[LEAST];
    private int size;
    private long started;

    /**
     * An empty queue.
     *
     * @param clock what {@link #now} returns
     * @param earlier called, on the thread that starts a timer, when the first deadline is earlier than it was: the
     *     driver may be waiting for a later one
     */
    public TimerQueue(LongSupplier clock, Runnable earlier) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.earlier = Objects.requireNonNull(earlier, "earlier");
    }

    @Override
    public long now() {
        return clock.getAsLong();
    }

    @Override
    public Timer start(long deadline, Waker waker) {
        Entry entry;
        synchronized (this) {
            entry = new Entry(deadline, started++, Objects.requireNonNull(waker, "waker"));
            if (size == heap.length) heap = Arrays.copyOf(heap, 2 * size);
            up(size++, entry);
            if (entry.place != 0) return entry;
        }
        earlier.run();
        return entry;
    }

    /** Wakes all whose deadline has come; for the driver. */
    public void fire() {
        long now = now();
        List<Waker> due = new ArrayList<>(0);
        synchronized (this) {
            while (size > 0 && heap[0].deadline - now <= 0) {
                Entry first = heap[0];
                remove(first);
                if (first.waker != null) due.add(first.waker);
                first.waker = null;
            }
        }
        due.forEach(Waker::wake); // outside of the lock: a wake may do anything but block
    }

    /** The nanoseconds to the first deadline, 0 where it has passed; {@link Long#MAX_VALUE} where there is none. */
    public synchronized long delay() {
        return size == 0 ? Long.MAX_VALUE : Math.max(0, heap[0].deadline - now());
    }

    /** The first deadline; null where there is none. */
    public synchronized @Nullable Long first() {
        return size == 0 ? null : heap[0].deadline;
    }

    /** How many deadlines are to come. */
    public synchronized int size() {
        return size;
    }

    private void remove(Entry entry) {
        int hole = entry.place;
        Entry last = heap[--size];
        heap[size] = null;
        entry.place = -1;
        if (size < heap.length / 4 && heap.length > LEAST) heap = Arrays.copyOf(heap, heap.length / 2);
        if (last == entry) return;
        if (hole > 0 && last.isBefore(heap[(hole - 1) / 2])) up(hole, last);
        else down(hole, last);
    }

    private void up(int hole, Entry entry) {
        while (hole > 0 && entry.isBefore(heap[(hole - 1) / 2])) {
            put(hole, heap[(hole - 1) / 2]);
            hole = (hole - 1) / 2;
        }
        put(hole, entry);
    }

    private void down(int hole, Entry entry) {
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && heap[child + 1].isBefore(heap[child])) child++;
            if (entry.isBefore(heap[child])) break;
            put(hole, heap[child]);
            hole = child;
        }
        put(hole, entry);
    }

    private void put(int place, Entry entry) {
        heap[place] = entry;
        entry.place = place;
    }

    private final class Entry implements Timer {
        private final long deadline;
        private final long number;
        private @Nullable Waker waker;
        private int place;

        Entry(long deadline, long number, Waker waker) {
            this.deadline = deadline;
            this.number = number;
            this.waker = waker;
        }

        boolean isBefore(Entry other) {
            return deadline == other.deadline ? number < other.number : deadline - other.deadline < 0;
        }

        @Override
        public void setWaker(Waker newest) {
            synchronized (TimerQueue.this) {
                if (place >= 0) {
                    waker = newest;
                    return;
                }
            }
            newest.wake();
        }

        @Override
        public void cancel() {
            synchronized (TimerQueue.this) {
                waker = null;
                if (place >= 0) remove(this);
            }
        }
    }
}
