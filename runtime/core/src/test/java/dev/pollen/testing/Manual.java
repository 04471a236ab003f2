package dev.pollen.testing;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Waker;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A future that a test completes by hand, and that counts what happens to it. It knows nothing of cancellation. */
public final class Manual<T extends @Nullable Object> implements Future<T> {
    public final AtomicInteger polls = new AtomicInteger();
    public final AtomicInteger cancels = new AtomicInteger();
    private volatile @Nullable Waker waker;
    private volatile @Nullable Poll<T> outcome;
    private volatile @Nullable Exception failure;

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        polls.incrementAndGet();
        waker = cx.waker();
        Exception thrown = failure;
        if (thrown != null) throw thrown;
        Poll<T> done = outcome;
        return done == null ? Poll.pending() : done;
    }

    @Override
    public void cancel() {
        cancels.incrementAndGet();
    }

    public void complete(T value) {
        outcome = Poll.ready(value);
        wake();
    }

    public void fail(Exception thrown) {
        failure = thrown;
        wake();
    }

    private void wake() {
        Waker registered = waker;
        if (registered != null) registered.wake();
    }
}
