package dev.pollen.time;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Done some time after its first poll, by the clock of the executor that polls. */
public final class Sleep implements Future<@Nullable Void> {
    private final long nanos;
    private @Nullable Timers timers;
    private Timers.@Nullable Timer timer;
    private long deadline;

    /** A future that is done {@code time} after its first poll; at once for a time that is not positive. */
    public Sleep(Duration time) {
        this.nanos = Timers.nanos(time);
    }

    @Override
    public Poll<@Nullable Void> poll(Context cx) {
        if (cx.cancelRequested()) {
            cancel();
            throw cx.takeCancel();
        }
        if (cx.isExhausted()) return Poll.pending();
        Timers clock = cx.timers();
        if (clock != timers) follow(clock);
        if (deadline - clock.now() <= 0) {
            cancel();
            cx.spend();
            return Poll.ready(null);
        }
        if (timer == null) timer = clock.start(deadline, cx.waker());
        else timer.setWaker(cx.waker());
        return Poll.pending();
    }

    /** The timers of who polls: those of who polled before end with their executor. */
    private void follow(Timers clock) {
        cancel();
        deadline = clock.now() + (timers == null ? nanos : deadline - timers.now());
        timers = clock;
    }

    @Override
    public void cancel() {
        if (timer != null) timer.cancel();
        timer = null;
    }
}
