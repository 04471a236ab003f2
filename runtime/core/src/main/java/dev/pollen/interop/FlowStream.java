package dev.pollen.interop;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.channel.Channel;
import dev.pollen.stream.Stream;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A publisher as a stream. It subscribes at the first {@link #next}, and asks for one element at a time.
 *
 * @param <T> the type of the elements
 */
public final class FlowStream<T> implements Stream<T>, Owned {
    private final Flow.Publisher<? extends T> publisher;
    private final Channel<T> arrived = Channel.unbounded();
    private final Subscriber subscriber = new Subscriber();

    // under the lock of the subscriber
    private boolean subscribed;
    private Flow.@Nullable Subscription subscription;
    private int wanted;
    private boolean closed;
    private @Nullable Throwable failure;

    /** The elements of {@code publisher}. */
    public FlowStream(Flow.Publisher<? extends T> publisher) {
        this.publisher = Objects.requireNonNull(publisher, "publisher");
    }

    /** The next element. The first call subscribes when its future is polled; the publisher's failure is that of the next. */
    @Override
    public Future<@Nullable T> next() {
        Future<@Nullable T> receiving = arrived.next();
        return new Future<>() {
            private boolean asked;

            @Override
            public Poll<@Nullable T> poll(Context cx) throws Exception {
                if (!asked && !cx.cancelRequested()) {
                    asked = true;
                    subscriber.want();
                }
                Poll<@Nullable T> poll = receiving.poll(cx);
                if (poll.isReady() && poll.get() == null) subscriber.rethrow();
                return poll;
            }

            @Override
            public void cancel() {
                receiving.cancel();
            }
        };
    }

    /** Cancels the subscription. */
    @Override
    public void close() {
        Flow.Subscription cancelled;
        synchronized (subscriber) {
            closed = true;
            cancelled = subscription;
        }
        if (cancelled != null) cancelled.cancel();
        arrived.close();
    }

    private final class Subscriber implements Flow.Subscriber<T> {
        /** One element is asked for, unless one that was asked for before has not been received. */
        void want() {
            boolean first;
            Flow.Subscription asked = null;
            synchronized (this) {
                if (closed) return;
                first = !subscribed;
                subscribed = true;
                if (wanted == 0 && arrived.size() == 0) {
                    wanted = 1;
                    asked = subscription;
                }
            }
            if (first) publisher.subscribe(this);
            else if (asked != null) asked.request(1);
        }

        void rethrow() throws Exception {
            Throwable thrown;
            synchronized (this) {
                thrown = failure;
                failure = null;
            }
            if (thrown instanceof Exception exception) throw exception;
            if (thrown instanceof Error error) throw error;
        }

        @Override
        public void onSubscribe(Flow.Subscription made) {
            boolean refuse;
            boolean ask;
            synchronized (this) {
                refuse = closed || subscription != null;
                if (!refuse) subscription = made;
                ask = wanted > 0;
            }
            if (refuse) made.cancel();
            else if (ask) made.request(1);
        }

        @Override
        public void onNext(T element) {
            synchronized (this) {
                wanted = 0;
                if (closed) return;
            }
            boolean unused = arrived.trySend(element); // without bounds: there is room
        }

        @Override
        public void onError(Throwable thrown) {
            synchronized (this) {
                failure = thrown;
                closed = true;
            }
            arrived.close();
        }

        @Override
        public void onComplete() {
            synchronized (this) {
                closed = true;
            }
            arrived.close();
        }
    }
}
