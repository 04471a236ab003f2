package dev.pollen.interop;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.stream.Stream;
import dev.pollen.sync.Semaphore;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Streams as a publisher: each subscriber has a stream of its own, and a task that asks it for as many elements as were
 * requested.
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

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        new Subscription(Objects.requireNonNull(subscriber, "subscriber")).start();
    }

    private final class Subscription implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final Semaphore demand = new Semaphore(0);
        private final Semaphore begun = new Semaphore(0);
        private final Task<?> task;
        private volatile @Nullable IllegalArgumentException illegal;

        Subscription(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
            this.task = executor.spawn(new Publishing(this, streams.get()));
        }

        void start() {
            subscriber.onSubscribe(this);
            begun.release(1);
        }

        @Override
        public void request(long count) {
            if (count <= 0) illegal = new IllegalArgumentException("requested: " + count);
            int room = Integer.MAX_VALUE / 2 - demand.available(); // more than anybody will see
            if (room > 0) demand.release((int) Math.min(Math.max(1, count), room));
        }

        @Override
        public void cancel() {
            boolean unused = task.abort();
        }
    }

    /** The task of a subscription: waits for a permit, then for an element, and so on. */
    private final class Publishing extends StateMachine<@Nullable Void> {
        private final Subscription subscription;
        private final Stream<? extends T> stream;
        private boolean begun;
        private @Nullable Future<Semaphore.Permit> permit;
        private @Nullable Future<? extends @Nullable T> element;

        Publishing(Subscription subscription, Stream<? extends T> stream) {
            this.subscription = subscription;
            this.stream = stream;
            permit = subscription.begun.acquire();
        }

        @Override
        public Poll<@Nullable Void> poll(Context cx) {
            try {
                while (step(cx)) {}
                return element == null && permit == null ? Poll.ready(null) : Poll.pending();
            } catch (Exception failure) {
                subscription.subscriber.onError(failure);
                return Poll.ready(null);
            }
        }

        /** One await; false where it is pending or was the last. */
        private boolean step(Context cx) throws Exception {
            if (permit != null) {
                if (permit.poll(cx).isPending()) return false;
                permit = begun ? null : subscription.demand.acquire();
                if (begun) element = stream.next();
                begun = true;
                if (subscription.illegal != null) throw subscription.illegal;
                return true;
            }
            Future<? extends @Nullable T> awaited = Objects.requireNonNull(element);
            Poll<? extends @Nullable T> poll = awaited.poll(cx);
            if (poll.isPending()) {
                checkCancelled(cx, awaited);
                return false;
            }
            element = null;
            T next = poll.get();
            if (next == null) {
                subscription.subscriber.onComplete();
                return false;
            }
            subscription.subscriber.onNext(next);
            permit = subscription.demand.acquire();
            return true;
        }

        @Override
        public void cancel() {
            drop(permit);
            drop(element);
        }
    }
}
