package dev.pollen.task;

import static dev.pollen.Threads.expect;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Threads;
import dev.pollen.Waker;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tasks: wake, abort and drop against the run, and the join against the end. */
class TaskInterleavingsTest {
    /** A run queue of at most one place: a second entry is an error. */
    private static class Queue implements Scheduler {
        final AtomicInteger queued = new AtomicInteger();

        @Override
        public void schedule(RunnableTask<?> task) {
            expect(queued.incrementAndGet() == 1, "the task is in the queue twice");
        }

        @Override
        public void ended(RunnableTask<?> task) {}

        @Override
        public void unjoined(Throwable failure) {
            throw new AssertionError(failure);
        }

        void runAll(RunnableTask<?> task) {
            while (queued.get() == 1) {
                queued.set(0);
                task.run();
            }
        }
    }

    /** Ready once the flag is set; counts its polls and its cancellations. */
    private static class Flag implements Future<String> {
        volatile boolean set;
        final AtomicInteger cancels = new AtomicInteger();
        int polls; // plain: one poll sees what the other wrote

        @Override
        public Poll<String> poll(Context cx) {
            polls++;
            if (cx.cancelRequested()) throw cx.takeCancel();
            return set ? Poll.ready("x") : Poll.pending();
        }

        @Override
        public void cancel() {
            cancels.incrementAndGet();
        }
    }

    private abstract static class TaskCase implements Threads.Case {
        final Queue queue = new Queue();
        final Flag flag = new Flag();
        final RunnableTask<String> task = new RunnableTask<>(flag, queue, null);

        @Override
        public void one() {
            task.run();
            queue.runAll(task);
        }
    }

    @Test
    void noWakeIsLost() {
        Threads.check(() -> new TaskCase() {
            @Override
            public void other() {
                flag.set = true;
                task.wake();
            }

            @Override
            public void check() {
                queue.runAll(task);
                expect(task.isDone(), "the wake was lost");
                expect(flag.polls <= 2, "polled without need");
            }
        });
    }

    @Test
    void anAbortEndsTheTaskOrWasLate() {
        Threads.check(() -> new TaskCase() {
            private boolean posted;

            @Override
            public void other() {
                posted = task.abort();
            }

            @Override
            public void check() throws Exception {
                queue.runAll(task);
                expect(posted, "it never ends by itself, so the abort is not late");
                expect(task.isDone(), "the abort was lost");
                try {
                    task.poll(Context.of(() -> {}));
                    throw new AssertionError("no Aborted");
                } catch (Aborted expected) {
                    expect(flag.cancels.get() <= 1, "cancelled twice");
                }
            }
        });
    }

    @Test
    void aDropCancelsOnce() {
        Threads.check(() -> new TaskCase() {
            @Override
            public void other() {
                task.drop();
            }

            @Override
            public void check() {
                queue.runAll(task);
                expect(task.isDone(), "not dropped");
                expect(flag.cancels.get() == 1, "cancelled " + flag.cancels + " times");
            }
        });
    }

    @Test
    void aTaskThatIsDoneHasAnOutcome() {
        Threads.check(() -> new TaskCase() {
            private boolean wrong;

            {
                flag.set = true;
            }

            @Override
            public void other() throws Exception {
                if (task.isDone()) wrong = task.poll(Context.of(() -> {})).isPending();
            }

            @Override
            public void check() {
                expect(!wrong, "it is done, and has no outcome");
            }
        });
    }

    @Test
    void aJoinerIsWoken() {
        Threads.check(() -> new TaskCase() {
            private final AtomicInteger woken = new AtomicInteger();
            private final Waker waker = woken::incrementAndGet;
            private boolean ready;

            {
                flag.set = true;
            }

            @Override
            public void other() throws Exception {
                ready = task.poll(Context.of(waker)).isReady();
            }

            @Override
            public void check() {
                expect(ready || woken.get() == 1, "nobody told the joiner");
            }
        });
    }
}
