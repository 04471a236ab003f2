package dev.pollen;

import static dev.pollen.Threads.expect;

import dev.pollen.channel.Channel;
import dev.pollen.interop.Completer;
import dev.pollen.sync.Mutex;
import dev.pollen.sync.Notify;
import dev.pollen.sync.Semaphore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Locks and channels, with wakes and cancellations from another thread. */
class WaitingInterleavingsTest {
    private static final Context CX = Context.of(() -> {});

    /** The value where it is there at once; else the wait is cancelled. */
    private static <T> T nowOrNever(Future<T> future) throws Exception {
        Poll<T> poll = future.poll(CX);
        if (poll.isReady()) return poll.get();
        future.cancel();
        return null;
    }

    @Test
    void aSemaphoreKeepsItsPermits() {
        Threads.check(() -> new Threads.Case() {
            private final Semaphore semaphore = new Semaphore(1);
            private final AtomicInteger held = new AtomicInteger();

            @Override
            public void one() throws Exception {
                for (int i = 0; i < 2; i++) {
                    Semaphore.Permit permit = nowOrNever(semaphore.acquire());
                    if (permit == null) continue;
                    expect(held.incrementAndGet() == 1, "two have the permit");
                    held.decrementAndGet();
                    permit.close();
                }
            }

            @Override
            public void other() throws Exception {
                one();
            }

            @Override
            public void check() {
                expect(semaphore.available() == 1, "a permit was lost");
            }
        });
    }

    @Test
    void aWaiterForAMutexIsWokenWhenItIsFree() {
        Threads.check(() -> new Threads.Case() {
            private final Mutex mutex = new Mutex();
            private final Mutex.Guard guard = first();
            private final AtomicInteger woken = new AtomicInteger();
            private final Future<Mutex.Guard> waiting = mutex.lock();
            private boolean ready;

            private Mutex.Guard first() {
                try {
                    return mutex.lock().poll(CX).get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void one() {
                guard.close();
            }

            @Override
            public void other() throws Exception {
                ready = waiting.poll(Context.of(woken::incrementAndGet)).isReady();
            }

            @Override
            public void check() throws Exception {
                expect(ready || woken.get() == 1, "the wake was lost");
                expect(ready || waiting.poll(CX).isReady(), "woken for nothing");
            }
        });
    }

    @Test
    void aNotificationIsPassedOn() {
        Threads.check(() -> new Threads.Case() {
            private final Notify notify = new Notify();
            private boolean received;

            @Override
            public void one() {
                notify.notifyOne();
            }

            @Override
            public void other() throws Exception {
                Future<Void> notified = notify.notified();
                received = notified.poll(CX).isReady();
                if (!received) notified.cancel();
            }

            @Override
            public void check() throws Exception {
                boolean kept = notify.notified().poll(CX).isReady();
                expect(received != kept, "received: " + received + ", kept: " + kept);
            }
        });
    }

    @Test
    void aChannelLosesNothing() {
        for (int capacity = 0; capacity < 3; capacity++) {
            int of = capacity;
            Threads.check(() -> new Threads.Case() {
                private final Channel<Integer> channel = Channel.bounded(of);
                private final List<Integer> sent = new ArrayList<>();
                private final List<Integer> received = new ArrayList<>();

                @Override
                public void one() {
                    if (channel.trySend(1)) sent.add(1);
                    if (channel.trySend(2)) sent.add(2);
                    channel.close();
                }

                @Override
                public void other() throws Exception {
                    for (int i = 0; i < 2; i++) {
                        Integer element = nowOrNever(channel.next());
                        if (element != null) received.add(element);
                    }
                }

                @Override
                public void check() {
                    for (Integer left = channel.tryReceive(); left != null; left = channel.tryReceive()) {
                        received.add(left);
                    }
                    expect(received.equals(sent), "sent " + sent + ", received " + received);
                }
            });
        }
    }

    @Test
    void aSenderThatWaitsIsServed() {
        Threads.check(() -> new Threads.Case() {
            private final Channel<Integer> channel = Channel.bounded(0);
            private final AtomicInteger woken = new AtomicInteger();
            private final Future<Void> sending = channel.send(7);
            private boolean sent;
            private Integer received;

            @Override
            public void one() throws Exception {
                sent = sending.poll(Context.of(woken::incrementAndGet)).isReady();
            }

            @Override
            public void other() {
                received = channel.tryReceive();
            }

            @Override
            public void check() {
                expect(!sent, "sent to nobody");
                expect((received != null) == (woken.get() == 1), "received " + received + ", woken " + woken);
            }
        });
    }

    @Test
    void aCompletionMeetsItsCancellation() {
        Threads.check(() -> new Threads.Case() {
            private final Completer<String> completer = new Completer<>();
            private final AtomicInteger stopped = new AtomicInteger();
            private boolean completed;
            private boolean ready;

            @Override
            public void one() {
                completed = completer.complete("x");
            }

            @Override
            public void other() throws Exception {
                completer.onCancel(stopped::incrementAndGet);
                Future<String> future = completer.future();
                ready = future.poll(CX).isReady();
                if (!ready) future.cancel();
            }

            @Override
            public void check() {
                expect(completed || stopped.get() == 1, "neither completed nor cancelled");
                expect(!(completed && stopped.get() == 1), "both completed and cancelled");
                expect(!ready || completed, "ready without completion");
            }
        });
    }
}
