package dev.pollen;

import org.jspecify.annotations.Nullable;

/**
 * One of two values: what {@link Pollen#select(Future, Future)} yields.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 */
public sealed interface Either<A extends @Nullable Object, B extends @Nullable Object> {
    /** The first future was first. */
    record First<A extends @Nullable Object, B extends @Nullable Object>(A value) implements Either<A, B> {}

    /** The second future was first. */
    record Second<A extends @Nullable Object, B extends @Nullable Object>(B value) implements Either<A, B> {}
}
