package dev.pollen.interop;

import dev.pollen.Task;
import dev.pollen.Waker;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's end of a subscription: how much it has asked for, and whether it wants nothing more. Any thread asks, the
 * publishing task takes. It does not know the subscriber, which may be forgotten before this is.
 */
final class Demand implements Flow.Subscription {
    private volatile boolean cancelled;
    private volatile @Nullable IllegalArgumentException illegal;

    // under the lock
    private long requested;
    private @Nullable Waker waker;
    private @Nullable Task<?> task;

    @Override
    public void request(long count) {
        if (count <= 0) {
            stop(false, new IllegalArgumentException("requested: " + count + ", which is not positive"));
            return;
        }
        Waker waiting;
        synchronized (this) {
            requested = count < Long.MAX_VALUE - requested ? requested + count : Long.MAX_VALUE;
            waiting = waker;
            waker = null;
        }
        if (waiting != null) waiting.wake();
    }

    @Override
    public void cancel() {
        stop(true, null);
    }

    private void stop(boolean wantsNothing, @Nullable IllegalArgumentException reason) {
        Task<?> stopped;
        synchronized (this) {
            if (cancelled || (illegal != null && reason != null)) return;
            cancelled = wantsNothing;
            if (reason != null) illegal = reason;
            stopped = task;
        }
        if (stopped != null) stopped.abort(); // it may wait for an element
    }

    /** {@code publishing} is to be stopped by {@link #cancel}, which may have been called. */
    void serve(Task<?> publishing) {
        synchronized (this) {
            task = publishing;
            if (!cancelled && illegal == null) return;
        }
        publishing.abort();
    }

    /** Takes one of those that were asked for; where there is none, {@code waiting} is woken by the next request. */
    synchronized boolean take(Waker waiting) {
        if (requested == 0) {
            waker = waiting;
            return false;
        }
        if (requested < Long.MAX_VALUE) requested--; // that many are without end
        return true;
    }

    /** Whether the subscriber is to be told nothing more. */
    boolean isCancelled() {
        return cancelled;
    }

    /** What was wrong with a request; null where nothing was. */
    @Nullable
    IllegalArgumentException illegal() {
        return illegal;
    }
}
