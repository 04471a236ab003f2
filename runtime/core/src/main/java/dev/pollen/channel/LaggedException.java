package dev.pollen.channel;

import java.io.Serial;

/** A subscriber was so slow that elements of a {@link Broadcast} were overwritten. It can go on with the next. */
public final class LaggedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long missed;

    /** After {@code missed} elements. */
    public LaggedException(long missed) {
        super(missed + " elements were missed");
        this.missed = missed;
    }

    /** How many elements the subscriber will never see. */
    public long missed() {
        return missed;
    }
}
