package dev.pollen.blocking;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Waker;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.task.Aborted;
import dev.pollen.task.Calls;
import dev.pollen.task.Host;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of blocking code, which runs on the executor's blocking threads from the first poll on.
 *
 * <pre>
 *   NEW ──▶ WAITING ──▶ RUNNING ──▶ ENDED ──▶ TAKEN
 *    └─────────┴── cancelled: it never runs     ▲
 *              RUNNING, dropped ────────────────┘  its value is closed when it comes, if it belongs to its receiver; a failure
 *                                                  is told as one of a task that nobody awaits
 * </pre>
 *
 * While it runs it cannot be cancelled: the request is held until it has ended, and goes to the next await. One that is
 * interruptible is interrupted by the request; it ends by it where the code throws InterruptedException.
 *
 * @param <T> the type of the value
 */
public final class Unblock<T extends @Nullable Object> implements Future<T>, Runnable {
    private enum State {
        NEW,
        WAITING,
        RUNNING,
        ENDED,
        TAKEN
    }

    private final Callable<? extends T> code;
    private final boolean interruptible;

    // under the lock, until it has ended and nobody takes the outcome any more
    private State state = State.NEW;
    private @Nullable Waker waker;
    private @Nullable Thread thread;
    private @Nullable TaskExecutor executor;
    private boolean interrupted;
    private @Nullable T value;
    private @Nullable Throwable failure;

    /** Runs {@code code}; {@code interruptible} where a request to cancel is to interrupt its thread. */
    public Unblock(Callable<? extends T> code, boolean interruptible) {
        this.code = Objects.requireNonNull(code, "code");
        this.interruptible = interruptible;
    }

    @Override
    @SuppressWarnings("NullAway") // a null is a value of T where the code gave one
    public Poll<T> poll(Context cx) throws Exception {
        if (cx.cancelRequested() && cancelled()) throw cx.takeCancel();
        if (cx.isExhausted()) return hold(cx);
        boolean submit;
        synchronized (this) {
            if (state == State.TAKEN) throw new IllegalStateException("unblock cannot be polled again: it is done");
            submit = state == State.NEW;
            if (submit) state = State.WAITING;
            waker = cx.waker();
            executor = cx.executorOrNull();
            if (state != State.ENDED && !submit) return hold(cx);
            if (!submit) state = State.TAKEN;
        }
        if (submit) {
            threads(cx).execute(this);
            return Poll.pending();
        }
        cx.spend();
        if (failure == null) return Poll.ready(value);
        if (interrupted && failure instanceof InterruptedException && cx.cancelRequested()) throw cx.takeCancel();
        if (failure instanceof Error error) throw error;
        throw (Exception) failure;
    }

    private static <T extends @Nullable Object> Poll<T> hold(Context cx) {
        cx.hold();
        return Poll.pending();
    }

    private static Executor threads(Context cx) {
        return cx.executorOrNull() instanceof Host host ? host.blocking() : BlockingPool.shared();
    }

    /** Whether it is not too late to cancel. */
    private synchronized boolean cancelled() {
        if (state == State.NEW || state == State.WAITING) {
            state = State.TAKEN;
            return true;
        }
        if (interruptible && state == State.RUNNING && !interrupted && thread != null) {
            interrupted = true;
            thread.interrupt();
        }
        return false;
    }

    /** The code, on a blocking thread. */
    @Override
    public void run() {
        TaskExecutor caller;
        synchronized (this) {
            if (state != State.WAITING) return;
            state = State.RUNNING;
            thread = Thread.currentThread();
            caller = executor;
        }
        T result = null;
        Throwable thrown = null;
        Object outer = Calls.enterBlocking(caller);
        try {
            result = code.call();
        } catch (Throwable e) { // whatever it is, it is the outcome
            thrown = e;
        } finally {
            Calls.leaveBlocking(outer);
        }
        Waker registered;
        synchronized (this) {
            thread = null;
            if (interrupted) Thread.interrupted(); // the thread is not ours to leave interrupted
            value = result;
            failure = thrown;
            registered = state == State.TAKEN ? null : waker;
            if (state != State.TAKEN) state = State.ENDED;
        }
        if (registered == null) lose();
        else registered.wake();
    }

    /** What runs goes on; nobody receives its value. */
    @Override
    public void cancel() {
        boolean ended;
        synchronized (this) {
            ended = state == State.ENDED;
            state = State.TAKEN;
        }
        if (ended) lose();
    }

    /** It ended, and nobody asks for its outcome. On whichever thread is the last to look. */
    private void lose() {
        Throwable lost = isAnswer(failure) ? null : failure;
        try {
            Owned.discard(value);
        } catch (Throwable thrown) { // neither who drops nor the blocking thread can do anything about it
            lost = thrown;
        }
        if (lost != null) Host.unjoined(executor, lost);
    }

    /** Whether it says no more than that something was asked to stop. */
    private boolean isAnswer(@Nullable Throwable thrown) {
        return thrown instanceof Aborted || (interrupted && thrown instanceof InterruptedException);
    }
}
