package dev.pollen.reactor;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is tried until the channel is ready for it. A request to cancel is taken between two tries: what one
 * of them has done is not lost.
 *
 * @param <T> the type of the result
 */
public final class ChannelOperation<T extends @Nullable Object> implements Future<T> {
    /** One try: the result, or pending. */
    @FunctionalInterface
    public interface Attempt<T extends @Nullable Object> {
        /** Tries it. */
        Poll<T> run() throws IOException;
    }

    private final Source source;
    private final int operation;
    private final Attempt<T> attempt;
    private boolean waiting;

    /** Tries {@code attempt}, and again when {@code source} is ready for {@code operation}, a constant of SelectionKey. */
    public ChannelOperation(Source source, int operation, Attempt<T> attempt) {
        this.source = source;
        this.operation = operation;
        this.attempt = attempt;
    }

    @Override
    public Poll<T> poll(Context cx) throws IOException {
        if (cx.cancelRequested()) {
            cancel();
            throw cx.takeCancel();
        }
        if (cx.isExhausted()) return Poll.pending();
        boolean pending = false;
        try {
            Poll<T> poll = attempt.run();
            if (poll.isPending()) {
                source.await(this, operation, cx);
                waiting = true;
                pending = true;
            } else {
                cx.spend();
            }
            return poll;
        } finally {
            if (!pending) cancel();
        }
    }

    @Override
    public void cancel() {
        if (waiting) source.leave(this, operation);
        waiting = false;
    }
}
