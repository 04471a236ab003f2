package dev.pollen.combine;

/** Throws what it is given. */
final class Failing {
    private Failing() {}

    /** Throws {@code failure} where it is an error; returns it, to be thrown, where it is an exception. */
    static Exception as(Throwable failure) {
        if (failure instanceof Error error) throw error;
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }
}
