package dev.pollen.executor;

import static dev.pollen.Threads.expect;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Threads;
import dev.pollen.task.RunnableTask;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A loop's run queue: what another thread puts into it is run, whether the loop is at work, falls asleep or sleeps. */
class RunQueueInterleavingsTest {
    /** Ends its thread where a loop would sleep: Lincheck wakes what is parked for no reason, which hides a lost wake. */
    private static final class Bare extends Loop {
        final AtomicBoolean permit = new AtomicBoolean();

        Bare() {
            super(null, null, null);
        }

        @Override
        void park(long nanos) {
            if (!permit.getAndSet(false)) throw new Asleep();
        }

        @Override
        void unpark() {
            permit.set(true);
        }

        @Override
        public void close(Duration grace) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Asleep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Pending until the flag is set; counts its polls. */
    private static final class Flag implements Future<String> {
        volatile boolean set;
        final AtomicInteger polls = new AtomicInteger();

        @Override
        public Poll<String> poll(Context cx) {
            polls.incrementAndGet();
            return set ? Poll.ready("x") : Poll.pending();
        }
    }

    /** A loop on one thread; the other comes after it has been made, or not at all. */
    private abstract static class LoopCase implements Threads.Case {
        private final AtomicReference<Object> made = new AtomicReference<>();
        final Flag flag = new Flag();
        private Bare loop;
        private boolean asleep;
        private boolean met;
        RunnableTask<String> task;

        @Override
        public final void one() {
            loop = new Bare();
            task = new RunnableTask<>(flag, loop, null);
            begin(loop);
            if (made.compareAndSet(null, loop)) run();
        }

        private void run() {
            try {
                loop.runUntil(task::isDone);
            } catch (Asleep expected) {
                asleep = true;
            }
        }

        @Override
        public final void other() {
            if (!(made.getAndSet(this) instanceof Bare met)) return;
            this.met = true;
            act(met);
        }

        @Override
        public final void check() {
            if (!met) return;
            if (asleep && loop.permit.get()) run();
            expect(task.isDone(), "the loop sleeps, and nobody wakes it");
            expect(flag.polls.get() <= 2, "polled without need");
        }

        /** Before the other comes, on the loop's thread. */
        abstract void begin(Bare loop);

        /** What ends the task, on the other thread. */
        abstract void act(Bare loop);
    }

    @Test
    void aTaskFromAnotherThreadIsRun() {
        Threads.check(() -> new LoopCase() {
            @Override
            void begin(Bare loop) {
                flag.set = true;
            }

            @Override
            void act(Bare loop) {
                loop.schedule(task);
            }
        });
    }

    @Test
    void aWakeFromAnotherThreadIsHeard() {
        Threads.check(() -> new LoopCase() {
            @Override
            void begin(Bare loop) {
                loop.schedule(task);
            }

            @Override
            void act(Bare loop) {
                flag.set = true;
                task.wake();
            }
        });
    }
}
