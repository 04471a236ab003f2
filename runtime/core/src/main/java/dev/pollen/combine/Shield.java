package dev.pollen.combine;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import dev.pollen.trace.Waits;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A future that requests to cancel do not reach.
 *
 * @param <T> the type of the value
 */
public final class Shield<T extends @Nullable Object> extends StateMachine<T> implements Waits, Lends {
    private final Future<T> future;

    /** Shields {@code future}. */
    public Shield(Future<T> future) {
        this.future = Objects.requireNonNull(future, "future");
    }

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        return shielded(future, cx);
    }

    @Override
    public Collection<? extends Future<?>> waitsFor() {
        return List.of(future);
    }

    @Override
    public void cancel() {
        future.cancel();
    }

    @Override
    public Lender lender() {
        return Lends.of(future);
    }
}
