package dev.pollen.interop;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.executor.TaskExecutor;
import dev.pollen.sim.Simulation;
import dev.pollen.stream.Stream;
import dev.pollen.stream.Streams;
import dev.pollen.testing.Steps;
import dev.pollen.time.Interval;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To and from what is not Pollen's, and streams. */
class InteropTest {
    @Test
    void aCallbackCompletesAnAwait() throws Exception {
        Completer<String> completer = new Completer<>();
        new Thread(() -> completer.complete("x")).start();
        assertThat(blockOn(completer.future())).isEqualTo("x");
        assertThat(completer.complete("y")).isFalse();

        Completer<String> failing = new Completer<>();
        assertThat(failing.fail(new IOException("x"))).isTrue();
        assertThrows(IOException.class, () -> blockOn(failing.future()));
    }

    @Test
    void aCancelledAwaitCancelsTheCall() {
        List<String> trace = new ArrayList<>();
        Completer<String> completer = new Completer<>();
        completer.onCancel(() -> trace.add("cancelled"));
        assertThrows(TimeoutException.class, () -> blockOn(timeout(Duration.ofMillis(1), completer.future())));
        assertThat(trace).containsExactly("cancelled");
        assertThat(completer.complete("late")).isFalse();
    }

    @Test
    void aPublisherIsAStream() throws Exception {
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 2);
                FlowStream<Integer> stream = new FlowStream<>(publisher)) {
            Thread thread = new Thread(() -> {
                while (publisher.getNumberOfSubscribers() == 0) Thread.onSpinWait();
                for (int i = 0; i < 100; i++) publisher.submit(i);
                publisher.close();
            });
            thread.start();
            assertThat(blockOn(Streams.toList(stream)))
                    .isEqualTo(IntStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void aPublishersFailureIsTheStreams() {
        SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 2);
        FlowStream<Integer> stream = new FlowStream<>(publisher);
        publisher.closeExceptionally(new IOException("x"));
        assertThrows(IOException.class, () -> blockOn(Streams.toList(stream)));
    }

    @Test
    void aStreamIsAPublisher() throws Exception {
        List<Integer> all = IntStream.range(0, 300).boxed().toList();
        try (TaskExecutor executor = TaskExecutor.builder().multiThreaded(2)) {
            StreamPublisher<Integer> publisher = new StreamPublisher<>(() -> Streams.of(all), executor);
            assertThat(blockOn(Streams.toList(new FlowStream<>(publisher)))).isEqualTo(all);
        }
    }

    @Test
    void mergedStreamsYieldAllThereIs() throws Exception {
        Stream<Integer> merged =
                Streams.merge(List.of(Streams.of(List.of(1, 2, 3)), Streams.of(List.of()), Streams.of(List.of(4, 5))));
        assertThat(Simulation.run(1, Streams.toList(merged))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anIntervalSkipsWhatWasMissed() throws Exception {
        Interval interval = Interval.every(Duration.ofSeconds(10));
        List<Object> trace = new ArrayList<>();
        Simulation.run(
                1,
                Steps.repeat(
                        4,
                        () -> Steps.of(interval::next)
                                .then(tick -> Steps.run(() -> {
                                    trace.add(tick);
                                    trace.add(Simulation.current().elapsed().toSeconds());
                                }))
                                .then(none -> sleep(Duration.ofSeconds(trace.size() == 4 ? 25 : 1)))));
        assertThat(trace).containsExactly(0L, 0L, 1L, 10L, 3L, 35L, 4L, 40L).inOrder();
    }
}
