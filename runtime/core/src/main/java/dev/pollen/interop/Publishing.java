package dev.pollen.interop;

import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import dev.pollen.combine.Failing;
import dev.pollen.stream.Stream;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The task of a subscription: takes one of the elements that were asked for, waits for it, tells the subscriber, and so on.
 * The numbers are those of the rules of Reactive Streams.
 *
 * @param <T> the type of the elements
 */
final class Publishing<T> extends StateMachine<@Nullable Void> {
    private final Demand demand;
    private Flow.@Nullable Subscriber<? super T> subscriber; // null when it has been told the end
    private @Nullable Stream<? extends T> stream;
    private @Nullable Future<? extends @Nullable T> next;

    Publishing(Flow.Subscriber<? super T> subscriber, Demand demand) {
        this.subscriber = subscriber;
        this.demand = demand;
    }

    /** The stream to publish, before the first poll. */
    void begin(Stream<? extends T> published) {
        stream = published;
    }

    @Override
    public Poll<@Nullable Void> poll(Context cx) throws Exception {
        Throwable failure = null;
        try {
            if (!publish(cx)) return Poll.pending();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        failure = released(failure);
        if (failure != null) throw rethrow(failure);
        return Poll.ready(null);
    }

    /** Whether it has come to its end. */
    private boolean publish(Context cx) throws Exception {
        while (true) {
            IllegalArgumentException illegal = demand.illegal();
            if (illegal != null) fail(illegal); // 3.9, and not only when there is an element
            Poll<? extends @Nullable T> poll;
            try {
                poll = element(cx);
            } catch (Throwable failure) {
                next = null;
                // to have been stopped is told the executor too, and so is what the subscriber does not want to know
                if (!fail(failure) || failure instanceof Cancelled) throw failure;
                return true;
            }
            if (poll.isPending()) return false;
            Lender lender = Lends.of(next);
            next = null;
            if (!signal(poll.get(), lender)) return true;
        }
    }

    /** The next element, when one was asked for; null at the end. */
    private Poll<? extends @Nullable T> element(Context cx) throws Exception {
        if (next == null) {
            if (listener() == null) return Poll.ready(null);
            if (cx.cancelRequested()) throw cx.takeCancel();
            if (cx.isExhausted() || !demand.take(cx.waker())) return Poll.pending();
            cx.spend();
            next = Objects.requireNonNull(stream, "stream").next();
        }
        Future<? extends @Nullable T> awaited = Objects.requireNonNull(next, "next");
        Poll<? extends @Nullable T> poll = awaited.poll(cx);
        if (poll.isPending()) checkCancelled(cx, awaited);
        return poll;
    }

    /** Tells of {@code element}, or of the end where it is null; whether there may be more to tell. */
    private boolean signal(@Nullable T element, Lender lender) {
        Flow.Subscriber<? super T> told = listener();
        if (element == null) {
            subscriber = null; // before the last signal: none follows it even where it throws (1.7, 2.13)
            if (told != null) told.onComplete();
            return false;
        }
        IllegalArgumentException illegal = demand.illegal();
        if (told != null && illegal == null) {
            told.onNext(element);
            return true;
        }
        lender.takeBack(element);
        if (illegal != null) fail(illegal);
        return false;
    }

    /** Tells of {@code failure}; false where nobody wants to know. */
    private boolean fail(Throwable failure) {
        Flow.Subscriber<? super T> told = listener();
        subscriber = null;
        if (told == null) return false;
        told.onError(failure instanceof Cancelled ? new CancellationException(CLOSED) : failure);
        return true;
    }

    private static final String CLOSED = "the executor was closed before the stream had ended";

    /** Who is to be told; null where it has been told the end, or wants nothing more (1.8: not even the end). */
    private Flow.@Nullable Subscriber<? super T> listener() {
        return demand.isCancelled() ? null : subscriber;
    }

    /** The end, with {@code failure}, of one that is not polled. */
    void end(Throwable failure) {
        IllegalArgumentException illegal = demand.illegal();
        Throwable thrown = released(Failing.attempt(() -> fail(illegal == null ? failure : illegal), null));
        if (thrown != null) throw rethrow(thrown);
    }

    /** Lets go of all it has; {@code first}, and what that throws. */
    private @Nullable Throwable released(@Nullable Throwable first) {
        Future<?> dropped = next;
        Stream<?> closed = stream;
        subscriber = null;
        next = null;
        stream = null;
        Throwable failure = Failing.attempt(() -> drop(dropped), first);
        return Failing.attempt(() -> Owned.discard(closed), failure);
    }

    /** Dropped, or never begun: the subscriber is told nevertheless (1.4). */
    @Override
    public void cancel() {
        end(new CancellationException(CLOSED));
    }
}
