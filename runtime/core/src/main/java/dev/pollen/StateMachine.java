package dev.pollen;

import java.util.concurrent.CompletionStage;
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

    /** Throws {@code failure} as it is, checked or not; {@code throw rethrow(e)} ends a path for javac. */
    protected static RuntimeException rethrow(Throwable failure) {
        throw StateMachine.<RuntimeException>sneak(failure);
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
