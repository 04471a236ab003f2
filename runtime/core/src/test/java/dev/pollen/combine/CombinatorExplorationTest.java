package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.join;
import static dev.pollen.Pollen.joinAll;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.select;
import static dev.pollen.Pollen.shield;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static dev.pollen.Pollen.unblock;
import static dev.pollen.Pollen.yieldNow;
import static dev.pollen.Selection.on;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.channel.Channel;
import dev.pollen.sync.Mutex;
import dev.pollen.sync.Semaphore;
import dev.pollen.testing.Crowd;
import dev.pollen.testing.Ledger;
import dev.pollen.testing.Orders;
import dev.pollen.testing.Steps;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Combinators in every order, each task aborted at every step, or not: everything begun is cleaned up, once. */
class CombinatorExplorationTest {
    @Test
    void join2() {
        Orders.all("join", 40, () -> {
            Ledger ledger = new Ledger();
            Semaphore gate = new Semaphore(0);
            Future<?> both = Steps.of(() -> join(ledger.of("a", gate.acquire()), ledger.of("b", yieldNow())))
                    .then(joined -> {
                        joined.first().close();
                        return Future.ready();
                    });
            return Crowd.of(
                            () -> {
                                ledger.check();
                                assertThat(gate.available()).isEqualTo(1);
                            },
                            both)
                    .and(Steps.of(() -> yieldNow()).then(none -> Steps.run(() -> gate.release(1))));
        });
    }

    @Test
    void joinThatFails() {
        Orders.all("failing join", 2, () -> {
            Ledger ledger = new Ledger();
            Semaphore permits = new Semaphore(1);
            Future<?> failing = Steps.of(() -> yieldNow()).then(none -> Future.failed(new IOException("x")));
            return Crowd.of(
                    () -> {
                        ledger.check();
                        assertThat(permits.available()).isEqualTo(1); // the permit had no receiver
                    },
                    ledger.expecting(
                            IOException.class,
                            joinAll(List.of(
                                    ledger.of("never", new Semaphore(0).acquire()), failing, permits.acquire()))));
        });
    }

    @Test
    void raceForAPermitAndAnElement() {
        Orders.all("race", 1000, () -> {
            Ledger ledger = new Ledger();
            Semaphore permits = new Semaphore(0);
            Channel<Integer> channel = Channel.bounded(1);
            List<Object> won = new ArrayList<>();
            Supplier<Future<?>> racing = () -> Steps.of(() -> select(
                            on(ledger.of("permit", permits.acquire()), permit -> (Object) permit),
                            on(channel.receive(), element -> (Object) element),
                            on(ledger.of("sleep", sleep(Duration.ofMillis(2))), none -> (Object) "timeout")))
                    .then(winner -> Steps.run(() -> won.add(winner)));
            Future<?> feeding = Steps.of(() -> yieldNow())
                    .then(none -> Steps.run(() -> permits.release(1)))
                    .then(none -> channel.send(7));
            return Crowd.of(
                            () -> {
                                ledger.check();
                                boolean permit = won.stream().anyMatch(Semaphore.Permit.class::isInstance);
                                assertThat(permits.available()).isEqualTo(permit ? 0 : 1);
                                assertThat(channel.size()).isEqualTo(won.contains(7) ? 0 : 1);
                            },
                            racing.get(),
                            racing.get())
                    .and(feeding);
        });
    }

    @Test
    void timeoutOfAMutexThatIsHeld() {
        Orders.all("timeout", 100, () -> {
            Ledger ledger = new Ledger();
            Mutex mutex = new Mutex();
            Future<?> holder = Steps.of(mutex::lock)
                    .then(guard -> Steps.of(() -> sleep(Duration.ofMillis(1))).lastly(() -> {
                        guard.close();
                        return yieldNow();
                    }));
            Future<?> waiting = ledger.expecting(
                    TimeoutException.class,
                    Steps.of(() -> timeout(Duration.ofMillis(1), ledger.of("lock", mutex.lock())))
                            .then(guard -> Steps.run(guard::close)));
            return Crowd.of(
                    () -> {
                        ledger.check();
                        assertThat(mutex.isLocked()).isFalse();
                    },
                    holder,
                    waiting);
        });
    }

    @Test
    void nested() {
        Orders.all("nested", 10, () -> {
            Ledger ledger = new Ledger();
            Semaphore permits = new Semaphore(1);
            Future<?> whole = ledger.expecting(
                    TimeoutException.class,
                    timeout(
                            Duration.ofMillis(5),
                            ledger.of(
                                    "outer",
                                    race(
                                            Steps.of(() -> join(
                                                            ledger.of("a", permits.acquire()),
                                                            ledger.of(
                                                                    "b",
                                                                    Steps.repeat(4, () -> yieldNow())
                                                                            .then(none ->
                                                                                    sleep(Duration.ofMillis(5))))))
                                                    .then(joined -> Steps.run(joined.first()::close)),
                                            ledger.of("c", shield(ledger.of("d", sleep(Duration.ofMillis(5)))))))));
            return Crowd.of(
                    () -> {
                        ledger.check();
                        assertThat(permits.available()).isEqualTo(1);
                    },
                    whole);
        });
    }

    @Test
    void scopeOutlivesNothing() {
        Orders.all("scope", 50, () -> {
            Ledger ledger = new Ledger();
            Future<?> whole = Steps.of(() -> scope(s -> Steps.of(() -> s.spawn(ledger.of("child", yieldNow())))
                            .then(none -> ledger.of("body", yieldNow()))))
                    .lastly(() -> {
                        ledger.check(); // when the scope has ended, so has everything in it
                        return Future.ready();
                    });
            return Crowd.of(ledger::check, whole);
        });
    }

    @Test
    void aScopeThatFailsStopsTheRest() {
        Orders.all("failing scope", 250, () -> {
            Ledger ledger = new Ledger();
            Future<?> whole = ledger.expecting(
                    IOException.class,
                    Steps.of(() -> scope(s -> {
                                var unused = s.spawn(ledger.of("never", new Semaphore(0).acquire()));
                                var failing = s.spawn(
                                        Steps.of(() -> yieldNow()).then(none -> Future.failed(new IOException("x"))));
                                return ledger.of("body", sleep(Duration.ofDays(1)));
                            }))
                            .lastly(() -> {
                                ledger.check();
                                return Future.ready();
                            }));
            return Crowd.of(ledger::check, whole);
        });
    }

    @Test
    void whatBlockingCodeOpensIsClosed() {
        Orders.all("unblock", 8, () -> {
            Ledger ledger = new Ledger();
            AtomicInteger open = new AtomicInteger();
            Future<Owned> opening = unblock(() -> {
                open.incrementAndGet();
                return open::decrementAndGet;
            });
            Future<Owned> other = Steps.of(() -> yieldNow()).then(none -> Future.<Owned>ready(() -> {}));
            return Crowd.of(
                    () -> {
                        ledger.check();
                        assertThat(open.get()).isEqualTo(0);
                    },
                    Steps.of(() -> race(ledger.of("opening", opening), other))
                            .then(opened -> Steps.run(opened::close)));
        });
    }

    @Test
    void manyAtRandom() {
        Orders.some("everything at once", 5000, () -> {
            Ledger ledger = new Ledger();
            Semaphore permits = new Semaphore(2);
            Channel<Integer> channel = Channel.bounded(1);
            Future<?>[] bodies = new Future<?>[6];
            for (int i = 0; i < bodies.length; i++) {
                int number = i;
                bodies[i] = ledger.expecting(
                        TimeoutException.class,
                        timeout(
                                Duration.ofMillis(3),
                                race(
                                        ledger.of(
                                                "use",
                                                Steps.of(permits::acquire)
                                                        .then(permit -> Steps.of(() -> join(
                                                                        channel.send(number),
                                                                        sleep(Duration.ofMillis(number))))
                                                                .lastly(() -> {
                                                                    permit.close();
                                                                    return yieldNow();
                                                                }))),
                                        ledger.of("receive", channel.receive()))));
            }
            return Crowd.of(
                    () -> {
                        ledger.check();
                        assertThat(permits.available()).isEqualTo(2);
                    },
                    bodies);
        });
    }
}
