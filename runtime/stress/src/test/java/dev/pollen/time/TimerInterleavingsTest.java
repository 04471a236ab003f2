package dev.pollen.time;

import static dev.pollen.Threads.expect;

import dev.pollen.Threads;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A timer queue, whose driver fires while others start, cancel and change. */
class TimerInterleavingsTest {
    @Test
    void aTimerIsFiredOrLeft() {
        Threads.check(() -> new Threads.Case() {
            private final AtomicInteger fired = new AtomicInteger();
            private final TimerQueue queue = new TimerQueue(() -> 10, () -> {});

            @Override
            public void one() {
                queue.fire();
            }

            @Override
            public void other() {
                queue.start(5, fired::incrementAndGet);
                queue.start(20, fired::incrementAndGet);
            }

            @Override
            public void check() {
                expect(fired.get() + queue.size() == 2, "fired " + fired + ", left " + queue.size());
                queue.fire();
                expect(fired.get() == 1 && queue.size() == 1, "the late one stays");
            }
        });
    }

    @Test
    void theNewestWakerIsWoken() {
        Threads.check(() -> new Threads.Case() {
            private final AtomicInteger newest = new AtomicInteger();
            private final TimerQueue queue = new TimerQueue(() -> 10, () -> {});
            private final Timers.Timer timer = queue.start(10, () -> {});

            @Override
            public void one() {
                queue.fire();
            }

            @Override
            public void other() {
                timer.setWaker(newest::incrementAndGet);
            }

            @Override
            public void check() {
                expect(newest.get() == 1, "woken " + newest + " times");
            }
        });
    }

    @Test
    void aCancelledTimerIsGone() {
        Threads.check(() -> new Threads.Case() {
            private final AtomicInteger fired = new AtomicInteger();
            private final TimerQueue queue = new TimerQueue(() -> 10, () -> {});
            private final Timers.Timer timer = queue.start(10, fired::incrementAndGet);
            private final Timers.Timer other = queue.start(11, fired::incrementAndGet);

            @Override
            public void one() {
                queue.fire();
            }

            @Override
            public void other() {
                timer.cancel();
                other.cancel();
            }

            @Override
            public void check() {
                expect(queue.size() == 0, "left: " + queue.size());
                expect(fired.get() <= 1, "fired after its cancellation");
            }
        });
    }
}
