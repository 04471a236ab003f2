package dev.pollen.combine;

import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Scope;
import dev.pollen.StateMachine;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import dev.pollen.task.RunnableTask;
import dev.pollen.trace.Waits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A scope: its body is a branch, and so is the wait for each of its tasks. The first failure stops all others.
 *
 * @param <T> the type of the body's value
 */
public final class Nursery<T extends @Nullable Object> implements Future<T>, Waits, Lends {
    private final Scope.Body<T> made;
    private final Tasks tasks = new Tasks();
    private final Branches branches = new Branches();
    private @Nullable Branch<T> body;
    private @Nullable Throwable failure;
    private boolean asked; // the whole was asked to stop, before anything else stopped it
    private boolean gaveUp; // something did not run to its end
    private final List<RunnableTask<?>> owners = new ArrayList<>(0); // whose values nobody may have received
    private int many = 16; // in it: time to forget those that have been received

    /** A scope for the body that {@code made} returns when the scope is first polled. */
    public Nursery(Scope.Body<T> made) {
        this.made = Objects.requireNonNull(made, "made");
    }

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        if (body == null) {
            if (cx.cancelRequested()) throw cx.takeCancel();
            tasks.begin(cx.executor());
            body = branches.add(new Body());
        }
        branches.watch(cx);
        if (cx.cancelRequested()) asked |= stop("cancelled with the whole");
        do {
            if (tasks.takeAborted()) stop("the scope was aborted");
            for (TaskWait wait : tasks.takeSpawned()) branches.add(wait);
            branches.poll(cx, this::ended);
            branches.forgetEnded();
        } while (branches.running() == 0 && !tasks.end());
        if (branches.running() == 0) return finish(cx, body);
        cx.hold();
        return Poll.pending();
    }

    /** Its body: the tasks that it spawned stand in a dump themselves. */
    @Override
    public Collection<? extends Future<?>> waitsFor() {
        Branch<T> waited = body;
        Future<?> future = waited == null ? null : waited.future();
        return future == null ? List.of() : List.of(future);
    }

    /** What was made; where making it fails, it has failed, and tasks that it spawned are stopped. */
    private final class Body extends StateMachine<T> implements Waits, Lends {
        private @Nullable Future<T> running;

        @Override
        public Poll<T> poll(Context cx) throws Exception {
            if (running == null) running = made.in(tasks);
            return running.poll(cx);
        }

        @Override
        public Collection<? extends Future<?>> waitsFor() {
            Future<T> waited = running;
            return waited == null ? List.of() : List.of(waited);
        }

        @Override
        public void cancel() {
            drop(running);
        }

        @Override
        public Lender lender() {
            return Lends.of(running);
        }
    }

    private void ended(Branch<?> branch) {
        if (branch.isCancelled()) gaveUp = true;
        if (branch.hasValue() && branch != body) childEnded(branch.takeValue());
        Throwable thrown = branch.failure();
        if (thrown == null) return;
        failure = Failing.add(failure, thrown);
        stop("something in the scope failed");
    }

    private void childEnded(@Nullable Object value) {
        if (value == TaskWait.ABORTED) gaveUp = true;
        if (!(value instanceof RunnableTask<?> owner)) return;
        if (owners.size() >= many) {
            owners.removeIf(task -> !task.isOwned());
            many = Math.max(16, 2 * owners.size());
        }
        owners.add(owner);
    }

    /** Asks all to stop, once; false where that was done before. */
    private boolean stop(String reason) {
        if (!tasks.stop()) return false;
        if (body == null) return true;
        branches.stop(body, reason, this::ended);
        return true;
    }

    private Poll<T> finish(Context cx, Branch<T> main) throws Exception {
        boolean cancelled = asked && gaveUp && cx.cancelRequested();
        if (failure == null && !cancelled && main.hasValue()) return Poll.ready(main.takeValue());
        failure = Failing.each(List.of(main), Branch::discard, failure);
        failure = Failing.each(owners, RunnableTask::discard, failure);
        if (cancelled) {
            Throwable thrown = cx.takeCancel();
            if (failure != null) thrown.addSuppressed(failure);
            failure = thrown;
        }
        throw Failing.as(failure == null ? new CancellationException("the scope was aborted") : failure);
    }

    @Override
    public void cancel() {
        boolean unused = tasks.stop();
        Throwable thrown = Failing.attempt(branches::drop, null);
        thrown = Failing.each(owners, RunnableTask::discard, thrown);
        if (thrown != null) throw Failing.unchecked(thrown);
    }

    @Override
    public Lender lender() {
        return body == null ? Lender.NONE : body.lender();
    }

    /** A task that was spawned while the scope stops. An abort would be too late where the executor is quick. */
    private record TooLate<R extends @Nullable Object>(Future<R> future) implements Future<R> {
        @Override
        public Poll<R> poll(Context cx) {
            future.cancel();
            throw new Cancelled("the scope was stopping", null);
        }

        @Override
        public void cancel() {
            future.cancel();
        }
    }

    /** What the body and the tasks see of the scope. They may be on threads of their own. */
    private final class Tasks implements Scope {
        // under the lock
        private final List<TaskWait> running = new ArrayList<>();
        private int many = 16; // in it: time to forget those that have ended
        private List<TaskWait> spawned = new ArrayList<>();
        private @Nullable TaskExecutor executor;
        private boolean aborted;
        private boolean stopping;
        private boolean ended;

        @Override
        public <R extends @Nullable Object> Task<R> spawn(Future<R> future) {
            Objects.requireNonNull(future, "future");
            Task<R> task;
            synchronized (this) {
                if (ended || executor == null) throw new IllegalStateException("the scope has ended");
                task = executor.spawn(stopping ? new TooLate<>(future) : future);
                TaskWait wait = new TaskWait(task);
                if (running.size() >= many) {
                    running.removeIf(TaskWait::isDone);
                    many = Math.max(16, 2 * running.size()); // not each time: a look at all costs as much as they are
                }
                running.add(wait);
                spawned.add(wait);
            }
            branches.wake();
            return task;
        }

        @Override
        public void abort() {
            synchronized (this) {
                aborted = true;
            }
            branches.wake();
        }

        synchronized void begin(TaskExecutor on) {
            executor = on;
        }

        /** Whether {@link #abort} was called since the last time. */
        synchronized boolean takeAborted() {
            boolean taken = aborted;
            aborted = false;
            return taken;
        }

        synchronized List<TaskWait> takeSpawned() {
            List<TaskWait> taken = spawned;
            if (!taken.isEmpty()) spawned = new ArrayList<>();
            return taken;
        }

        /** Aborts all tasks, now and to come; false where that was done before. */
        synchronized boolean stop() {
            if (stopping) return false;
            stopping = true;
            running.forEach(TaskWait::abort);
            return true;
        }

        /** The scope has ended, unless a task has been spawned meanwhile. */
        synchronized boolean end() {
            if (spawned.isEmpty()) ended = true;
            return ended;
        }
    }
}
