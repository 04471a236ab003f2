package dev.pollen;

import static dev.pollen.Threads.expect;

import dev.pollen.channel.Broadcast;
import dev.pollen.channel.Oneshot;
import dev.pollen.channel.Watch;
import dev.pollen.stream.Stream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The other channels: who waits is woken by what comes from another thread, and sees it. */
class ChannelInterleavingsTest {
    /** Polls a future on one thread, and once more at the end, when it must be ready; woken, if it was pending. */
    private abstract static class Waiting<T> implements Threads.Case {
        private final AtomicInteger woken = new AtomicInteger();
        private final Context cx = Context.of(woken::incrementAndGet);
        private Future<T> future;
        private Poll<T> first;

        /** What is awaited. */
        abstract Future<T> begin();

        @Override
        public final void one() throws Exception {
            future = begin();
            first = future.poll(cx);
        }

        @Override
        public final void check() throws Exception {
            if (first.isReady()) {
                check(first.get());
                return;
            }
            expect(woken.get() == 1, "woken " + woken);
            Poll<T> last = future.poll(cx);
            expect(last.isReady(), "woken, and not ready");
            check(last.get());
        }

        /** Checks what was received. */
        abstract void check(T received);
    }

    private abstract static class Subscriber extends Waiting<Integer> {
        final Broadcast<Integer> broadcast = new Broadcast<>(2);
        private final Stream<Integer> elements = broadcast.subscribe();

        @Override
        final Future<Integer> begin() {
            return elements.next();
        }
    }

    @Test
    void aSubscriberSeesWhatIsSent() {
        Threads.check(() -> new Subscriber() {
            @Override
            public void other() {
                broadcast.send(1);
                broadcast.close();
            }

            @Override
            void check(Integer received) {
                expect(received == 1, "received " + received);
            }
        });
    }

    @Test
    void aSubscriberSeesTheEnd() {
        Threads.check(() -> new Subscriber() {
            @Override
            public void other() {
                broadcast.close();
            }

            @Override
            void check(Integer received) {
                expect(received == null, "received " + received);
            }
        });
    }

    @Test
    void aWatcherSeesTheChange() {
        Threads.check(() -> new Waiting<Integer>() {
            private final Watch<Integer> watch = new Watch<>(0);
            private final Stream<Integer> changes = watch.changes();

            @Override
            Future<Integer> begin() {
                return changes.next();
            }

            @Override
            public void other() {
                watch.set(1);
            }

            @Override
            void check(Integer received) {
                expect(received != null && watch.get() == 1, "received " + received);
            }
        });
    }

    @Test
    void aOneshotIsReceivedOrStaysForTheNext() {
        Threads.check(() -> new Threads.Case() {
            private final Oneshot<Integer> oneshot = new Oneshot<>();
            private Integer received;
            private boolean sent;

            @Override
            public void one() throws Exception {
                Future<Integer> receiving = oneshot.receive();
                Poll<Integer> poll = receiving.poll(Context.of(() -> {}));
                if (poll.isReady()) received = poll.get();
                else receiving.cancel();
            }

            @Override
            public void other() {
                sent = oneshot.send(1);
            }

            @Override
            public void check() {
                if (received == null) received = oneshot.tryReceive();
                expect(sent && received != null, "sent " + sent + ", received " + received);
            }
        });
    }
}
