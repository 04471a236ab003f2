package dev.pollen.task;

import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The failures of an executor's tasks that nobody has asked for. Each is told to a handler once: when its task is garbage,
 * so that nobody can ask any more, or when the executor is closed. And the values that belong to a receiver, and have none:
 * they are closed when their task is garbage.
 */
final class Failures {
    private final Set<Failed> unjoined;
    private final boolean inOrder;
    private final Consumer<? super Throwable> handler;

    /** None; {@code inOrder}: they are told, and values closed, at the close, in the order in which they came, whatever the collector does. */
    Failures(Consumer<? super Throwable> handler, boolean inOrder) {
        this.handler = handler;
        this.inOrder = inOrder;
        unjoined = inOrder ? Collections.synchronizedSet(new LinkedHashSet<>()) : ConcurrentHashMap.newKeySet();
    }

    /** Notes how {@code task} ended. */
    void ended(RunnableTask<?> task) {
        Outcome<?> outcome = task.outcome();
        boolean forReceiver = outcome.isForReceiver();
        if (outcome.isUnjoined() || (inOrder && forReceiver)) unjoined.add(new Failed(task, this));
        else if (forReceiver) Values.CLEANER.register(task, () -> discard(outcome));
    }

    private void lost(Failed failed) {
        if (unjoined.remove(failed)) report(failed.outcome);
    }

    /** Values that belong to a receiver are closed where the task is garbage: there will be none. */
    private static final class Values {
        static final Cleaner CLEANER = Cleaner.create();
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
        } catch (Throwable e) { // a handler that fails must not fail the executor
            if (e != failure) failure.addSuppressed(e);
            UNHANDLED.accept(failure);
        }
    }

    private void report(Outcome<?> outcome) {
        Throwable failure = outcome.takeUnjoined();
        if (failure != null) report(failure);
        else discard(outcome);
    }

    /** Closes the value, if there is one that nobody has received. */
    private void discard(Outcome<?> outcome) {
        try {
            outcome.discard();
        } catch (Throwable thrown) {
            report(thrown);
        }
    }

    /** The default handler: logs an error. */
    static final Consumer<Throwable> UNHANDLED = failure -> System.getLogger("dev.pollen")
            .log(System.Logger.Level.ERROR, "a task failed and nobody awaited it", failure);

    private static final class Failed extends PhantomReference<Object> {
        private final Outcome<?> outcome;
        private final Failures owner;

        Failed(RunnableTask<?> task, Failures owner) {
            super(task, owner.inOrder ? null : Garbage.QUEUE);
            this.outcome = task.outcome();
            this.owner = owner;
        }
    }

    /** The thread that tells of garbage, for all executors: those that are idle have none to do it. It starts with the first failure. */
    private static final class Garbage {
        static final ReferenceQueue<Object> QUEUE = start();

        private static ReferenceQueue<Object> start() {
            ReferenceQueue<Object> queue = new ReferenceQueue<>();
            Thread thread = new Thread(() -> watch(queue), "pollen-failures");
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
            return queue;
        }

        private static void watch(ReferenceQueue<Object> queue) {
            while (true) {
                Reference<?> found;
                try {
                    found = queue.remove();
                } catch (InterruptedException e) {
                    continue; // nobody has a reason to interrupt it
                }
                if (found instanceof Failed failed) failed.owner.lost(failed);
            }
        }
    }
}
