package dev.pollen.testing;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous programs without the compiler: one await after the other, with the rules of cancellation that generated
 * machines keep.
 *
 * <pre>{@code
 * Steps.of(() -> mutex.lock()).then(guard -> Steps.of(() -> yieldNow()).lastly(() -> closing(guard)))
 * }</pre>
 */
public abstract class Steps<T extends @Nullable Object> extends StateMachine<T> {
    /** What runs in the course of a step. */
    @FunctionalInterface
    public interface Next<A extends @Nullable Object, B extends @Nullable Object> {
        Future<B> after(A value) throws Exception;
    }

    /** {@code return await(future.call());}. */
    public static <T extends @Nullable Object> Steps<T> of(Callable<? extends Future<T>> future) {
        return new Then<>(Future.ready(), none -> future.call());
    }

    /** {@code action.run();}. */
    public static Steps<@Nullable Void> run(Action action) {
        return of(() -> {
            action.run();
            return Future.ready();
        });
    }

    /** {@code for (int i = 0; i < times; i++) await(future.call());}. */
    public static Steps<@Nullable Void> repeat(int times, Callable<? extends Future<?>> future) {
        Steps<@Nullable Void> all = run(() -> {});
        for (int i = 0; i < times; i++) {
            all = all.then(none -> of(() -> erased(future.call()))).then(any -> Future.ready());
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Future<@Nullable Object> erased(Future<?> future) {
        return (Future<@Nullable Object>) future;
    }

    /** Code that may throw. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** {@code return await(next.after(await(this)));}. */
    public <B extends @Nullable Object> Steps<B> then(Next<T, B> next) {
        return new Then<>(this, next);
    }

    /** {@code try { return await(this); } finally { await(cleanup.call()); }}. */
    public Steps<T> lastly(Callable<? extends Future<?>> cleanup) {
        return new Lastly<>(this, cleanup);
    }

    private static final class Then<A extends @Nullable Object, B extends @Nullable Object> extends Steps<B> {
        private @Nullable Future<A> first;
        private @Nullable Future<B> second;
        private final Next<A, B> next;

        Then(Future<A> first, Next<A, B> next) {
            this.first = first;
            this.next = next;
        }

        @Override
        public Poll<B> poll(Context cx) throws Exception {
            if (first != null) {
                Poll<A> poll = first.poll(cx);
                if (poll.isPending()) {
                    checkCancelled(cx, first);
                    return pending();
                }
                first = null;
                second = next.after(poll.get());
            }
            if (second == null) throw new IllegalStateException("polled again");
            Poll<B> poll = second.poll(cx);
            if (poll.isPending()) checkCancelled(cx, second);
            return poll;
        }

        @Override
        public void cancel() {
            drop(first);
            drop(second);
        }
    }

    private static final class Lastly<T extends @Nullable Object> extends Steps<T> {
        private final Future<T> body;
        private final Callable<? extends Future<?>> made;
        private boolean begun;
        private @Nullable Future<?> cleanup;
        private @Nullable Poll<T> result;
        private @Nullable Throwable failure;

        Lastly(Future<T> body, Callable<? extends Future<?>> made) {
            this.body = body;
            this.made = made;
        }

        @Override
        public Poll<T> poll(Context cx) throws Exception {
            begun = true;
            if (cleanup == null) {
                try {
                    Poll<T> poll = body.poll(cx);
                    if (poll.isPending()) {
                        checkCancelled(cx, body);
                        return poll;
                    }
                    result = poll;
                } catch (Throwable thrown) {
                    failure = thrown;
                }
                cleanup = made.call();
            }
            if (shielded(cleanup, cx).isPending()) return pending();
            if (failure != null) throw rethrow(failure);
            return result == null ? pending() : result;
        }

        @Override
        public void cancel() {
            if (begun) drop(cleanup == null ? body : cleanup);
        }
    }
}
