package dev.pollen;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for one stage. A stage forgets nobody who asked for its completion, so it is asked once for all who wait: a
 * program may wait for the same stage a million times, and give up each time.
 */
final class StageWaits {
    // weak on both sides: a stage keeps those who wait for it, and nobody else does
    private static final Map<Key, WeakReference<StageWaits>> ALL = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> GARBAGE = new ReferenceQueue<>();

    // under the lock, until done
    private final Map<StageFuture<?>, Waker> waiting = new LinkedHashMap<>(2);
    private boolean done;
    private @Nullable Object value;
    private @Nullable Throwable failure;

    private StageWaits() {}

    /** The waits for {@code stage}. */
    static StageWaits of(CompletionStage<?> stage) {
        WeakReference<StageWaits> found = ALL.get(new Key(stage, null));
        StageWaits known = found == null ? null : found.get();
        if (known != null) return known;
        StageWaits made = new StageWaits();
        stage.whenComplete(made::completed); // two threads may each ask once: a lock would be held while it calls back
        if (made.isDone()) return made; // nothing is kept by a stage that is
        ALL.put(new Key(stage, GARBAGE), new WeakReference<>(made));
        for (Reference<?> key = GARBAGE.poll(); key != null; key = GARBAGE.poll()) ALL.remove(key);
        return made;
    }

    /** A stage as itself, whatever its class calls equal. */
    private static final class Key extends WeakReference<CompletionStage<?>> {
        private final int hash;

        Key(CompletionStage<?> stage, @Nullable ReferenceQueue<Object> queue) {
            super(stage, queue);
            hash = System.identityHashCode(stage);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) return true; // the stage may be garbage
            CompletionStage<?> stage = get();
            return stage != null && other instanceof Key key && key.get() == stage;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private void completed(@Nullable Object result, @Nullable Throwable thrown) {
        List<Waker> woken;
        synchronized (this) {
            done = true;
            value = result;
            failure = thrown == null ? null : unwrap(thrown);
            woken = new ArrayList<>(waiting.values());
            waiting.clear();
        }
        woken.forEach(Waker::wake); // outside of the lock
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException || failure instanceof ExecutionException) {
            Throwable cause = failure.getCause();
            if (cause == null) break;
            failure = cause;
        }
        return failure;
    }

    /** Whether the stage is complete; else {@code waker} is woken when it is. */
    synchronized boolean isDone(StageFuture<?> waiter, Waker waker) {
        if (!done) waiting.put(waiter, waker);
        return done;
    }

    private synchronized boolean isDone() {
        return done;
    }

    synchronized void leave(StageFuture<?> waiter) {
        waiting.remove(waiter);
    }

    /** The failure of the stage that is complete; null where it has a value. */
    synchronized @Nullable Throwable failure() {
        return failure;
    }

    /** Its value. */
    synchronized @Nullable Object value() {
        return value;
    }
}
