package dev.pollen.combine;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
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
 * A future and the resource that belongs to it. A machine that is cancelled before it has begun runs nothing, and so closes
 * nothing that it was given; this closes it.
 *
 * @param <R> the type of the resource
 * @param <T> the type of the value
 */
public final class Using<R extends Owned, T extends @Nullable Object> extends StateMachine<T> implements Waits, Lends {
    private final R resource;
    private final Owned.Body<? super R, T> body;
    private @Nullable Future<T> running;

    /** {@code body} with {@code resource}. */
    public Using(R resource, Owned.Body<? super R, T> body) {
        this.resource = Objects.requireNonNull(resource, "resource");
        this.body = Objects.requireNonNull(body, "body");
    }

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        Poll<T> poll;
        try {
            if (running == null) running = body.with(resource);
            poll = running.poll(cx);
            if (poll.isPending()) {
                checkCancelled(cx, running);
                return poll;
            }
        } catch (Throwable primary) {
            close(resource, primary);
            throw primary;
        }
        try {
            resource.close();
        } catch (Throwable failure) { // nobody receives the value
            throw rethrow(Objects.requireNonNull(Failing.attempt(() -> lender().takeBack(poll.get()), failure)));
        }
        return poll;
    }

    @Override
    public Collection<? extends Future<?>> waitsFor() {
        Future<T> waited = running;
        return waited == null ? List.of() : List.of(waited);
    }

    @Override
    public void cancel() {
        Throwable failure = Failing.attempt(() -> drop(running), null);
        failure = Failing.attempt(resource::close, failure);
        if (failure != null) throw rethrow(failure);
    }

    @Override
    public Lender lender() {
        return Lends.of(running);
    }
}
