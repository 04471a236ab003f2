package dev.pollen.sync;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made once, when it is first asked for. Where the maker fails or is cancelled, whoever waits next makes
 * it instead. For any thread.
 *
 * @param <T> the type of the value
 */
public final class OnceCell<T> {
    private final Semaphore making = new Semaphore(1);
    private volatile @Nullable T value;

    /** A cell without a value. */
    public OnceCell() {}

    /** The value; null where it has not been made. */
    public @Nullable T get() {
        return value;
    }

    /**
     * The value, which {@code maker}'s future makes where there is none yet. It fails as that one fails.
     *
     * @param maker called at most once for each call of this; its future's value is not null
     */
    public Future<T> getOrMake(Callable<? extends Future<? extends T>> maker) {
        return new Make(Objects.requireNonNull(maker, "maker"));
    }

    private final class Make implements Future<T>, Lends {
        private final Callable<? extends Future<? extends T>> maker;
        private final Future<Semaphore.Permit> acquire = making.acquire();
        private Semaphore.@Nullable Permit permit;
        private @Nullable Future<? extends T> made;

        Make(Callable<? extends Future<? extends T>> maker) {
            this.maker = maker;
        }

        @Override
        public Poll<T> poll(Context cx) throws Exception {
            if (permit == null) {
                T there = value;
                if (there != null && !cx.cancelRequested()) {
                    if (cx.isExhausted()) return Poll.pending();
                    cx.spend();
                    acquire.cancel();
                    return Poll.ready(there);
                }
                Poll<Semaphore.Permit> poll = acquire.poll(cx);
                if (poll.isPending()) return Poll.pending();
                permit = poll.get();
            }
            boolean pending = false;
            try {
                Poll<T> poll = make(cx);
                pending = poll.isPending();
                return poll;
            } finally {
                if (!pending) permit.close();
            }
        }

        private Poll<T> make(Context cx) throws Exception {
            T there = value;
            if (there != null) return Poll.ready(there);
            if (made == null) made = maker.call();
            Poll<? extends T> poll = made.poll(cx);
            if (poll.isPending()) {
                if (!cx.cancelRequested()) return Poll.pending();
                made.cancel();
                throw cx.takeCancel();
            }
            T result = Objects.requireNonNull(poll.get(), "the value of a OnceCell");
            value = result;
            return Poll.ready(result);
        }

        @Override
        public void cancel() {
            acquire.cancel();
            try {
                if (made != null) made.cancel();
            } finally {
                if (permit != null) permit.close();
            }
        }

        @Override
        public Lender lender() {
            return Lender.SHARED;
        }
    }
}
