package dev.pollen.combine;

import static dev.pollen.Threads.expect;

import dev.pollen.CancelSource;
import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Threads;
import dev.pollen.Waker;
import dev.pollen.blocking.Unblock;
import dev.pollen.task.Host;
import dev.pollen.task.RunnableTask;
import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A combinator whose branches are woken by another thread, and blocking code that ends while its await is dropped. */
class BranchInterleavingsTest {
    private static final CancelSource NEVER = new CancelSource() {
        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public Cancelled take() {
            throw new IllegalStateException();
        }
    };

    private static final class Flag implements Future<String> {
        volatile boolean set;
        volatile Waker waker;

        @Override
        public Poll<String> poll(Context cx) {
            waker = cx.waker();
            return set ? Poll.ready("x") : Poll.pending();
        }

        void set() {
            set = true;
            Waker registered = waker;
            if (registered != null) registered.wake();
        }
    }

    @Test
    void aWakeOfABranchReachesTheWhole() {
        Threads.check(() -> new Threads.Case() {
            private final Flag first = new Flag();
            private final Flag second = new Flag();
            private final AtomicInteger woken = new AtomicInteger();
            private final Join<Integer> join = new Join<>(List.of(first, second), List::size);
            private boolean ready;

            @Override
            public void one() throws Exception {
                // as a task does: polls again as long as it is woken
                do {
                    woken.set(0);
                    ready = join.poll(Context.of(woken::incrementAndGet)).isReady();
                } while (!ready && woken.get() > 0);
            }

            @Override
            public void other() {
                first.set();
                second.set();
            }

            @Override
            public void check() throws Exception {
                expect(ready || woken.get() > 0, "the wake was lost");
                expect(ready || join.poll(Context.of(() -> {})).isReady(), "a branch was not polled");
            }
        });
    }

    @Test
    void whatBlockingCodeOpensIsReceivedOrClosed() {
        Threads.check(() -> new Threads.Case() {
            private final AtomicInteger open = new AtomicInteger();
            private final Unblock<Owned> unblock = new Unblock<>(
                    () -> {
                        open.incrementAndGet();
                        return open::decrementAndGet;
                    },
                    false);

            {
                // an executor whose pool the other thread plays
                Context cx = Context.of(() -> {}, NEVER, new Host(null) {
                    @Override
                    public Executor blocking() {
                        return code -> {};
                    }

                    @Override
                    public void schedule(RunnableTask<?> task) {}

                    @Override
                    public Timers timers() {
                        return Timers.shared();
                    }

                    @Override
                    public void close(Duration grace) {}
                });
                try {
                    expect(unblock.poll(cx).isPending(), "ready before it ran");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void one() {
                unblock.run();
            }

            @Override
            public void other() {
                unblock.cancel();
            }

            @Override
            public void check() {
                expect(open.get() == 0, "left open");
            }
        });
    }
}
