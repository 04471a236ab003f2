package dev.pollen.sync;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.yieldNow;

import dev.pollen.Future;
import dev.pollen.testing.Crowd;
import dev.pollen.testing.Orders;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Locks and signals in every order of a few tasks, each of them aborted at every step, or not. */
class SyncExplorationTest {
    @Test
    void aSemaphoreLosesNoPermit() {
        Orders.all("semaphore", 1000, () -> {
            Semaphore semaphore = new Semaphore(2);
            AtomicInteger held = new AtomicInteger();
            return Crowd.of(
                    () -> assertThat(semaphore.available()).isEqualTo(2),
                    holding(semaphore, 1, held),
                    holding(semaphore, 2, held),
                    holding(semaphore, 1, held));
        });
    }

    private static Future<?> holding(Semaphore semaphore, int permits, AtomicInteger held) {
        return Steps.of(() -> semaphore.acquire(permits)).then(permit -> {
            assertThat(held.addAndGet(permits)).isAtMost(2);
            return Steps.of(() -> yieldNow()).lastly(() -> {
                held.addAndGet(-permits);
                permit.close();
                return Future.ready();
            });
        });
    }

    @Test
    void aMutexLetsOneInAndIsFreeAtTheEnd() {
        Orders.all("mutex", 1000, () -> {
            Mutex mutex = new Mutex();
            AtomicInteger inside = new AtomicInteger();
            Supplier<Future<?>> body = () -> Steps.of(mutex::lock).then(guard -> {
                assertThat(inside.incrementAndGet()).isEqualTo(1);
                return Steps.of(() -> yieldNow()).lastly(() -> {
                    inside.decrementAndGet();
                    guard.close();
                    return Future.ready();
                });
            });
            return Crowd.of(() -> assertThat(mutex.isLocked()).isFalse(), body.get(), body.get(), body.get());
        });
    }

    @Test
    void aNotificationIsNotLostWithWhoGotIt() {
        Orders.all("notify", 1000, () -> {
            Notify notify = new Notify();
            AtomicInteger notified = new AtomicInteger();
            Supplier<Future<?>> body =
                    () -> Steps.of(notify::notified).then(none -> Steps.run(notified::incrementAndGet));
            // two signals, which are the third's where one of the two before it was aborted
            Future<?> notifier = Steps.of(() -> sleep(Duration.ofMillis(1)))
                    .then(none -> Steps.run(notify::notifyOne))
                    .then(none -> Steps.of(() -> yieldNow()))
                    .then(none -> Steps.run(notify::notifyOne))
                    .then(none -> Steps.of(() -> sleep(Duration.ofMillis(1))))
                    .then(none -> Steps.run(() -> {
                        if (notified.get() == 2) notify.notifyOne();
                    }));
            Future<?> steadfast = Steps.of(() -> sleep(Duration.ofNanos(1))).then(none -> body.get());
            return Crowd.of(() -> assertThat(notified.get()).isAtLeast(1), body.get(), body.get())
                    .and(steadfast, notifier);
        });
    }

    @Test
    void aBarrierCountsOnlyWhoWaits() {
        Orders.all("barrier", 1000, () -> {
            Barrier barrier = new Barrier(2);
            AtomicInteger passed = new AtomicInteger();
            AtomicInteger leaders = new AtomicInteger();
            Supplier<Future<Void>> party = () -> Steps.of(barrier::arrive)
                    .then(leader -> Steps.run(() -> {
                        passed.incrementAndGet();
                        if (leader) leaders.incrementAndGet();
                    }));
            Future<?> filler = Steps.of(() -> sleep(Duration.ofMillis(1)))
                    .then(none -> barrier.waiting() == 0 ? Future.ready() : party.get());
            return Crowd.of(
                            () -> {
                                assertThat(passed.get() % 2).isEqualTo(0);
                                assertThat(passed.get()).isEqualTo(2 * leaders.get());
                            },
                            party.get(),
                            party.get())
                    .and(party.get(), filler);
        });
    }

    @Test
    void aCellIsMadeByWhoeverIsLeft() {
        Orders.all("once", 1000, () -> {
            OnceCell<String> cell = new OnceCell<>();
            AtomicInteger made = new AtomicInteger();
            Supplier<Future<?>> asking = () -> Steps.of(() -> cell.getOrMake(
                            () -> Steps.of(() -> yieldNow()).then(none -> Future.ready("x" + made.incrementAndGet()))))
                    .then(value -> Steps.run(() -> assertThat(value).isEqualTo("x1")));
            return Crowd.of(() -> assertThat(cell.get()).isEqualTo("x1"), asking.get(), asking.get())
                    .and(asking.get());
        });
    }
}
