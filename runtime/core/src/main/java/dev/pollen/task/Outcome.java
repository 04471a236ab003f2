package dev.pollen.task;

import dev.pollen.Poll;
import dev.pollen.Waker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended, and who waits for it. It knows nothing of the task, so that it can outlive it: a failure that nobody
 * has asked for is reported when the task is garbage.
 *
 * @param <T> the type of the value
 */
final class Outcome<T extends @Nullable Object> {
    private volatile boolean finished; // set under the lock, behind the others

    // under the lock, until finished
    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean joined;
    private List<Waker> joiners = List.of();

    /** Sets the outcome and wakes all who wait. */
    void finish(@Nullable T result, @Nullable Throwable thrown) {
        List<Waker> waiting;
        synchronized (this) {
            value = result;
            failure = thrown;
            finished = true;
            waiting = joiners;
            joiners = List.of();
        }
        waiting.forEach(Waker::wake); // outside of the lock
    }

    /** Whether it is there: who sees that receives it. */
    boolean isFinished() {
        return finished;
    }

    /** The outcome; pending, and {@code joiner} noted, where there is none yet. */
    @SuppressWarnings("NullAway") // a null is a value of T where the future gave one
    Poll<T> poll(Waker joiner) throws Exception {
        synchronized (this) {
            if (!finished) {
                if (joiners.isEmpty()) joiners = new ArrayList<>(1);
                if (!joiners.contains(joiner)) joiners.add(joiner);
                return Poll.pending();
            }
            joined = true;
        }
        if (failure == null) return Poll.ready(value);
        if (failure instanceof Exception e) throw e;
        if (failure instanceof Error e) throw e;
        throw new IllegalStateException(failure);
    }

    /** {@code joiner} waits no longer. */
    synchronized void leave(Waker joiner) {
        if (!joiners.isEmpty()) joiners.remove(joiner);
    }

    /** Whether there is a failure that nobody has been told. To have been aborted is none. */
    synchronized boolean isUnjoined() {
        return failure != null && !joined && !(failure instanceof Aborted);
    }

    /** The failure, if there is one that nobody has been told; from now on somebody has. */
    synchronized @Nullable Throwable takeUnjoined() {
        if (!isUnjoined()) return null;
        joined = true;
        return failure;
    }
}
