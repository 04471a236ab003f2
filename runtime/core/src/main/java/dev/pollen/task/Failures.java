package dev.pollen.task;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The failures of an executor's tasks that nobody has asked for. Each is told to a handler once: when its task is garbage,
 * so that nobody can ask any more, or when the executor is closed.
 */
final class Failures {
    private final Set<Failed> unjoined = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<Object> garbage = new ReferenceQueue<>();
    private final Consumer<? super Throwable> handler;

    Failures(Consumer<? super Throwable> handler) {
        this.handler = handler;
    }

    /** Notes how {@code task} ended, and reports what has become garbage. */
    void ended(RunnableTask<?> task) {
        if (task.outcome().isUnjoined()) unjoined.add(new Failed(task, garbage));
        for (Reference<?> found = garbage.poll(); found != null; found = garbage.poll()) {
            if (found instanceof Failed failed && unjoined.remove(failed)) report(failed.outcome);
        }
    }

    /** Reports all there are. */
    void reportAll() {
        for (Failed failed : List.copyOf(unjoined)) {
            if (unjoined.remove(failed)) report(failed.outcome);
        }
    }

    void report(Throwable failure) {
        try {
            handler.accept(failure);
        } catch (RuntimeException | Error e) { // a handler that fails must not fail the executor
            failure.addSuppressed(e);
            UNHANDLED.accept(failure);
        }
    }

    private void report(Outcome<?> outcome) {
        Throwable failure = outcome.takeUnjoined();
        if (failure != null) report(failure);
    }

    /** The default handler: logs an error. */
    static final Consumer<Throwable> UNHANDLED = failure -> System.getLogger("dev.pollen")
            .log(System.Logger.Level.ERROR, "a task failed and nobody awaited it", failure);

    private static final class Failed extends PhantomReference<Object> {
        private final Outcome<?> outcome;

        Failed(RunnableTask<?> task, ReferenceQueue<Object> garbage) {
            super(task, garbage);
            this.outcome = task.outcome();
        }
    }
}
