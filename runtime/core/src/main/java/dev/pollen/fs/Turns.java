package dev.pollen.fs;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.StateMachine;
import dev.pollen.sync.Semaphore;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Blocking code, one piece at a time, in the order of the first polls. Who waits for its turn does not take a thread. The
 * turn ends with the code, not when somebody looks at its outcome.
 */
final class Turns {
    private final Semaphore turn = new Semaphore(1);
    private final Object lock = new Object();

    /** Runs {@code code} when it is its turn. */
    <T extends @Nullable Object> Future<T> run(Callable<T> code) {
        return new Turn<>(code);
    }

    private final class Turn<T extends @Nullable Object> extends StateMachine<T> {
        private final Future<Semaphore.Permit> acquire = turn.acquire();
        private final Future<T> running;
        private Semaphore.@Nullable Permit permit;

        Turn(Callable<T> code) {
            running = Pollen.unblock(() -> inTurn(code));
        }

        private T inTurn(Callable<T> code) throws Exception {
            try {
                synchronized (lock) { // one that was dropped while it ran has given its turn away
                    return code.call();
                }
            } finally {
                release();
            }
        }

        private void release() {
            Semaphore.Permit had = permit;
            if (had != null) had.close();
        }

        @Override
        public Poll<T> poll(Context cx) throws Exception {
            if (permit == null) {
                Poll<Semaphore.Permit> poll = acquire.poll(cx);
                if (poll.isPending()) return Poll.pending();
                permit = poll.get();
            }
            boolean pending = false;
            try {
                Poll<T> poll = running.poll(cx);
                pending = poll.isPending();
                return poll;
            } finally {
                if (!pending) release(); // where it was cancelled before it ran
            }
        }

        @Override
        public void cancel() {
            acquire.cancel();
            running.cancel();
            release();
        }
    }
}
