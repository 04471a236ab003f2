package dev.pollen.combine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several failures, and how to throw one. */
public final class Failing {
    private Failing() {}

    /** {@code first}, which suppresses {@code next}; the latter where there was none. */
    public static Throwable add(@Nullable Throwable first, Throwable next) {
        if (first == null) return next;
        if (first != next) first.addSuppressed(next);
        return first;
    }

    /** Does {@code action} to each of {@code all}, whatever it throws; {@code first} and those failures, if any. */
    public static <E> @Nullable Throwable each(
            Iterable<? extends E> all, Consumer<? super E> action, @Nullable Throwable first) {
        Throwable failure = first;
        for (E each : all) failure = attempt(() -> action.accept(each), failure);
        return failure;
    }

    /** Does {@code action}, whatever it throws; {@code first} and that failure, if any. */
    public static @Nullable Throwable attempt(Runnable action, @Nullable Throwable first) {
        try {
            action.run();
        } catch (Throwable thrown) { // a cancel, or a close, that throws must not stop the others
            return add(first, thrown);
        }
        return first;
    }

    /** As {@link #as}, where nothing checked can be thrown. */
    public static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) throw error;
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }

    /** Throws {@code failure} where it is an error; returns it, to be thrown, where it is an exception. */
    public static Exception as(Throwable failure) {
        if (failure instanceof Error error) throw error;
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }
}
