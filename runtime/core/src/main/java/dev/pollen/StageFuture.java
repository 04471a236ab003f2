package dev.pollen;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A CompletionStage as a future. */
final class StageFuture<T extends @Nullable Object> implements Future<T> {
    private final CompletionStage<? extends T> stage;
    private boolean subscribed;

    // written under the lock by the stage's thread
    private boolean done;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private @Nullable Waker waker;

    StageFuture(CompletionStage<? extends T> stage) {
        this.stage = stage;
    }

    @Override
    @SuppressWarnings("NullAway") // a null is a value of T where the stage gave one
    public Poll<T> poll(Context cx) {
        if (!subscribed) {
            subscribed = true;
            stage.whenComplete(this::completed);
        }
        synchronized (this) {
            if (!done) {
                waker = cx.waker();
                return Poll.pending();
            }
        }
        if (failure != null) throw StateMachine.rethrow(failure);
        return Poll.ready(value);
    }

    private void completed(@Nullable T result, @Nullable Throwable thrown) {
        Waker registered;
        synchronized (this) {
            done = true;
            value = result;
            failure = thrown instanceof CompletionException e && e.getCause() != null ? e.getCause() : thrown;
            registered = waker;
            waker = null;
        }
        if (registered != null) registered.wake();
    }

    @Override
    public synchronized void cancel() {
        waker = null;
    }
}
