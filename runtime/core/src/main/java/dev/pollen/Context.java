package dev.pollen;

import java.util.Objects;

/** What a poll is given by its executor: Rust's {@code Context}. */
public final class Context {
    private final Waker waker;

    private Context(Waker waker) {
        this.waker = waker;
    }

    /** A context for polls by hand. */
    public static Context of(Waker waker) {
        return new Context(Objects.requireNonNull(waker, "waker"));
    }

    /** Whom to wake. A pending future keeps the waker of its newest poll; never null. */
    public Waker waker() {
        return waker;
    }
}
