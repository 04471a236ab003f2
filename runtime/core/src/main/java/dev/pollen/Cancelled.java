package dev.pollen;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown at an await whose task, or whose branch of a combinator, has been asked to stop.
 *
 * <p>It is an {@link Error}, so that {@code catch (Exception e)} does not swallow it: let it pass, and {@code finally}
 * blocks and resources unwind on its way. At the edges, where code outside of Pollen looks, it becomes a {@link
 * java.util.concurrent.CancellationException}. It has a stack trace only under {@code -Dpollen.debug=true}.
 */
public final class Cancelled extends Error {
    private static final long serialVersionUID = 1L;
    private static final boolean TRACED = Boolean.getBoolean("pollen.debug");

    private final transient @Nullable CancelSource source;

    /** One that no request stands behind, for code that plays an executor's part. */
    public Cancelled() {
        this("cancelled", null);
    }

    /**
     * The answer to a request.
     *
     * @param reason for people
     * @param source where the request was posted; null if unknown
     */
    public Cancelled(String reason, @Nullable CancelSource source) {
        super(Objects.requireNonNull(reason, "reason"), null, true, TRACED);
        this.source = source;
    }

    /** Whether this answers a request that was posted to {@code source}, and not to somebody else. */
    public boolean isFrom(CancelSource source) {
        return this.source == source;
    }
}
