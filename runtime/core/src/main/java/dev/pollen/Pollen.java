package dev.pollen;

import dev.pollen.executor.CurrentThread;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.time.Sleep;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The verbs, for one static import. */
public final class Pollen {
    private Pollen() {}

    /**
     * Waits for {@code future} and yields its value: Rust's {@code .await}. The compiler replaces it; where it is reached
     * nevertheless, the code was not transpiled.
     *
     * @throws UnsupportedOperationException unless {@code -Dpollen.untranspiled=block} makes it block the thread
     */
    public static <T extends @Nullable Object> T await(Future<? extends T> future) {
        return Untranspiled.await(future);
    }

    /** As {@link #await(Future)}; {@code thrown} lets javac see what the future may fail with. */
    @SuppressWarnings("unused")
    public static <T extends @Nullable Object, X extends Throwable> T await(Future<? extends T> future, Class<X> thrown)
            throws X {
        return Untranspiled.await(future);
    }

    /** As {@link #await(Future)}, of a stage. */
    public static <T extends @Nullable Object> T await(CompletionStage<? extends T> stage) {
        return Untranspiled.await(Future.from(stage));
    }

    /** The body of an async block. */
    @FunctionalInterface
    public interface Block<T extends @Nullable Object> {
        /** Runs it. */
        T run() throws Exception;
    }

    /** The body of an async block without a value. */
    @FunctionalInterface
    public interface VoidBlock {
        /** Runs it. */
        void run() throws Exception;
    }

    /** A future that runs {@code block} when it is first polled: Rust's {@code async { … }}. */
    public static <T extends @Nullable Object> Future<T> async(Block<T> block) {
        Objects.requireNonNull(block, "block");
        return cx -> Poll.ready(block.run());
    }

    /** A future that runs {@code block} when it is first polled. */
    public static Future<@Nullable Void> async(VoidBlock block) {
        Objects.requireNonNull(block, "block");
        return cx -> {
            block.run();
            return Poll.ready(null);
        };
    }

    /**
     * Runs {@code future} on the calling thread until it is done: Rust's {@code block_on}. Tasks that it spawned and that
     * have not ended by then are cancelled.
     *
     * @throws Exception the failure of the future, as it is
     * @throws InterruptedException if the thread is interrupted; the future is cancelled then
     * @throws IllegalStateException on a thread that runs futures already
     */
    public static <T extends @Nullable Object> T blockOn(Future<? extends T> future) throws Exception {
        return CurrentThread.blockOn(Objects.requireNonNull(future, "future"));
    }

    /**
     * Hands {@code future} to the current executor, which runs it beside the caller.
     *
     * @throws IllegalStateException where no executor runs this thread
     */
    public static <T extends @Nullable Object> Task<T> spawn(Future<T> future) {
        return TaskExecutor.current().spawn(Objects.requireNonNull(future, "future"));
    }

    /** A future that is done {@code time} after its first poll; at once for a time that is not positive. */
    public static Future<@Nullable Void> sleep(Duration time) {
        return new Sleep(Objects.requireNonNull(time, "time"));
    }

    /** A future that is pending once, so that other tasks get a turn. */
    public static Future<@Nullable Void> yieldNow() {
        return new Yield();
    }
}
