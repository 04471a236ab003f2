package dev.pollen.combine;

import dev.pollen.CancelSource;
import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Waker;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One of the futures that a combinator polls, with a context of its own: it can be asked to stop while the others go on.
 * All but the wake is for who polls the combinator.
 *
 * @param <T> the type of the value
 */
final class Branch<T extends @Nullable Object> implements Waker, CancelSource {
    /** The order of places, backwards. No lambda of the JDK's: Lincheck cannot look into those. */
    enum Order implements Comparator<Branch<?>> {
        LAST_FIRST;

        @Override
        public int compare(Branch<?> one, Branch<?> other) {
            return Integer.compare(other.place, one.place);
        }
    }

    private final Branches branches;
    private final int place;
    private final AtomicBoolean queued = new AtomicBoolean(true);
    private @Nullable Future<? extends T> future; // null at the end: wakers outlive it
    private @Nullable Context context;
    private @Nullable String request;
    private long round;

    private @Nullable Poll<? extends T> value;
    private Lender lender = Lender.NONE; // of the value
    private @Nullable Throwable failure;

    Branch(Future<? extends T> future, Branches branches, int place) {
        this.future = Objects.requireNonNull(future, "future");
        this.branches = branches;
        this.place = place;
    }

    /** How many stand before it. */
    int place() {
        return place;
    }

    /** What it polls; null when it has ended. */
    @Nullable
    Future<? extends T> future() {
        return future;
    }

    @Override
    public void wake() {
        if (!queued.getAndSet(true)) branches.woken(this);
    }

    /** Whether it has not been polled in this round; from now on it has. */
    boolean enters(long current) {
        boolean first = round != current;
        round = current;
        return first;
    }

    /** Polls it once, for a combinator that is polled with {@code whole}. */
    void poll(Context whole) {
        queued.getAndSet(false); // before the poll: a wake during it counts
        Future<? extends T> running = future;
        if (running == null) return;
        if (context == null || !context.isBranchOf(whole)) context = whole.branch(this, this);
        try {
            Poll<? extends T> poll = context.poll(running);
            if (poll.isPending()) {
                if (!context.cancelRequested()) return;
                running.cancel();
                throw context.takeCancel();
            }
            value = poll;
            lender = Lends.of(running);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        future = null;
    }

    /** Asks it to stop. One that was never polled stops at once. */
    void stop(String reason) {
        Future<? extends T> running = future;
        if (running == null) return;
        request = reason;
        if (context == null) {
            future = null;
            try {
                running.cancel();
                failure = take();
            } catch (Throwable thrown) {
                failure = thrown;
            }
        } else {
            wake();
        }
    }

    boolean hasEnded() {
        return future == null;
    }

    boolean hasValue() {
        return value != null;
    }

    /** The value. */
    T value() {
        return Objects.requireNonNull(value, "value").get();
    }

    /** The value, which is the caller's from now on. */
    T takeValue() {
        T taken = value();
        value = null;
        return taken;
    }

    /** Whose the value is, where nobody receives it. */
    Lender lender() {
        return lender;
    }

    /** The failure; null where there is none, and where it did no more than stop when it was asked to. */
    @Nullable
    Throwable failure() {
        return isCancelled() ? null : failure;
    }

    /** Whether it stopped because it was asked to. */
    boolean isCancelled() {
        return failure instanceof Cancelled cancelled && cancelled.isFrom(this);
    }

    /** The hard drop: no more of it runs. What it has yielded is given back. */
    void drop() {
        Future<? extends T> running = future;
        future = null;
        if (running != null) running.cancel();
        discard();
    }

    /** Nobody receives its value, if it has one: it goes back to whose it is, or is closed. */
    void discard() {
        Poll<? extends T> discarded = value;
        value = null;
        if (discarded != null) lender.takeBack(discarded.get());
    }

    @Override
    public boolean isRequested() {
        return request != null;
    }

    @Override
    public Cancelled take() {
        Cancelled cancelled = new Cancelled(Objects.requireNonNull(request, "request"), this);
        request = null;
        return cancelled;
    }

    @Override
    public String toString() {
        Future<? extends T> running = future;
        return running == null ? "a branch that has ended" : running.getClass().getName();
    }
}
