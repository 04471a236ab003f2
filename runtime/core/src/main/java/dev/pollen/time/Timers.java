package dev.pollen.time;

import dev.pollen.Waker;
import java.time.Duration;

/** A clock, and wakers that it wakes. For any thread. */
public interface Timers {
    /** The time in nanoseconds since some origin, as {@link System#nanoTime}: only differences mean something. */
    long now();

    /**
     * Wakes {@code waker} once {@link #now} has reached {@code deadline}.
     *
     * @return the timer, for a change of its waker or its cancellation
     */
    Timer start(long deadline, Waker waker);

    /** The timers of a daemon thread, for futures that no executor runs. It is started when it is first used. */
    static Timers shared() {
        return SharedTimers.INSTANCE;
    }

    /** The nanoseconds of {@code time}: not below 0, and not above 73 years, so that a deadline can be told from the past. */
    static long nanos(Duration time) {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE / 4);
        if (time.isNegative()) return 0; // before the conversion, which refuses what does not fit
        return time.compareTo(longest) > 0 ? longest.toNanos() : time.toNanos();
    }

    /** A deadline to come. */
    interface Timer {
        /** Wakes {@code waker} instead of the one before: at once where the deadline has passed meanwhile. */
        void setWaker(Waker waker);

        /** Wakes nobody. A second call does nothing. */
        void cancel();
    }
}
