package dev.pollen.task;

import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Waker;
import java.util.LinkedHashSet;
import java.util.Set;
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
    private Lender lender = Lender.NONE; // of the value
    private @Nullable Throwable failure;
    private int joined; // how often it was told to somebody who keeps it
    private @Nullable Waker joiner; // as long as there is one only
    private @Nullable Set<Waker> joiners;

    /** Sets the outcome and wakes all who wait. */
    void finish(@Nullable T result, Lender from, @Nullable Throwable thrown) {
        Waker one;
        Set<Waker> many;
        synchronized (this) {
            value = result;
            if (result instanceof Owned) lender = from;
            failure = thrown;
            finished = true;
            one = joiner;
            many = joiners;
            joiner = null;
            joiners = null;
        }
        if (one != null) one.wake(); // outside of the lock
        if (many != null) many.forEach(Waker::wake);
    }

    /** Whether it is there: who sees that receives it. */
    boolean isFinished() {
        return finished;
    }

    /** The outcome; pending, and {@code waker} noted, where there is none yet. */
    @SuppressWarnings("NullAway") // a null is a value of T where the future gave one
    Poll<T> poll(Waker waker) throws Exception {
        synchronized (this) {
            if (!finished) {
                note(waker);
                return Poll.pending();
            }
            joined++;
            if (failure == null) return Poll.ready(value);
        }
        if (failure instanceof Exception e) throw e;
        if (failure instanceof Error e) throw e;
        throw new IllegalStateException(failure);
    }

    /** Who was told the value has not kept it. */
    synchronized void giveBack() {
        joined--;
    }

    /** Whether there is a value that belongs to its receiver. */
    synchronized boolean isForReceiver() {
        return value instanceof Owned;
    }

    /** Whether there is one, and nobody has received it. */
    synchronized boolean isOwned() {
        return joined == 0 && value instanceof Owned;
    }

    /** Nobody will receive the value any more: if it {@link #isOwned} its lender takes it back, or it is closed. Who asks nevertheless is told. */
    void discard() {
        Object discarded;
        Lender from;
        synchronized (this) {
            if (!isOwned()) return;
            discarded = value;
            from = lender;
            value = null;
            lender = Lender.NONE;
            failure = new Aborted("nobody had awaited the value in time: it was closed");
        }
        from.takeBack(discarded);
    }

    private void note(Waker waker) {
        if (joiners == null) {
            if (joiner == null || joiner.equals(waker)) {
                joiner = waker;
                return;
            }
            joiners = new LinkedHashSet<>();
            joiners.add(joiner);
            joiner = null;
        }
        joiners.add(waker);
    }

    /** {@code waker} waits no longer. */
    synchronized void leave(Waker waker) {
        if (joiners != null) joiners.remove(waker);
        else if (waker.equals(joiner)) joiner = null;
    }

    /** Whether there is a failure that nobody has been told. To have been aborted is none. */
    synchronized boolean isUnjoined() {
        return failure != null && joined == 0 && !(failure instanceof Aborted);
    }

    /** The failure, if there is one that nobody has been told; from now on somebody has. */
    synchronized @Nullable Throwable takeUnjoined() {
        if (!isUnjoined()) return null;
        joined++;
        return failure;
    }
}
