package dev.pollen.executor;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Done some time after its first poll. */
final class Sleep implements Future<@Nullable Void> {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    private final long nanos;
    private @Nullable CurrentThread executor;
    private Timers.@Nullable Key key;

    Sleep(Duration time) {
        this.nanos = time.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : Math.max(0, time.toNanos());
    }

    @Override
    public Poll<@Nullable Void> poll(Context cx) {
        long now = System.nanoTime();
        if (key == null || executor == null) {
            if (nanos == 0) return Poll.ready(null);
            executor = CurrentThread.current();
            key = executor.timers().add(now + nanos, cx.waker());
            return Poll.pending();
        }
        if (key.deadline() - now <= 0) {
            executor.timers().remove(key);
            return Poll.ready(null);
        }
        executor.timers().replace(key, cx.waker());
        return Poll.pending();
    }

    @Override
    public void cancel() {
        if (executor != null && key != null) executor.timers().remove(key);
    }
}
