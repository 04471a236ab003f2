package dev.pollen;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for one stage. A stage forgets nobody who asked for its completion, so it is asked once for all who wait: a
 * program may wait for the same stage a million times, and give up each time.
 */
final class StageWaits {
    // weak on both sides: a stage keeps those who wait for it, and nobody else does
    private static final Map<CompletionStage<?>, WeakReference<StageWaits>> ALL =
            Collections.synchronizedMap(new WeakHashMap<>());

    // under the lock, until done
    private final Map<StageFuture<?>, Waker> waiting = new LinkedHashMap<>(2);
    private boolean done;
    private @Nullable Object value;
    private @Nullable Throwable failure;

    private StageWaits() {}

    /** The waits for {@code stage}. */
    static StageWaits of(CompletionStage<?> stage) {
        // only of the class whose equals is known to be identity, and that says whether it is done; nothing is kept by
        // one that is
        boolean known = stage.getClass() == CompletableFuture.class;
        if (!known || ((CompletableFuture<?>) stage).isDone()) return subscribed(stage, new StageWaits());
        StageWaits made;
        synchronized (ALL) {
            WeakReference<StageWaits> found = ALL.get(stage);
            StageWaits waits = found == null ? null : found.get();
            if (waits != null) return waits;
            made = new StageWaits();
            ALL.put(stage, new WeakReference<>(made));
        }
        return subscribed(stage, made); // outside of the lock: it may complete at once, and wake
    }

    private static StageWaits subscribed(CompletionStage<?> stage, StageWaits waits) {
        stage.whenComplete(waits::completed);
        return waits;
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
