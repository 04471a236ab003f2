package dev.pollen;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A CompletionStage as a future. To cancel the wait does not cancel the stage, which others may wait for. */
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
        if (cx.cancelRequested()) {
            cancel();
            throw cx.takeCancel();
        }
        if (cx.isExhausted()) return Poll.pending();
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
        cx.spend();
        if (failure != null) throw StateMachine.rethrow(failure);
        return Poll.ready(value);
    }

    private void completed(@Nullable T result, @Nullable Throwable thrown) {
        Waker registered;
        synchronized (this) {
            done = true;
            value = result;
            failure = thrown == null ? null : unwrap(thrown);
            registered = waker;
            waker = null;
        }
        if (registered != null) registered.wake();
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException || failure instanceof ExecutionException) {
            Throwable cause = failure.getCause();
            if (cause == null) break;
            failure = cause;
        }
        return failure;
    }

    @Override
    public synchronized void cancel() {
        waker = null;
    }
}
