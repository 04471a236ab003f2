package dev.pollen.interop;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import dev.pollen.Waker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a callback into a future: the callback completes this, a task awaits {@link #future}.
 *
 * <pre>{@code
 * Completer<Reply> reply = new Completer<>();
 * Call call = client.send(request, reply::complete, reply::fail);
 * reply.onCancel(call::cancel);
 * return reply.future();
 * }</pre>
 *
 * @param <T> the type of the value
 */
public final class Completer<T extends @Nullable Object> {
    private final Outcome outcome = new Outcome();

    // under the lock of the outcome
    private @Nullable Poll<T> value;
    private @Nullable Throwable failure;
    private boolean cancelled;
    private boolean received; // for who polls
    private @Nullable Waker waker;
    private @Nullable Runnable onCancel;

    /** One that has not been completed. */
    public Completer() {}

    /**
     * Completes it with {@code result}. Any thread.
     *
     * @return whether it was the first to complete it, and somebody may still receive the value
     */
    public boolean complete(T result) {
        return complete(Poll.ready(result), null);
    }

    /** As {@link #complete}, with a failure, which the await throws as it is. */
    public boolean fail(Throwable thrown) {
        return complete(null, Objects.requireNonNull(thrown, "thrown"));
    }

    private boolean complete(@Nullable Poll<T> result, @Nullable Throwable thrown) {
        Waker registered;
        synchronized (outcome) {
            if (value != null || failure != null || cancelled) return false;
            value = result;
            failure = thrown;
            registered = waker;
            waker = null;
        }
        if (registered != null) registered.wake();
        return true;
    }

    /** Runs {@code action}, which does not block or throw, where the await is cancelled before this is completed. */
    public void onCancel(Runnable action) {
        Objects.requireNonNull(action, "action");
        synchronized (outcome) {
            if (!cancelled) {
                onCancel = action;
                return;
            }
        }
        action.run();
    }

    /** What this is completed with. For one await. */
    public Future<T> future() {
        return outcome;
    }

    private final class Outcome extends StateMachine<T> {
        @Override
        public Poll<T> poll(Context cx) throws Exception {
            if (cx.cancelRequested()) {
                cancel();
                throw cx.takeCancel();
            }
            if (cx.isExhausted()) return Poll.pending();
            synchronized (this) {
                if (value == null && failure == null) {
                    waker = cx.waker();
                    return Poll.pending();
                }
            }
            cx.spend();
            received = true;
            if (value != null) return value;
            throw rethrow(Objects.requireNonNull(failure));
        }

        @Override
        public void cancel() {
            Runnable action = null;
            Poll<T> lost;
            synchronized (this) {
                if (cancelled || received) return;
                cancelled = true;
                waker = null;
                lost = value;
                value = null;
                if (lost == null && failure == null) action = onCancel;
                onCancel = null;
            }
            if (lost != null) Owned.discard(lost.get()); // it came, and nobody receives it
            if (action != null) action.run();
        }
    }
}
