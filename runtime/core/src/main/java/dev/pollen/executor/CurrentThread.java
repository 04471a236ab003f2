package dev.pollen.executor;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.task.Calls;
import dev.pollen.task.RunnableTask;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** {@link dev.pollen.Pollen#blockOn}: a loop on the calling thread, for the length of the call. */
public final class CurrentThread extends Loop {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private CurrentThread() {
        super(null, null, null);
    }

    /** {@link dev.pollen.Pollen#blockOn}. */
    public static <T extends @Nullable Object> T blockOn(Future<? extends T> future) throws Exception {
        if (Context.current() != null) {
            throw new IllegalStateException(
                    "blockOn inside a future would stop all others on this thread: await the future instead");
        }
        if (Calls.isCallback()) {
            throw new IllegalStateException("blockOn in a callback on a thread that runs futures would stop them:"
                    + " hand the callback to other threads, as whenCompleteAsync does");
        }
        return blockNested(future);
    }

    /** As {@link #blockOn}, within a future too: its executor's thread stands still meanwhile. */
    public static <T extends @Nullable Object> T blockNested(Future<? extends T> future) throws Exception {
        return new CurrentThread().run(future);
    }

    private <T extends @Nullable Object> T run(Future<? extends T> future) throws Exception {
        RunnableTask<T> root = spawnTask(future);
        boolean interrupted = false;
        try {
            runUntil(() -> root.isDone() || thread.isInterrupted());
            if (!root.isDone()) {
                interrupted = Thread.interrupted();
                root.abort();
                runUntil(() -> root.isDone() || thread.isInterrupted());
                root.drop(); // interrupted twice: no more patience
            }
            Poll<T> outcome = root.poll(Context.of(() -> {}));
            if (!interrupted) return outcome.get();
            root.takeBack(outcome.get()); // it could not be cancelled, and nobody receives its value
            root.discard();
        } catch (Exception | Error failure) {
            if (!interrupted) throw failure;
            InterruptedException interruption = interruption();
            if (!(failure instanceof CancellationException)) interruption.addSuppressed(failure);
            throw interruption;
        } finally {
            ignoreInterrupts(); // until the rest has unwound
            unwind(GRACE);
            if (wasInterrupted()) thread.interrupt();
        }
        throw interruption();
    }

    private static InterruptedException interruption() {
        return new InterruptedException("interrupted in blockOn");
    }

    @Override
    public void close(Duration grace) {
        throw new IllegalStateException("the executor of blockOn ends with the call");
    }
}
