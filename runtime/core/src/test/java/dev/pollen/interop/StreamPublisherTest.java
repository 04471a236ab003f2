package dev.pollen.interop;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.channel.Channel;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.stream.Stream;
import dev.pollen.stream.Streams;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A publisher keeps the rules of Reactive Streams, which the numbers are of. */
class StreamPublisherTest {
    private final Turns turns = new Turns();
    private final List<Throwable> unjoined = new ArrayList<>();
    private final TaskExecutor executor =
            TaskExecutor.builder().onUnjoined(unjoined::add).on(turns);
    private final Listener<Object> listener = new Listener<>();

    private void publish(Stream<?> stream) {
        publishFrom(() -> stream);
    }

    private void publishFrom(Supplier<Stream<?>> stream) {
        new StreamPublisher<Object>(stream, executor).subscribe(listener);
        turns.run();
    }

    /** Asks for {@code count} elements at once. */
    private void asking(long count) {
        on("subscribed", () -> listener.subscription().request(count));
    }

    private void on(String signal, Runnable action) {
        listener.then(told -> {
            if (told.equals(signal)) action.run();
        });
    }

    private void close() {
        executor.close(Duration.ZERO);
        turns.run();
    }

    @Test
    void noMoreThanWasAskedFor() { // 1.1, 1.2
        asking(2);
        publish(Streams.of(List.of(1, 2, 3)));
        assertThat(listener.told).containsExactly("subscribed", "1", "2").inOrder();
        listener.subscription().request(1);
        turns.run();
        assertThat(listener.told).containsExactly("subscribed", "1", "2", "3").inOrder();
        listener.subscription().request(1);
        turns.run();
        assertThat(listener.told).contains("complete");
    }

    @Test
    void demandAddsUpToNoEnd() { // 3.17
        Demand demand = new Demand();
        demand.request(Integer.MAX_VALUE);
        for (int i = 0; i < 3; i++) demand.request(Long.MAX_VALUE - 1);
        for (int i = 0; i < 1000; i++) assertThat(demand.take(() -> {})).isTrue();
        demand.request(Long.MAX_VALUE);
        assertThat(demand.take(() -> {})).isTrue();
    }

    @Test
    void anErrorIsTold() { // 1.4
        asking(1);
        publish(() -> cx -> {
            throw new StackOverflowError("in the stream");
        });
        assertThat(listener.told)
                .containsExactly("subscribed", "StackOverflowError")
                .inOrder();
    }

    @Test
    void aClosedExecutorIsTold() { // 1.4
        publish(Channel.unbounded()); // waits for demand
        Listener<Object> waiting = new Listener<>();
        waiting.then(signal -> waiting.subscription().request(1));
        new StreamPublisher<Object>(Channel::unbounded, executor).subscribe(waiting); // waits for an element
        turns.run();
        Listener<Object> early = new Listener<>();
        new StreamPublisher<Object>(Channel::unbounded, executor).subscribe(early); // is never polled
        close();
        for (Listener<Object> told : List.of(listener, waiting, early)) {
            assertThat(told.told)
                    .containsExactly("subscribed", "CancellationException")
                    .inOrder();
        }
        Listener<Object> late = new Listener<>();
        new StreamPublisher<Object>(Channel::unbounded, executor).subscribe(late); // 1.9
        assertThat(late.told)
                .containsExactly("subscribed", "RejectedExecutionException")
                .inOrder();
        assertThat(unjoined).isEmpty();
    }

    @Test
    void aStreamThatCannotBeMadeIsTold() { // 1.9
        publishFrom(() -> {
            throw new IllegalStateException("no stream");
        });
        assertThat(listener.told)
                .containsExactly("subscribed", "IllegalStateException")
                .inOrder();
        assertThrows(
                NullPointerException.class,
                () -> new StreamPublisher<>(() -> Streams.of(List.of()), executor).subscribe(null));
    }

    @Test
    void nothingFollowsTheEnd() { // 1.7
        listener.then(signal -> {
            listener.subscription().request(1);
            if (signal.equals("complete")) throw new IllegalStateException("in onComplete");
        });
        publish(Streams.of(List.of(1)));
        assertThat(listener.told).containsExactly("subscribed", "1", "complete").inOrder();
        close();
        assertThat(unjoined).hasSize(1);
    }

    @Test
    void whoThrowsIsToldNothingMore() { // 2.13
        listener.then(signal -> {
            listener.subscription().request(1);
            if (signal.equals("1")) throw new IllegalStateException("in onNext");
        });
        publish(Streams.of(List.of(1, 2)));
        assertThat(listener.told).containsExactly("subscribed", "1").inOrder();
        close();
        assertThat(listener.told).hasSize(2);
        assertThat(unjoined).hasSize(1);

        AtomicInteger made = new AtomicInteger();
        on("subscribed", () -> {
            throw new IllegalStateException("in onSubscribe");
        });
        assertThrows(
                IllegalStateException.class,
                () -> publishFrom(() -> {
                    made.incrementAndGet();
                    return Streams.of(List.of());
                }));
        assertThat(made.get()).isEqualTo(0);
    }

    @Test
    void whoCancelsIsToldNothingMore() { // 1.8
        listener.then(signal -> {
            if (signal.equals("subscribed")) listener.subscription().request(Long.MAX_VALUE);
            if (signal.equals("2")) listener.subscription().cancel();
        });
        publish(Streams.of(List.of(1, 2, 3, 4)));
        assertThat(listener.told).containsExactly("subscribed", "1", "2").inOrder();
        listener.told.clear();
        publish(Streams.of(List.of(1, 2)));
        assertThat(listener.told).containsExactly("subscribed", "1", "2").inOrder();
        close();
        assertThat(listener.told).hasSize(3);
        assertThat(unjoined).isEmpty();
    }

    @Test
    void whoCancelsAtOnceGetsNoStream() {
        AtomicInteger made = new AtomicInteger();
        on("subscribed", () -> listener.subscription().cancel());
        publishFrom(() -> {
            made.incrementAndGet();
            return Streams.of(List.of(1));
        });
        assertThat(listener.told).containsExactly("subscribed");
        assertThat(made.get()).isEqualTo(0);
    }

    @Test
    void aWrongRequestIsAnsweredAtOnce() { // 3.9
        Channel<Object> silent = Channel.unbounded();
        asking(1);
        publish(silent);
        listener.subscription().request(0);
        turns.run();
        assertThat(listener.told)
                .containsExactly("subscribed", "IllegalArgumentException")
                .inOrder();
        silent.trySend("x");
        turns.run();
        assertThat(listener.told).hasSize(2);

        listener.told.clear();
        asking(-1);
        publish(Streams.of(List.of(1)));
        assertThat(listener.told)
                .containsExactly("subscribed", "IllegalArgumentException")
                .inOrder();
    }

    @Test
    void theStreamIsClosedAtTheEnd() {
        List<String> trace = new ArrayList<>();
        record Closing(Stream<Object> stream, List<String> trace) implements Stream<Object>, Owned {
            @Override
            public Future<Object> next() {
                return stream.next();
            }

            @Override
            public void close() {
                trace.add("closed");
            }
        }
        asking(9);
        publish(new Closing(Streams.of(List.of(1)), trace)); // complete
        publish(new Closing(() -> Future.failed(new IOException("x")), trace)); // failed
        publish(new Closing(Channel.unbounded(), trace));
        listener.subscription().cancel();
        turns.run();
        publish(new Closing(Channel.unbounded(), trace));
        assertThat(trace).hasSize(3);
        close();
        assertThat(trace).hasSize(4);
        publish(new Closing(Channel.unbounded(), trace)); // refused
        assertThat(trace).hasSize(5);
    }
}
