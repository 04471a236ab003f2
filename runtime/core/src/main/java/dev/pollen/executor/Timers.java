package dev.pollen.executor;

import dev.pollen.Waker;
import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Wakers by deadline. For one thread. Adding and removing take O(log n). */
final class Timers {
    /** A deadline in {@link System#nanoTime} and a number that tells equal ones apart. */
    record Key(long deadline, long number) {}

    private final TreeMap<Key, Waker> waiting = new TreeMap<>(
            Comparator.comparing(Key::deadline, (a, b) -> Long.signum(a - b)).thenComparing(Key::number));
    private long next;

    Key add(long deadline, Waker waker) {
        Key key = new Key(deadline, next++);
        waiting.put(key, waker);
        return key;
    }

    /** Replaces the waker of {@code key}; nothing happens where it has fired. */
    void replace(Key key, Waker waker) {
        waiting.computeIfPresent(key, (k, old) -> waker);
    }

    void remove(Key key) {
        waiting.remove(key);
    }

    /** Wakes all whose deadline is not after {@code now}. */
    void fire(long now) {
        while (!waiting.isEmpty() && waiting.firstKey().deadline - now <= 0) {
            waiting.pollFirstEntry().getValue().wake();
        }
    }

    /** The nanoseconds from {@code now} to the next deadline; null where there is none. */
    @Nullable
    Long delay(long now) {
        return waiting.isEmpty() ? null : waiting.firstKey().deadline - now;
    }
}
