package dev.pollen.sync;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.waiting.Waiter;
import dev.pollen.waiting.WaiterQueue;
import dev.pollen.waiting.Wakes;

/**
 * A point that a number of tasks pass together. It can be used again and again. One who is cancelled while it waits does
 * not count. For any thread.
 */
public final class Barrier {
    private final Object lock = new Object();
    private final WaiterQueue<Arrival> queue = new WaiterQueue<>();
    private final int parties;
    private int arrived;

    /**
     * A barrier for {@code parties} tasks.
     *
     * @throws IllegalArgumentException for a number below 1
     */
    public Barrier(int parties) {
        if (parties < 1) throw new IllegalArgumentException("parties: " + parties);
        this.parties = parties;
    }

    /** Waits for the others. The value is true for one of them: the last to come. */
    public Future<Boolean> arrive() {
        return new Arrival();
    }

    /** How many wait now. */
    public int waiting() {
        synchronized (lock) {
            return arrived;
        }
    }

    private final class Arrival extends Waiter<Boolean> {
        @Override
        protected Object lock() {
            return lock;
        }

        @Override
        protected Poll<Boolean> start(Wakes wakes) {
            if (arrived + 1 < parties) {
                arrived++;
                queue.add(this);
                return Poll.pending();
            }
            arrived = 0;
            while (queue.grantFirst(wakes) != null) {}
            return Poll.ready(true);
        }

        @Override
        protected Boolean receive(Wakes wakes) {
            return false;
        }

        @Override
        protected void leave(Wakes wakes) {
            queue.remove(this);
            arrived--;
        }

        @Override
        protected boolean isCommitted() {
            return true;
        }

        @Override
        protected void giveBack(Wakes wakes) {
            // the others have passed: there is nothing to give back
        }
    }
}
