package dev.pollen.sim;

import java.io.Serial;

/** All tasks of a simulation wait, and nothing is left that could wake one. */
public final class DeadlockError extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1L;

    DeadlockError(String message) {
        super(message);
    }
}
