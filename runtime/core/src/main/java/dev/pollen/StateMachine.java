package dev.pollen;

import dev.pollen.task.Host;
import dev.pollen.task.NoExecutor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of the machines that Pollen generates. It has no state; its members are what a generated {@code poll} needs
 * beside the user's own code, so that the output needs no imports.
 *
 * @param <T> the type of the value
 */
public abstract class StateMachine<T extends @Nullable Object> implements Future<T> {
    /** For generated classes. */
    protected StateMachine() {}

    /** {@link Poll#pending()}. */
    protected static <T extends @Nullable Object> Poll<T> pending() {
        return Poll.pending();
    }

    /** {@link Poll#ready}. */
    protected static <T extends @Nullable Object> Poll<T> ready(T value) {
        return Poll.ready(value);
    }

    /** {@link Future#from}. */
    protected static <T extends @Nullable Object> Future<T> future(CompletionStage<? extends T> stage) {
        return Future.from(stage);
    }

    /**
     * What follows an await that is pending: a request to cancel that is visible now is one that nobody below {@code
     * awaited} takes or holds, so it ends the wait.
     *
     * @throws Cancelled where there is one; {@code awaited} has been cancelled then
     */
    protected static void checkCancelled(Context cx, @Nullable Future<?> awaited) {
        if (cx.cancelRequested()) throw cancelled(cx, awaited);
    }

    private static Cancelled cancelled(Context cx, @Nullable Future<?> awaited) {
        Cancelled cancelled = cx.takeCancel();
        drop(awaited);
        return cancelled;
    }

    /**
     * Polls {@code awaited} where requests to cancel do not reach: in a {@code finally}, in the close of a resource. What
     * was visible before is visible again afterwards, for the next await outside; while the await is pending, though, it
     * stays hidden from all who wait for this machine.
     */
    protected static <T extends @Nullable Object> Poll<T> shielded(Future<T> awaited, Context cx) throws Exception {
        boolean visible = cx.cancelRequested();
        cx.hold();
        boolean pending = false;
        try {
            Poll<T> poll = awaited.poll(cx);
            pending = poll.isPending();
            return poll;
        } finally {
            if (visible && !pending) cx.restore();
        }
    }

    /** The hard drop of what a suspended machine awaits; null where it awaits nothing. */
    protected static void drop(@Nullable Future<?> awaited) {
        if (awaited != null) awaited.cancel();
    }

    /**
     * Starts {@code future} on the calling thread, up to its first suspension. It goes on on the current executor; where
     * there is none, on the threads that CompletableFuture's own async methods use. To cancel the result aborts it.
     */
    public static <T extends @Nullable Object> CompletableFuture<T> start(Future<T> future) {
        Context current = Context.current();
        if (current != null && current.executorOrNull() instanceof Host host) return host.startCompletion(future);
        return NoExecutor.start(future);
    }

    /** Throws {@code failure} as it is, checked or not; {@code throw rethrow(e)} ends a path for javac. */
    protected static RuntimeException rethrow(Throwable failure) {
        throw StateMachine.<RuntimeException>sneak(failure);
    }

    /**
     * {@code value} as whatever the place where it is used wants: for types that no variable can have, as captures of
     * wildcards (JLS 5.1.10). The compiler has checked that it is one.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    protected static <X extends @Nullable Object> X unchecked(@Nullable Object value) {
        return (X) value;
    }

    /**
     * The future that {@code machine} makes for {@code self}: the lambda's parameter is a name for an object whose class has
     * none, in the block of an anonymous class say.
     */
    public static <S, T extends @Nullable Object> Future<T> within(S self, Function<? super S, Future<T>> machine) {
        return machine.apply(self);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> X sneak(Throwable failure) throws X {
        throw (X) failure;
    }

    /**
     * Closes a resource as JLS 14.20.3.1 says: not where it is null, and with a failure that adds itself to {@code
     * primary} where there is one.
     */
    protected static void close(@Nullable AutoCloseable resource, @Nullable Throwable primary) throws Exception {
        if (resource == null) return;
        if (primary == null) {
            resource.close();
            return;
        }
        try {
            resource.close();
        } catch (Throwable failure) {
            primary.addSuppressed(failure);
        }
    }

    /** The refusal of a poll in {@code state}: Rust panics there. */
    protected static IllegalStateException notPollable(String method, Enum<?> state) {
        String why = state.name().equals("DONE") ? "it has returned" : "it is being polled or has thrown";
        return new IllegalStateException(method + " cannot be polled in state " + state + ": " + why);
    }
}
