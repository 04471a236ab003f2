package dev.pollen.interop;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import dev.pollen.channel.Channel;
import dev.pollen.channel.ChannelClosedException;
import dev.pollen.combine.Failing;
import dev.pollen.stream.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private volatile boolean closed;

    // under the lock of the subscriber
    private boolean subscribed;
    private Flow.@Nullable Subscription subscription; // null before it is made, and when it has ended
    private boolean wanted;
    private boolean ended;
    private @Nullable Throwable failure;

    /** The elements of {@code publisher}. */
    public FlowStream(Flow.Publisher<? extends T> publisher) {
        this.publisher = Objects.requireNonNull(publisher, "publisher");
    }

    /**
     * The next element. The first call subscribes when its future is polled; the publisher's failure is that of the next,
     * and so is what its {@code subscribe} throws.
     */
    @Override
    public Future<@Nullable T> next() {
        return new Next();
    }

    /** Cancels the subscription. An element that has arrived is closed if it is {@link Owned}: nobody will ask for it. */
    @Override
    public void close() {
        Flow.Subscription cancelled;
        synchronized (subscriber) {
            closed = true;
            cancelled = subscription;
            subscription = null;
        }
        arrived.close();
        Throwable thrown = discardArrived(null);
        if (cancelled != null) thrown = Failing.attempt(cancelled::cancel, thrown);
        if (thrown != null) throw Failing.unchecked(thrown);
    }

    /**
     * Closes what nobody will receive; {@code first}, and what that throws. An element that was reserved for a receiver may
     * come back and is not there before.
     */
    private @Nullable Throwable discardArrived(@Nullable Throwable first) {
        List<T> lost = new ArrayList<>(0);
        for (T element = arrived.tryReceive(); element != null; element = arrived.tryReceive()) lost.add(element);
        return Failing.each(lost, Owned::discard, first);
    }

    private final class Next extends StateMachine<@Nullable T> {
        private final Future<@Nullable T> receiving = arrived.next();
        private boolean asked;

        @Override
        public Poll<@Nullable T> poll(Context cx) throws Exception {
            if (!asked && !cx.cancelRequested()) {
                asked = true;
                subscriber.want();
            }
            Poll<@Nullable T> poll;
            try {
                poll = receiving.poll(cx);
            } catch (Throwable thrown) {
                throw rethrow(closed ? Objects.requireNonNull(discardArrived(thrown)) : thrown);
            }
            Throwable lost = closed ? discardArrived(null) : null;
            if (lost != null) { // and so is what was received
                if (poll.isReady()) lost = Failing.each(Arrays.asList(poll.get()), Owned::discard, lost);
                throw rethrow(lost);
            }
            if (poll.isReady() && poll.get() == null) {
                Throwable thrown = subscriber.takeFailure();
                if (thrown != null) throw rethrow(thrown);
            }
            return poll;
        }

        @Override
        public void cancel() {
            receiving.cancel();
            Throwable lost = closed ? discardArrived(null) : null;
            if (lost != null) throw rethrow(lost);
        }
    }

    /** The numbers are those of the rules of Reactive Streams. */
    private final class Subscriber implements Flow.Subscriber<T> {
        /** One element is asked for, unless one that was asked for before has not been received. */
        void want() {
            boolean first;
            Flow.Subscription asked = null;
            synchronized (this) {
                if (closed || ended) return;
                first = !subscribed;
                subscribed = true;
                if (!wanted && arrived.size() == 0) {
                    wanted = true;
                    asked = subscription;
                }
            }
            try {
                if (first) publisher.subscribe(this);
                else if (asked != null) asked.request(1);
            } catch (Throwable broken) { // it must not throw; the stream ends, as where it says so by onError
                breakOff(broken);
            }
        }

        synchronized @Nullable Throwable takeFailure() {
            Throwable thrown = failure;
            failure = null;
            return thrown;
        }

        @Override
        public void onSubscribe(Flow.Subscription made) {
            if (made == null) throw refuseNull("subscription");
            boolean refuse;
            boolean ask;
            synchronized (this) {
                refuse = closed || ended || subscription != null; // 2.5
                if (!refuse) subscription = made;
                ask = wanted;
            }
            if (refuse) made.cancel();
            else if (ask) made.request(1);
        }

        @Override
        public void onNext(T element) {
            if (element == null) throw refuseNull("element");
            synchronized (this) {
                wanted = false;
            }
            try {
                boolean unused = arrived.trySend(element); // without bounds: there is room
            } catch (ChannelClosedException late) { // a few may come after a cancel (2.8)
                Owned.discard(element);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            if (thrown == null) throw refuseNull("failure");
            end(thrown);
        }

        @Override
        public void onComplete() {
            end(null);
        }

        private void end(@Nullable Throwable thrown) {
            synchronized (this) {
                ended = true;
                subscription = null; // it counts as cancelled now (2.4)
                if (failure == null) failure = thrown;
                else if (thrown != null && thrown != failure) failure.addSuppressed(thrown);
            }
            arrived.close();
        }

        /** The publisher broke a rule: the stream fails with {@code thrown}, and wants no more. */
        private void breakOff(Throwable thrown) {
            Flow.Subscription cancelled;
            synchronized (this) {
                cancelled = subscription;
            }
            end(thrown);
            if (cancelled != null) cancelled.cancel();
        }

        /** The answer to a null (2.13); who waits is told too. */
        private NullPointerException refuseNull(String what) {
            NullPointerException refused = new NullPointerException(what);
            breakOff(refused);
            return refused;
        }
    }
}
