package dev.pollen;

import dev.pollen.executor.TaskExecutor;
import dev.pollen.task.LostWakers;
import dev.pollen.task.RunnableTask;
import dev.pollen.time.Timers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a poll is given by its executor: Rust's {@code Context}. Whom to wake, whether to stop, how much may still be
 * done in this poll, and which executor runs it. For one poll at a time.
 *
 * <p>A request to cancel becomes visible at the beginning of a poll and stays so until it is taken or held. So a request
 * that is visible after a child returned pending is one that nobody below knows of: whoever polled the child takes it,
 * cancels the child and throws.
 */
public final class Context {
    /** How often leaf futures may be ready in one poll of a task, before they let other tasks have a turn. */
    private static final int BUDGET = 128;

    // an array, not a class of ours: what stays behind in a thread of somebody else's must not keep our class loader
    private static final ThreadLocal<@Nullable Object[]> CURRENT = ThreadLocal.withInitial(() -> new Object[1]);

    private final Waker waker;
    private final CancelSource source;
    private final @Nullable TaskExecutor executor;
    private final Context task;
    private boolean visible;

    // of the task: shared by the contexts of its branches
    private int budget = BUDGET;
    private Locals locals = Locals.NONE;

    private Context(Waker waker, CancelSource source, @Nullable TaskExecutor executor, @Nullable Context task) {
        this.waker = Objects.requireNonNull(waker, "waker");
        this.source = Objects.requireNonNull(source, "source");
        this.executor = executor;
        this.task = task == null ? this : task;
    }

    /** A context for polls by hand: nothing is ever cancelled. */
    public static Context of(Waker waker) {
        return new Context(waker, Never.REQUESTED, null, null);
    }

    /**
     * A context for a task of {@code executor}. It inherits the {@link TaskLocal} values of the task that calls this.
     *
     * @param source where requests to cancel the task are posted
     * @param executor null where the task has none
     */
    public static Context of(Waker waker, CancelSource source, @Nullable TaskExecutor executor) {
        Context made = new Context(waker, source, executor, null);
        Context parent = current();
        if (parent != null) made.locals = parent.task.locals;
        return made;
    }

    /**
     * A context for a branch: whoever polls several futures gives each its own, since a request is taken by one only.
     *
     * @param waker to be woken for this branch; it must see to it that {@link #waker} of the whole is woken too
     * @param source where requests to cancel the branch are posted
     */
    public Context branch(Waker waker, CancelSource source) {
        return new Context(waker, source, executor, task);
    }

    /** Whether this was made by {@link #branch} of {@code other}, or of another branch of the same task. */
    public boolean isBranchOf(Context other) {
        return task == other.task;
    }

    /** The context of the task that polls on this thread; null where none does. */
    public static @Nullable Context current() {
        return (Context) CURRENT.get()[0];
    }

    /**
     * Polls {@code future} as an executor or a combinator does: a posted request becomes visible. For a task's context
     * the budget is full again, and it is {@link #current} meanwhile.
     *
     * @throws Exception the failure of the future, as it is; a NullPointerException where its poll returned null
     */
    public <T extends @Nullable Object> Poll<T> poll(Future<T> future) throws Exception {
        visible = source.isRequested();
        if (task != this) return answered(future.poll(this), future);
        budget = BUDGET;
        @Nullable Object[] current = CURRENT.get();
        Object outer = current[0];
        current[0] = this;
        try {
            return answered(future.poll(this), future);
        } finally {
            current[0] = outer;
        }
    }

    private static <T extends @Nullable Object> Poll<T> answered(@Nullable Poll<T> poll, Future<T> future) {
        if (poll != null) return poll;
        throw new NullPointerException("the poll of " + future.getClass().getName()
                + " returned null: Poll.pending() or Poll.ready(value) was expected");
    }

    /** Whom to wake. A pending future keeps the waker of its newest poll; never null. */
    public Waker waker() {
        if (LostWakers.WATCHED && waker instanceof RunnableTask<?> running) return running.watchedWaker();
        return waker;
    }

    /**
     * The executor that polls.
     *
     * @throws IllegalStateException where there is none: a poll by hand, or a method that returns a CompletionStage and
     *     was called outside of all executors
     */
    public TaskExecutor executor() {
        if (executor == null) {
            throw new IllegalStateException("no executor polls this: run it by Pollen.blockOn or TaskExecutor.spawn");
        }
        return executor;
    }

    /** The executor that polls; null where there is none. */
    public @Nullable TaskExecutor executorOrNull() {
        return executor;
    }

    /** The clock and timers to use: the executor's, or those that all share where there is no executor. */
    public Timers timers() {
        return executor == null ? Timers.shared() : executor.timers();
    }

    /** Whether a request to cancel is visible. A leaf that can give up takes it before it does anything else. */
    public boolean cancelRequested() {
        return visible;
    }

    /**
     * Takes the visible request: {@code throw cx.takeCancel()}.
     *
     * @throws IllegalStateException where none is visible
     */
    public Cancelled takeCancel() {
        if (!visible) throw new IllegalStateException("no request to cancel is visible");
        visible = false;
        return source.take();
    }

    /** Hides the request for the rest of this poll. For who cannot give up now and returns pending nevertheless. */
    public void hold() {
        visible = false;
    }

    /** Makes a request that was visible before visible again. */
    void restore() {
        visible = true;
    }

    /**
     * Whether this poll has done enough: the caller returns pending then, and has been woken already. Leaf futures ask
     * this before they do anything.
     */
    public boolean isExhausted() {
        if (task.budget > 0) return false;
        waker.wake();
        return true;
    }

    /** Whether this poll may do more: the question of {@link #isExhausted}, without a wake. */
    public boolean hasBudget() {
        return task.budget > 0;
    }

    /** A leaf future is ready: one unit of the budget is spent. */
    public void spend() {
        task.budget--;
    }

    Locals locals() {
        return task.locals;
    }

    void setLocals(Locals values) {
        task.locals = values;
    }

    private enum Never implements CancelSource {
        REQUESTED;

        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public Cancelled take() {
            throw new IllegalStateException("nothing was requested");
        }
    }
}
