package dev.pollen.task;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.Waker;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A task, its own waker and its own join handle: nothing is allocated for a poll or a wake.
 *
 * @param <T> the type of the value
 */
public final class RunnableTask<T extends @Nullable Object> implements Task<T>, Waker {
    private final TaskState state = new TaskState();
    private final Context context = Context.of(this);
    private final Consumer<RunnableTask<?>> queue;
    private @Nullable Future<? extends T> future;

    // under the lock: the outcome is set by the runner and read by whoever joins
    private boolean finished;
    private boolean joined;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private @Nullable Waker joiner;

    /** A task that {@code queue} takes whenever it wants to run; it counts as queued from the start. */
    public RunnableTask(Future<? extends T> future, Consumer<RunnableTask<?>> queue) {
        this.future = future;
        this.queue = queue;
    }

    @Override
    public void wake() {
        if (state.wake()) queue.accept(this);
    }

    /** Polls the future once; only for who took the task out of the queue. */
    public void run() {
        if (state.isDone()) return;
        state.begin();
        Poll<? extends T> poll;
        try {
            poll = Objects.requireNonNull(future).poll(context);
        } catch (Throwable thrown) {
            finish(null, thrown);
            return;
        }
        if (poll.isReady()) finish(poll.get(), null);
        else if (state.rest()) queue.accept(this);
    }

    /** Drops a task that will not run again; whoever joins it is told. */
    public void drop() {
        if (state.isDone()) return;
        Future<? extends T> dropped = future;
        finish(null, new CancellationException("the executor was closed before the task had ended"));
        if (dropped != null) dropped.cancel();
    }

    private void finish(@Nullable T result, @Nullable Throwable thrown) {
        state.end();
        future = null; // wakers outlive tasks, and must not keep them
        Waker waiting;
        synchronized (this) {
            finished = true;
            value = result;
            failure = thrown;
            waiting = joiner;
            joiner = null;
        }
        if (waiting != null) waiting.wake();
    }

    @Override
    public boolean isDone() {
        return state.isDone();
    }

    /** The failure, if there is one that nobody has been told. */
    public synchronized @Nullable Throwable unjoinedFailure() {
        return joined || failure instanceof CancellationException ? null : failure;
    }

    @Override
    @SuppressWarnings("NullAway") // a null is a value of T where the future gave one
    public Poll<T> poll(Context cx) throws Exception {
        synchronized (this) {
            if (!finished) {
                joiner = cx.waker();
                return Poll.pending();
            }
            joined = true;
        }
        if (failure instanceof Exception e) throw e;
        if (failure instanceof Error e) throw e;
        if (failure != null) throw new IllegalStateException(failure);
        return Poll.ready(value);
    }

    @Override
    public synchronized void cancel() {
        joiner = null;
    }
}
