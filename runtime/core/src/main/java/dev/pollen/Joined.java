package dev.pollen;

import org.jspecify.annotations.Nullable;

/** Values of different types, in the order of the futures: what {@link Pollen#join(Future, Future)} yields. */
public final class Joined {
    private Joined() {}

    /** Of two futures. */
    public record Two<A extends @Nullable Object, B extends @Nullable Object>(A first, B second) {}

    /** Of three futures. */
    public record Three<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
            A first, B second, C third) {}

    /** Of four futures. */
    public record Four<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object>(
            A first, B second, C third, D fourth) {}

    /** Of five futures. */
    public record Five<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object>(
            A first, B second, C third, D fourth, E fifth) {}
}
