package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.using;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.interop.FlowStream;
import dev.pollen.interop.StreamPublisher;
import dev.pollen.sim.Simulation;
import dev.pollen.stream.Stream;
import dev.pollen.stream.Streams;
import dev.pollen.sync.OnceCell;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** A close or a cancel that throws: no other is left out for it, and what went wrong before is told. */
class ThrowingTest {
    private final List<String> closed = new ArrayList<>();

    private Owned resource(String name) {
        return () -> closed.add(name);
    }

    private Owned bad(String name) {
        return () -> {
            closed.add(name);
            throw new IllegalStateException(name);
        };
    }

    /** One that waits, and throws when it is cancelled. */
    private static <T> Future<T> stuck() {
        return new Future<>() {
            @Override
            public Poll<T> poll(Context cx) {
                return Poll.pending();
            }

            @Override
            public void cancel() {
                throw new IllegalStateException("cancel");
            }
        };
    }

    private static List<String> suppressed(Throwable failure) {
        return List.of(failure.getSuppressed()).stream()
                .map(Throwable::getMessage)
                .toList();
    }

    @Test
    void aListClosesAllItsElements() {
        Iterator<Owned> elements =
                List.of(bad("first"), resource("second"), bad("third")).iterator();
        Stream<Owned> failing =
                () -> elements.hasNext() ? Future.ready(elements.next()) : Future.failed(new IOException("lost"));
        Throwable failure = assertThrows(IOException.class, () -> Simulation.run(1, Streams.toList(failing)));
        assertThat(failure).hasMessageThat().isEqualTo("lost");
        assertThat(suppressed(failure)).containsExactly("first", "third").inOrder();
        assertThat(closed).containsExactly("first", "second", "third").inOrder();
    }

    @Test
    void aListThatIsDroppedClosesItsElementsToo() throws Exception {
        Iterator<Owned> elements = List.of(resource("first")).iterator();
        Stream<Owned> waiting = () -> elements.hasNext() ? Future.ready(elements.next()) : stuck();
        Future<List<Owned>> list = Streams.toList(waiting);
        assertThat(list.poll(Context.of(() -> {})).isPending()).isTrue();
        assertThrows(IllegalStateException.class, list::cancel);
        assertThat(closed).containsExactly("first");
    }

    @Test
    void theBodysFailureOutlivesTheCloseOfItsResource() {
        Future<Void> whole = using(bad("resource"), own -> Future.failed(new IOException("body")));
        Throwable failure = assertThrows(IOException.class, () -> Simulation.run(1, whole));
        assertThat(failure).hasMessageThat().isEqualTo("body");
        assertThat(suppressed(failure)).containsExactly("resource");
    }

    @Test
    void theBodysValueIsClosedWhereNobodyReceivesIt() {
        Future<Owned> whole = using(bad("resource"), own -> Future.ready(bad("value")));
        Throwable failure = assertThrows(IllegalStateException.class, () -> Simulation.run(1, whole));
        assertThat(failure).hasMessageThat().isEqualTo("resource");
        assertThat(suppressed(failure)).containsExactly("value");
        assertThat(closed).containsExactly("resource", "value").inOrder();
    }

    @Test
    void theBodysCancelDoesNotKeepTheResourceOpen() throws Exception {
        Future<Owned> whole = using(bad("resource"), own -> stuck());
        assertThat(whole.poll(Context.of(() -> {})).isPending()).isTrue();
        Throwable failure = assertThrows(IllegalStateException.class, whole::cancel);
        assertThat(failure).hasMessageThat().isEqualTo("cancel");
        assertThat(suppressed(failure)).containsExactly("resource");
    }

    @Test
    void aScopeThatIsDroppedClosesAllThatItsTasksYielded() {
        Deque<Runnable> turns = new ArrayDeque<>();
        Future<Object> whole = scope(s -> {
            s.spawn(Future.ready(bad("first")));
            s.spawn(Future.ready(resource("second")));
            return stuck();
        });
        Task<Object> unused = TaskExecutor.builder().on(turns::add).spawn(whole);
        while (!turns.isEmpty()) turns.remove().run();
        Throwable failure = assertThrows(IllegalStateException.class, whole::cancel);
        assertThat(failure).hasMessageThat().isEqualTo("cancel");
        assertThat(suppressed(failure)).containsExactly("first");
        assertThat(closed).containsExactly("first", "second").inOrder();
    }

    @Test
    void aMakerThatCannotBeCancelledLetsTheNextMakeTheValue() throws Exception {
        OnceCell<String> cell = new OnceCell<>();
        Future<String> making = cell.getOrMake(ThrowingTest::stuck);
        assertThat(making.poll(Context.of(() -> {})).isPending()).isTrue();
        assertThrows(IllegalStateException.class, making::cancel);
        assertThat(Simulation.run(1, cell.getOrMake(() -> Future.ready("made"))))
                .isEqualTo("made");
    }

    @Test
    void aPublisherIsCancelledWhateverItsElementsDo() throws Exception {
        FlowStream<Owned> stream = new FlowStream<>(subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                for (String name : List.of("received", "second", "third")) subscriber.onNext(bad(name));
            }

            @Override
            public void cancel() {
                closed.add("subscription");
            }
        }));
        assertThat(stream.next().poll(Context.of(() -> {})).isReady()).isTrue();
        Throwable failure = assertThrows(IllegalStateException.class, stream::close);
        assertThat(failure).hasMessageThat().isEqualTo("second");
        assertThat(suppressed(failure)).containsExactly("third");
        assertThat(closed).containsExactly("second", "third", "subscription").inOrder();
    }

    @Test
    void aPublishedStreamIsClosedWhateverItsNextDoes() {
        record Closing(List<String> closed) implements Stream<Object>, Owned {
            @Override
            public Future<Object> next() {
                return stuck();
            }

            @Override
            public void close() {
                closed.add("stream");
            }
        }
        Deque<Runnable> turns = new ArrayDeque<>();
        TaskExecutor executor = TaskExecutor.builder()
                .onUnjoined(failure -> closed.add(failure.getMessage()))
                .on(turns::add);
        new StreamPublisher<Object>(() -> new Closing(closed), executor).subscribe(new Flow.Subscriber<Object>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(Object element) {}

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onComplete() {}
        });
        while (!turns.isEmpty()) turns.remove().run();
        executor.close(Duration.ZERO);
        assertThat(closed).containsExactly("stream", "cancel").inOrder();
    }
}
