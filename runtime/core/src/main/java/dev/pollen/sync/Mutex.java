package dev.pollen.sync;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;

/**
 * Mutual exclusion that may last across awaits: {@code try (Mutex.Guard guard = await(mutex.lock())) { … }}. Fair, and
 * not reentrant: a task that locks it twice waits for itself. Where nothing is awaited meanwhile, {@code synchronized} is
 * the better lock.
 */
public final class Mutex {
    private final Semaphore semaphore = new Semaphore(1);

    /** A mutex that nobody has locked. */
    public Mutex() {}

    /** The lock, as soon as it is free. */
    public Future<Guard> lock() {
        return new Lock(semaphore.acquire());
    }

    /** Whether somebody has locked it. */
    public boolean isLocked() {
        return semaphore.available() == 0;
    }

    /** The lock, in somebody's hands. */
    public static final class Guard implements Owned {
        private final Semaphore.Permit permit;

        Guard(Semaphore.Permit permit) {
            this.permit = permit;
        }

        /** Unlocks. */
        @Override
        public void close() {
            permit.close();
        }
    }

    private record Lock(Future<Semaphore.Permit> acquire) implements Future<Guard> {
        @Override
        public Poll<Guard> poll(Context cx) throws Exception {
            Poll<Semaphore.Permit> poll = acquire.poll(cx);
            return poll.isPending() ? Poll.pending() : Poll.ready(new Guard(poll.get()));
        }

        @Override
        public void cancel() {
            acquire.cancel();
        }
    }
}
