package dev.pollen.interop;

import dev.pollen.Owned;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.stream.Stream;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/**
 * Streams as a publisher: each subscriber has a stream of its own, and a task that asks it for as many elements as were
 * requested. The stream is closed at the end if it is {@link Owned}.
 *
 * <p>A subscriber is told the end whatever it is: where the executor is closed, {@code onError} gets a {@link
 * java.util.concurrent.CancellationException}. One that throws is told nothing more; what it threw is thrown by {@link
 * #subscribe}, or is the failure of the task, of which the executor's handler is told.
 *
 * @param <T> the type of the elements
 */
public final class StreamPublisher<T> implements Flow.Publisher<T> {
    private final Supplier<? extends Stream<? extends T>> streams;
    private final TaskExecutor executor;

    /** A publisher of {@code streams}, on tasks of {@code executor}. */
    public StreamPublisher(Supplier<? extends Stream<? extends T>> streams, TaskExecutor executor) {
        this.streams = Objects.requireNonNull(streams, "streams");
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /** Asks for a stream, unless {@code subscriber} cancels at once, and publishes it. */
    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Demand demand = new Demand();
        Publishing<T> publishing = new Publishing<>(Objects.requireNonNull(subscriber, "subscriber"), demand);
        subscriber.onSubscribe(demand);
        if (demand.isCancelled()) return;
        try {
            publishing.begin(Objects.requireNonNull(streams.get(), "stream"));
            demand.serve(executor.spawn(publishing));
        } catch (Throwable refused) { // the subscriber is told, not the caller
            publishing.end(refused);
        }
    }
}
