package dev.pollen;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future and what is made of its value: an arm of {@link Pollen#select(Selection[])}.
 *
 * @param <R> the type of the result, the same for all arms
 */
public final class Selection<R extends @Nullable Object> {
    private final Future<?> future;
    private final Function<@Nullable Object, ? extends R> made;

    private Selection(Future<?> future, Function<@Nullable Object, ? extends R> made) {
        this.future = Objects.requireNonNull(future, "future");
        this.made = Objects.requireNonNull(made, "made");
    }

    /** An arm that applies {@code made} where {@code future} is first. Where that throws, an {@link Owned} value is closed. */
    @SuppressWarnings("unchecked") // the value is the future's
    public static <T extends @Nullable Object, R extends @Nullable Object> Selection<R> on(
            Future<T> future, Function<? super T, ? extends R> made) {
        Objects.requireNonNull(made, "made");
        return new Selection<>(future, value -> made.apply((T) value));
    }

    Future<?> future() {
        return future;
    }

    R make(@Nullable Object value) {
        return made.apply(value);
    }
}
