package dev.pollen.interop;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** A stream is a subscriber that keeps the rules of Reactive Streams, which the numbers are of. */
class FlowStreamTest {
    /** A publisher for one subscriber, whose signals the test gives. */
    private static final class Publisher<T> implements Flow.Publisher<T>, Flow.Subscription {
        private final List<String> asked = new ArrayList<>();
        private final List<Flow.Subscriber<? super T>> subscribers = new ArrayList<>();

        @Override
        public void subscribe(Flow.Subscriber<? super T> subscriber) {
            subscribers.add(subscriber);
            subscriber.onSubscribe(this);
        }

        Flow.Subscriber<? super T> subscriber() {
            return subscribers.get(0);
        }

        @Override
        public void request(long count) {
            asked.add("request " + count);
        }

        @Override
        public void cancel() {
            asked.add("cancel");
        }
    }

    private final Publisher<Object> publisher = new Publisher<>();
    private final FlowStream<Object> stream = new FlowStream<>(publisher);

    /** A next that waits. */
    private static <T> Future<T> waiting(FlowStream<T> stream) throws Exception {
        Future<T> next = stream.next();
        assertThat(poll(next)).isEqualTo(Poll.pending());
        return next;
    }

    private static <T> Poll<T> poll(Future<T> future) throws Exception {
        return future.poll(Context.of(() -> {}));
    }

    @Test
    void aSubscribeThatThrowsIsTheEnd() throws Exception {
        FlowStream<Object> refused = new FlowStream<>(subscriber -> {
            throw new IllegalStateException("no subscription");
        });
        assertThrows(IllegalStateException.class, () -> poll(refused.next()));
        assertThat(poll(refused.next()).get()).isNull();
    }

    @Test
    void aRequestThatThrowsIsTheEnd() throws Exception {
        List<String> asked = new ArrayList<>();
        FlowStream<Object> broken = new FlowStream<>(subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                throw new IllegalStateException("no element");
            }

            @Override
            public void cancel() {
                asked.add("cancel");
            }
        }));
        assertThrows(IllegalStateException.class, () -> poll(broken.next()));
        assertThat(asked).containsExactly("cancel");
        assertThat(poll(broken.next()).get()).isNull();
    }

    @Test
    void nullsAreRefused() throws Exception { // 2.13
        Future<Object> next = waiting(stream);
        assertThrows(NullPointerException.class, () -> publisher.subscriber().onError(null));
        assertThrows(NullPointerException.class, () -> poll(next));

        Publisher<Object> other = new Publisher<>();
        Future<Object> second = waiting(new FlowStream<>(other));
        assertThrows(NullPointerException.class, () -> other.subscriber().onNext(null));
        assertThrows(NullPointerException.class, () -> poll(second));
        assertThat(other.asked).containsExactly("request 1", "cancel").inOrder();

        FlowStream<Object> third = new FlowStream<>(subscriber -> subscriber.onSubscribe(null));
        assertThrows(NullPointerException.class, () -> poll(third.next()));
    }

    @Test
    void aFailureIsThrownAsItIs() throws Exception {
        Future<Object> next = waiting(stream);
        Throwable failure = new Throwable("x");
        publisher.subscriber().onError(failure);
        assertThat(assertThrows(Throwable.class, () -> poll(next))).isSameInstanceAs(failure);

        Completer<Object> completer = new Completer<>();
        completer.fail(failure);
        assertThat(assertThrows(Throwable.class, () -> poll(completer.future())))
                .isSameInstanceAs(failure);
    }

    @Test
    void anEndedSubscriptionIsNotCancelled() throws Exception { // 2.4
        Future<Object> next = waiting(stream);
        publisher.subscriber().onComplete();
        assertThat(poll(next).get()).isNull();
        stream.close();
        assertThat(publisher.asked).containsExactly("request 1");
    }

    private record Resource(List<String> closed, String name) implements Owned {
        @Override
        public void close() {
            closed.add(name);
        }
    }

    @Test
    void closingClosesWhatHasArrived() throws Exception {
        List<String> closed = new ArrayList<>();
        Future<Object> next = waiting(stream);
        next.cancel();
        publisher.subscriber().onNext(new Resource(closed, "arrived"));
        assertThat(closed).isEmpty(); // it is for the next
        stream.close();
        assertThat(closed).containsExactly("arrived");
        publisher.subscriber().onNext(new Resource(closed, "late")); // 2.8
        assertThat(closed).containsExactly("arrived", "late").inOrder();
        assertThat(publisher.asked).containsExactly("request 1", "cancel").inOrder();
        assertThat(blockOn(stream.next())).isNull();
    }

    @Test
    void closingClosesWhatComesBack() throws Exception {
        List<String> closed = new ArrayList<>();
        Future<Object> next = waiting(stream);
        publisher.subscriber().onNext(new Resource(closed, "reserved"));
        stream.close();
        assertThat(closed).isEmpty(); // somebody waits for it
        next.cancel();
        assertThat(closed).containsExactly("reserved");
    }
}
