package dev.pollen.waiting;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Waker;
import org.jspecify.annotations.Nullable;

/**
 * A future that may wait in a {@link WaiterQueue}: the entry of the queue is the future itself.
 *
 * <pre>
 *          must wait           granted by another
 *   NEW ─────────────▶ QUEUED ────────────────────▶ GRANTED ──▶ ENDED   ready, or thrown
 *    └───────────────────┴──────────────────────────┴────────▶ ENDED   cancelled: the place, or the grant, is given back
 * </pre>
 *
 * All states are read and changed under the lock that the subclass names. A request to cancel is taken before anything
 * else, and what was granted
 * meanwhile goes to the next; where that cannot be, the wait ends as if the request had come later.
 *
 * @param <T> the type of the value
 */
public abstract class Waiter<T extends @Nullable Object> implements Future<T> {
    private enum State {
        NEW,
        QUEUED,
        GRANTED,
        ENDED
    }

    private State state = State.NEW;
    private @Nullable Waker waker;

    @Nullable
    Waiter<?> previous;

    @Nullable
    Waiter<?> next;

    /** For subclasses. */
    protected Waiter() {}

    /** The lock of all that share a queue. */
    protected abstract Object lock();

    /**
     * The first try, under the lock: what was asked for where it is there; else joins its queue by {@link
     * WaiterQueue#add} and is pending. Others that can go on now are granted.
     *
     * @throws Exception where there is nothing to wait for
     */
    protected abstract Poll<T> start(Wakes wakes) throws Exception;

    /**
     * What was granted, under the lock. Others that can go on now are granted.
     *
     * @throws Exception where the wait was ended without it
     */
    protected abstract T receive(Wakes wakes) throws Exception;

    /** Leaves its queue by {@link WaiterQueue#remove}, under the lock. What that makes possible for others is granted. */
    protected abstract void leave(Wakes wakes);

    /** Gives what was granted to the next, under the lock. */
    protected abstract void giveBack(Wakes wakes);

    /** Whether what was granted cannot be given back, since others have seen it; under the lock. */
    protected boolean isCommitted() {
        return false;
    }

    @Override
    public final Poll<T> poll(Context cx) throws Exception {
        if (cx.cancelRequested() && cancelUnlessCommitted()) throw cx.takeCancel();
        if (cx.isExhausted()) {
            cx.hold(); // what is committed must be received: the request is for the next await
            return Poll.pending();
        }
        Wakes wakes = new Wakes();
        try {
            synchronized (lock()) {
                return step(cx, wakes);
            }
        } finally {
            wakes.wake();
        }
    }

    private Poll<T> step(Context cx, Wakes wakes) throws Exception {
        switch (state) {
            case NEW -> {
                state = State.ENDED; // unless it joins a queue
                Poll<T> poll = start(wakes);
                if (poll.isPending()) waker = cx.waker();
                else cx.spend();
                return poll;
            }
            case QUEUED -> {
                waker = cx.waker();
                return Poll.pending();
            }
            case GRANTED -> {
                state = State.ENDED;
                cx.spend();
                return Poll.ready(receive(wakes));
            }
            default ->
                throw new IllegalStateException(
                        getClass().getSimpleName() + " cannot be polled again: it is done or cancelled");
        }
    }

    /** False where it is too late to cancel: the wait is over, and the request is for the next await. */
    private boolean cancelUnlessCommitted() {
        Wakes wakes = new Wakes();
        synchronized (lock()) {
            if (state == State.GRANTED && isCommitted()) return false;
            end(wakes);
        }
        wakes.wake();
        return true;
    }

    @Override
    public final void cancel() {
        Wakes wakes = new Wakes();
        synchronized (lock()) {
            end(wakes);
        }
        wakes.wake();
    }

    private void end(Wakes wakes) {
        State was = state;
        state = State.ENDED;
        if (was == State.QUEUED) leave(wakes);
        else if (was == State.GRANTED) giveBack(wakes);
    }

    final void queued() {
        state = State.QUEUED;
    }

    /** Ends the wait of this, which has been taken out of its queue; under the lock. */
    final void granted(Wakes wakes) {
        state = State.GRANTED;
        if (waker != null) wakes.add(waker);
        waker = null;
    }
}
