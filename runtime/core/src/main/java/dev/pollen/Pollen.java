package dev.pollen;

import dev.pollen.blocking.Unblock;
import dev.pollen.combine.Join;
import dev.pollen.combine.Nursery;
import dev.pollen.combine.Race;
import dev.pollen.combine.Shield;
import dev.pollen.combine.TimeLimit;
import dev.pollen.combine.Using;
import dev.pollen.executor.CurrentThread;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.time.Sleep;
import dev.pollen.time.Timeout;
import dev.pollen.trace.TaskDump;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
     * @throws IllegalStateException on a thread that runs futures already: within one, and in a callback of the result of
     *     one, as {@code task.toCompletableFuture().thenRun(…)} has it
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

    /**
     * Both values. The first failure cancels the other, and is thrown when that one has unwound. Values that nobody
     * receives then are closed if they are {@link Owned}.
     */
    @SuppressWarnings("unchecked") // each value is that of its future
    public static <A extends @Nullable Object, B extends @Nullable Object> Future<Joined.Two<A, B>> join(
            Future<A> first, Future<B> second) {
        return new Join<>(Arrays.asList(first, second), v -> new Joined.Two<>((A) v.get(0), (B) v.get(1)));
    }

    /** As {@link #join(Future, Future)}, of three. */
    @SuppressWarnings("unchecked")
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Future<Joined.Three<A, B, C>> join(Future<A> first, Future<B> second, Future<C> third) {
        return new Join<>(
                Arrays.asList(first, second, third), v -> new Joined.Three<>((A) v.get(0), (B) v.get(1), (C) v.get(2)));
    }

    /** As {@link #join(Future, Future)}, of four. */
    @SuppressWarnings("unchecked")
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Future<Joined.Four<A, B, C, D>> join(Future<A> first, Future<B> second, Future<C> third, Future<D> fourth) {
        return new Join<>(
                Arrays.asList(first, second, third, fourth),
                v -> new Joined.Four<>((A) v.get(0), (B) v.get(1), (C) v.get(2), (D) v.get(3)));
    }

    /** As {@link #join(Future, Future)}, of five. */
    @SuppressWarnings("unchecked")
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Future<Joined.Five<A, B, C, D, E>> join(
                    Future<A> first, Future<B> second, Future<C> third, Future<D> fourth, Future<E> fifth) {
        return new Join<>(
                Arrays.asList(first, second, third, fourth, fifth),
                v -> new Joined.Five<>((A) v.get(0), (B) v.get(1), (C) v.get(2), (D) v.get(3), (E) v.get(4)));
    }

    /** As {@link #join(Future, Future)}, of any number; the values in the order of the futures. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> Future<List<T>> joinAll(
            Collection<? extends Future<? extends T>> futures) {
        return new Join<>(futures, values -> (List<T>) values);
    }

    /**
     * The outcome of the future that ends first. The others are cancelled, and it is yielded when they have unwound. Of
     * those that end at the same time, the one that stands first wins. Values of losers are closed if they are {@link
     * Owned}. Where a loser fails while it unwinds, that failure is thrown.
     *
     * @throws IllegalArgumentException where there are none
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends @Nullable Object> Future<T> race(Future<? extends T>... futures) {
        return race(Arrays.asList(futures));
    }

    /** As {@link #race(Future[])}. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> Future<T> race(Collection<? extends Future<? extends T>> futures) {
        return new Race<>(futures, (place, value) -> (T) value);
    }

    /** As {@link #race(Future[])}, of two types. */
    @SuppressWarnings("unchecked")
    public static <A extends @Nullable Object, B extends @Nullable Object> Future<Either<A, B>> select(
            Future<A> first, Future<B> second) {
        return new Race<>(
                List.of(first, second),
                (place, value) -> place == 0 ? new Either.First<>((A) value) : new Either.Second<>((B) value));
    }

    /**
     * As {@link #race(Future[])}, of any types: {@code select(on(inbox.receive(), Event::message), on(sleep(beat), none ->
     * Event.TICK))}, with {@link Selection#on}.
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <R extends @Nullable Object> Future<R> select(Selection<? extends R>... arms) {
        List<Selection<? extends R>> all = List.of(arms);
        return new Race<>(
                all.stream().map(Selection::future).toList(),
                (place, value) -> all.get(place).make(value));
    }

    /**
     * The outcome of {@code future}, if it ends within {@code time} of the first poll. Else it is cancelled, and when it
     * has unwound this fails with a {@link java.util.concurrent.TimeoutException}; where it yields a value nevertheless,
     * that is the value of this.
     */
    public static <T extends @Nullable Object> Timeout<T> timeout(Duration time, Future<T> future) {
        return new TimeLimit<>(time, future);
    }

    /** {@code future}, which requests to cancel do not reach: they wait for the next await. */
    public static <T extends @Nullable Object> Future<T> shield(Future<T> future) {
        return new Shield<>(future);
    }

    /**
     * The future that {@code body} returns, which owns {@code resource}: it is closed when the future ends, and where it is
     * cancelled before it has begun. {@code scope.spawn(using(connection, Server::serve))} needs it: a body that never
     * runs closes nothing.
     */
    public static <R extends Owned, T extends @Nullable Object> Future<T> using(
            R resource, Owned.Body<? super R, T> body) {
        return new Using<>(resource, body);
    }

    /**
     * Structured concurrency: the future that {@code body} returns, and the tasks that it spawns in the scope. The scope
     * ends when all of them have ended, with the value of the body. The first failure cancels all others and is that of
     * the scope; the others are suppressed by it. Needs an executor.
     */
    public static <T extends @Nullable Object> Future<T> scope(Scope.Body<T> body) {
        return new Nursery<>(body);
    }

    /**
     * The outcome of {@code code}, which may block: it runs on a thread for blocking code, from the first poll on. Once it
     * runs it is not cancelled: the request goes to the next await.
     */
    public static <T extends @Nullable Object> Future<T> unblock(Callable<? extends T> code) {
        return new Unblock<>(code, false);
    }

    /**
     * As {@link #unblock}, but a request to cancel interrupts the thread. The await ends when the code does: cancelled
     * where it threw an {@link InterruptedException}.
     */
    public static <T extends @Nullable Object> Future<T> unblockInterruptibly(Callable<? extends T> code) {
        return new Unblock<>(code, true);
    }

    /**
     * What all live tasks of all executors wait for, as text: each with its chain of awaits, the innermost last, with
     * states and saved variables. Like a thread dump, for suspended work; {@link TaskDump} has it as data.
     */
    public static String dump() {
        return TaskDump.text();
    }
}
