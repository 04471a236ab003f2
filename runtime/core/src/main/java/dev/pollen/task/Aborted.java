package dev.pollen.task;

import java.io.Serial;
import java.util.concurrent.CancellationException;

/** What who awaits a task is told where the task was aborted or dropped. Other CancellationExceptions are failures. */
public final class Aborted extends CancellationException {
    @Serial
    private static final long serialVersionUID = 1L;

    Aborted(String message) {
        super(message);
    }
}
