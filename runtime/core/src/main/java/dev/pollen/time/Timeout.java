package dev.pollen.time;

import dev.pollen.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A future with a limit to its time: {@link dev.pollen.Pollen#timeout}.
 *
 * @param <T> the type of the value
 */
public interface Timeout<T extends @Nullable Object> extends Future<T> {
    /**
     * Limits the time that the unwinding may take, too: {@code time} after the timeout the body is left to a task of its
     * own, which is logged, and the await goes on. It needs an executor; where that is closing, the body is dropped instead.
     */
    Timeout<T> grace(Duration time);
}
