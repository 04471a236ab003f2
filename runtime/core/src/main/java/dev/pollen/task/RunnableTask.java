package dev.pollen.task;

import dev.pollen.CancelSource;
import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.Waker;
import dev.pollen.executor.TaskExecutor;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task: its own waker, the source of its own requests to cancel, and its own join handle. Nothing is allocated for a
 * poll or a wake.
 *
 * @param <T> the type of the value
 */
public class RunnableTask<T extends @Nullable Object> implements Task<T>, Waker, CancelSource, Lends, Lender, Runnable {
    private final TaskState state = new TaskState();
    private final Outcome<T> outcome = new Outcome<>();
    private final Scheduler scheduler;
    private final Context context;

    // for who polls; null at the end, since wakers outlive tasks and must not keep them
    private @Nullable Future<? extends T> future;
    private boolean polled;

    // of the search for lost wakers
    volatile LostWakers.@Nullable Watch watched;
    volatile boolean reported;

    // of the registry, under its lock
    boolean registered;

    @Nullable
    RunnableTask<?> older;

    @Nullable
    RunnableTask<?> newer;

    /** A task for {@code scheduler}; it counts as scheduled from the start, and the caller puts it into the run queue. */
    public RunnableTask(Future<? extends T> future, Scheduler scheduler, @Nullable TaskExecutor executor) {
        this.future = Objects.requireNonNull(future, "future");
        this.scheduler = scheduler;
        this.context = Context.of(this, this, executor);
    }

    @Override
    public final void wake() {
        if (state.wake()) scheduler.schedule(this);
    }

    @Override
    public final boolean abort() {
        TaskState.Abort found = state.abort();
        if (found == TaskState.Abort.SUBMIT) scheduler.schedule(this);
        return found != TaskState.Abort.LATE;
    }

    /** Polls the future once; only for who took the task out of the run queue. */
    @Override
    public final void run() {
        if (!state.begin()) return;
        Future<? extends T> running = Objects.requireNonNull(future);
        Poll<? extends T> poll;
        try {
            if (!polled && state.isCancelRequested()) {
                cancel(running);
                throw take();
            }
            polled = true;
            poll = context.poll(running);
            if (poll.isPending() && context.cancelRequested()) { // nobody below takes or holds it
                cancel(running);
                throw context.takeCancel();
            }
        } catch (Throwable thrown) {
            finish(null, thrown);
            return;
        }
        if (poll.isReady()) {
            finish(poll.get(), null);
            return;
        }
        switch (state.rest()) {
            case IDLE -> {
                if (LostWakers.WATCHED) LostWakers.waits(this);
            }
            case SUBMIT -> scheduler.schedule(this);
            case DROPPED -> release(running);
        }
    }

    /** Ends the task hard, without running any code of the user's; whoever awaits it is told. Any thread. */
    public final void drop() {
        drop(new Aborted("dropped: its executor was closed, and it did not end in time"));
    }

    /** As {@link #drop()}; whoever awaits it is told {@code why}, which is a failure of the task unless it is Aborted. */
    public final void drop(Throwable why) {
        TaskState.Drop found = state.drop();
        if (found == TaskState.Drop.LATE) return;
        if (found == TaskState.Drop.STILL) release(Objects.requireNonNull(future));
        end(null, Lender.NONE, why);
    }

    private void release(Future<?> dropped) {
        future = null;
        try {
            cancel(dropped);
        } catch (Throwable e) { // cancel must not throw; one that does must not stop the others
            scheduler.unjoined(e);
        }
    }

    /** It is no poll, but it must not wait for this executor either. */
    private void cancel(Future<?> cancelled) {
        Object outer = Calls.enterCallback(context.executorOrNull());
        try {
            cancelled.cancel();
        } finally {
            Calls.leaveCallback(outer);
        }
    }

    /** Nobody receives {@code value}, which is {@code lender}'s. A close that throws does not stop who runs tasks. */
    final void discard(@Nullable Object value, Lender lender) {
        try {
            lender.takeBack(value);
        } catch (Throwable e) {
            scheduler.unjoined(e);
        }
    }

    private void finish(@Nullable T value, @Nullable Throwable thrown) {
        Lender lender = Lends.of(future);
        future = null;
        if (!state.end()) { // dropped meanwhile: everybody has been told
            lose(value, lender, thrown);
            return;
        }
        // a Cancelled that crossed the edge of a task would look like a request to whoever awaits it
        end(value, lender, thrown instanceof Cancelled ? aborted(thrown) : thrown);
    }

    /** What a run ends with that nobody waits for any more. */
    private void lose(@Nullable T value, Lender lender, @Nullable Throwable thrown) {
        Object outer = Calls.enterCallback(context.executorOrNull());
        try {
            discard(value, lender);
            if (thrown != null && !(thrown instanceof Cancelled) && !(thrown instanceof Aborted)) {
                scheduler.unjoined(thrown);
            }
        } finally {
            Calls.leaveCallback(outer);
        }
    }

    private void end(@Nullable T value, Lender lender, @Nullable Throwable thrown) {
        Object outer = Calls.enterCallback(context.executorOrNull()); // of results, and of failures
        try {
            tell(value, lender, thrown);
            scheduler.ended(this);
        } finally {
            Calls.leaveCallback(outer);
        }
    }

    private static Aborted aborted(Throwable thrown) {
        Aborted aborted = new Aborted(String.valueOf(thrown.getMessage()));
        aborted.initCause(thrown);
        return aborted;
    }

    /** The waker to hand out in debug mode, which is watched. */
    public final Waker watchedWaker() {
        return LostWakers.handOut(this, watched);
    }

    /** Whether it waits for a wake. */
    final boolean isWaiting() {
        return state.isIdle();
    }

    /** Tells the outcome to who waits for it. */
    void tell(@Nullable T value, Lender lender, @Nullable Throwable failure) {
        outcome.finish(value, lender, failure);
    }

    /** What it runs, for a look from outside: on the thread that asks it may be a little old. */
    final Optional<Future<?>> future() {
        return Optional.ofNullable(future);
    }

    /** Its own: several may await it, and the value is for all who have not. */
    @Override
    public final Lender lender() {
        return this;
    }

    /** The value that {@link #poll} yielded is not kept by who polled: it is for others. */
    @Override
    public final void takeBack(@Nullable Object value) {
        outcome.giveBack();
    }

    /** Whether its value belongs to its receiver, and nobody has received it. */
    public final boolean isOwned() {
        return outcome.isOwned();
    }

    /** Nobody will receive its value: if it {@link #isOwned}, it is closed, or given back to whose it is. */
    public final void discard() {
        outcome.discard();
    }

    final Outcome<T> outcome() {
        return outcome;
    }

    /** Not the state: that says so before the outcome is there for a joiner. */
    @Override
    public boolean isDone() {
        return outcome.isFinished();
    }

    @Override
    public final boolean isRequested() {
        return state.isCancelRequested();
    }

    @Override
    public final Cancelled take() {
        state.takeCancel();
        return new Cancelled("the task was aborted", this);
    }

    @Override
    public final Poll<T> poll(Context cx) throws Exception {
        if (cx.cancelRequested()) {
            outcome.leave(cx.waker());
            throw cx.takeCancel();
        }
        if (cx.isExhausted()) return Poll.pending();
        Poll<T> poll = outcome.poll(cx.waker());
        if (poll.isReady()) cx.spend();
        return poll;
    }

    @Override
    public String toString() {
        Future<?> running = future;
        return "Task[" + (running == null ? "" : running.getClass().getName() + ", ") + state + "]";
    }
}
