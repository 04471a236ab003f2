package dev.pollen.sync;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.waiting.Waiter;
import dev.pollen.waiting.WaiterQueue;
import dev.pollen.waiting.Wakes;
import org.jspecify.annotations.Nullable;

/**
 * A signal. {@link #notifyOne} wakes who has waited longest; where nobody waits it is kept, once, for the next. {@link
 * #notifyWaiters} wakes those who wait now. For any thread.
 */
public final class Notify {
    private final Object lock = new Object();
    private final WaiterQueue<Notified> queue = new WaiterQueue<>();
    private boolean kept;

    /** A signal that has not been given. */
    public Notify() {}

    /** Waits for the signal. Who is cancelled after having been chosen by {@link #notifyOne} passes it to the next. */
    public Future<@Nullable Void> notified() {
        return new Notified();
    }

    /** Wakes one. */
    public void notifyOne() {
        Wakes wakes = new Wakes();
        synchronized (lock) {
            pass(wakes);
        }
        wakes.wake();
    }

    /** Wakes all who wait now; it is not kept for those who come later. */
    public void notifyWaiters() {
        Wakes wakes = new Wakes();
        synchronized (lock) {
            for (Notified first = queue.first(); first != null; first = queue.first()) {
                first.byAll = true;
                queue.grant(first, wakes);
            }
        }
        wakes.wake();
    }

    private void pass(Wakes wakes) {
        if (queue.grantFirst(wakes) == null) kept = true;
    }

    private final class Notified extends Waiter<@Nullable Void> {
        private boolean byAll;

        @Override
        protected Object lock() {
            return lock;
        }

        @Override
        protected Poll<@Nullable Void> start(Wakes wakes) {
            if (kept) {
                kept = false;
                return Poll.ready(null);
            }
            queue.add(this);
            return Poll.pending();
        }

        @Override
        protected @Nullable Void receive(Wakes wakes) {
            return null;
        }

        @Override
        protected void leave(Wakes wakes) {
            queue.remove(this);
        }

        @Override
        protected void giveBack(Wakes wakes) {
            if (!byAll) pass(wakes);
        }
    }
}
