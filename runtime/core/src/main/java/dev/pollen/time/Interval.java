package dev.pollen.time;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.stream.Stream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ticks, numbered from 0: the first at once, then one at the end of each period. Who comes late gets one tick for all that
 * were missed, and the next at its time.
 */
public final class Interval implements Stream<Long> {
    private final long period;
    private @Nullable Timers timers;
    private long start;
    private long due;

    private Interval(long period) {
        this.period = period;
    }

    /**
     * A tick every {@code period}, by the clock of the executor that polls, counted from the first poll.
     *
     * @throws IllegalArgumentException where it is not positive
     */
    public static Interval every(Duration period) {
        long nanos = Timers.nanos(period);
        if (nanos == 0) throw new IllegalArgumentException("period: " + period);
        return new Interval(nanos);
    }

    @Override
    public Future<@Nullable Long> next() {
        return new Tick();
    }

    private final class Tick implements Future<@Nullable Long> {
        private Timers.@Nullable Timer timer;

        @Override
        public Poll<@Nullable Long> poll(Context cx) {
            if (cx.cancelRequested()) {
                cancel();
                throw cx.takeCancel();
            }
            if (cx.isExhausted()) return Poll.pending();
            Timers clock = cx.timers();
            if (clock != timers) follow(clock);
            long wait = start + due * period - clock.now();
            if (wait > 0) {
                if (timer == null) timer = clock.start(clock.now() + wait, cx.waker());
                else timer.setWaker(cx.waker());
                return Poll.pending();
            }
            cancel();
            cx.spend();
            long tick = due - wait / period; // those that were missed are behind
            due = tick + 1;
            return Poll.ready(tick);
        }

        /** The timers of who polls: those of who polled before end with their executor. */
        private void follow(Timers clock) {
            cancel();
            start = clock.now() - (timers == null ? 0 : timers.now() - start);
            timers = clock;
        }

        @Override
        public void cancel() {
            if (timer != null) timer.cancel();
            timer = null;
        }
    }
}
