package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.join;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.select;
import static dev.pollen.Pollen.shield;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static dev.pollen.Pollen.yieldNow;

import dev.pollen.Either;
import dev.pollen.Future;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.channel.Channel;
import dev.pollen.channel.Oneshot;
import dev.pollen.interop.Completer;
import dev.pollen.stream.Stream;
import dev.pollen.stream.Streams;
import dev.pollen.sync.Mutex;
import dev.pollen.sync.Semaphore;
import dev.pollen.testing.Crowd;
import dev.pollen.testing.Ledger;
import dev.pollen.testing.Orders;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Streams, and waits for what others do, in every order, each task aborted at every step, or not. */
class StreamExplorationTest {
    /** Elements that can no more be stopped when one of them wins are there the next time. */
    @Test
    void aMergeLosesNothing() {
        Orders.all("merge", 10, () -> {
            List<Integer> received = new ArrayList<>();
            Stream<Integer> merged = Streams.merge(List.of(stubborn(1, 2), stubborn(10, 20)));
            Future<?> victim = taking(merged, 3, received);
            Future<?> rest = Steps.of(() -> sleep(Duration.ofSeconds(1))).then(none -> taking(merged, 5, received));
            return Crowd.of(() -> assertThat(received).containsExactly(1, 2, 10, 20), victim)
                    .and(rest);
        });
    }

    /** A stream whose {@code next} is late by a turn, and knows nothing of cancellation. */
    private static Stream<Integer> stubborn(int... elements) {
        AtomicInteger at = new AtomicInteger();
        return () -> shield(Steps.of(Pollen::yieldNow)
                .then(none -> Steps.of(() -> {
                    int i = at.getAndIncrement();
                    return Future.ready(i < elements.length ? elements[i] : null);
                })));
    }

    private static Steps<?> taking(Stream<Integer> stream, int most, List<Integer> received) {
        return Steps.repeat(
                most,
                () -> Steps.of(stream::next)
                        .then(element -> Steps.run(() -> {
                            if (element != null) received.add(element);
                        })));
    }

    @Test
    void aMergeOfChannelsLosesNothing() {
        Orders.all("merge of channels", 50, () -> {
            List<Integer> received = new ArrayList<>();
            Channel<Integer> odd = Channel.bounded(1);
            Channel<Integer> even = Channel.bounded(0);
            Stream<Integer> merged = Streams.merge(List.of(odd, even));
            Future<?> victim = taking(merged, 2, received);
            Future<?> senders = join(
                    Steps.of(() -> odd.send(1)).lastly(() -> Steps.run(odd::close)),
                    Steps.of(() -> even.send(2)).lastly(() -> Steps.run(even::close)));
            Future<?> rest = Steps.of(() -> sleep(Duration.ofSeconds(1))).then(none -> taking(merged, 2, received));
            return Crowd.of(() -> assertThat(received).containsExactly(1, 2), victim)
                    .and(senders, rest);
        });
    }

    @Test
    void aOneshotIsReceivedOnce() {
        Orders.all("oneshot", 20, () -> {
            List<String> received = new ArrayList<>();
            Oneshot<String> oneshot = new Oneshot<>();
            Future<?> victim = Steps.of(oneshot::receive).then(x -> Steps.run(() -> received.add(x)));
            Future<?> sender = Steps.of(Pollen::yieldNow)
                    .then(none -> Steps.run(() -> assertThat(oneshot.send("x")).isTrue()));
            Steps.Action check = () -> {
                String left = oneshot.tryReceive();
                if (left != null) received.add(left);
                assertThat(received).containsExactly("x");
            };
            return Crowd.of(check, victim).and(sender);
        });
    }

    @Test
    void aShieldedWaitEndsWithItsPermit() {
        Orders.all("shield", 20, () -> {
            Semaphore permits = new Semaphore(0);
            List<String> passed = new ArrayList<>();
            Future<?> victim = Steps.of(() -> shield(permits.acquire()))
                    .then(permit -> Steps.run(() -> passed.add("in"))
                            .then(none -> yieldNow())
                            .lastly(() -> Steps.run(permit::close)));
            Future<?> other = Steps.of(Pollen::yieldNow).then(none -> Steps.run(() -> permits.release(1)));
            Steps.Action check = () -> {
                assertThat(permits.available()).isEqualTo(1);
                assertThat(passed.size()).isAtMost(1); // none where it was aborted before it began
            };
            return Crowd.of(check, victim).and(other);
        });
    }

    @Test
    void aTimeoutWithGraceLeavesNothingLocked() {
        Orders.all("timeout with grace", 50, () -> {
            Ledger ledger = new Ledger();
            Mutex mutex = new Mutex();
            Future<?> slow = Steps.of(mutex::lock)
                    .then(guard -> Steps.of(() -> sleep(Duration.ofMillis(9)))
                            .lastly(() ->
                                    Steps.of(() -> sleep(Duration.ofMillis(5))).then(none -> Steps.run(guard::close))));
            Future<?> limited = ledger.expecting(
                    TimeoutException.class,
                    timeout(Duration.ofMillis(1), Steps.of(() -> slow).then(any -> Future.ready()))
                            .grace(Duration.ofMillis(1)));
            Future<?> after = Steps.of(mutex::lock).then(guard -> Steps.run(guard::close));
            Future<?> late = Steps.of(() -> sleep(Duration.ofMillis(50)));
            return Crowd.of(() -> assertThat(mutex.isLocked()).isFalse(), limited)
                    .and(after, late);
        });
    }

    @Test
    void aTaskIsJoinedByWhoIsLeft() {
        Orders.all("joined task", 20, () -> {
            List<Object> joined = new ArrayList<>();
            List<Task<String>> task = new ArrayList<>();
            Future<?> spawning = Steps.run(
                    () -> task.add(Pollen.spawn(Steps.of(Pollen::yieldNow).then(none -> Future.ready("x")))));
            Future<?> joining = Steps.of(() -> task.isEmpty() ? Future.ready("early") : task.get(0))
                    .then(x -> Steps.run(() -> joined.add(x)));
            Future<?> last = Steps.of(() -> sleep(Duration.ofMillis(1)))
                    .then(none -> task.get(0))
                    .then(x -> Steps.run(() -> joined.add("last " + x)));
            return Crowd.of(() -> assertThat(joined).contains("last x"), joining)
                    .and(spawning, last);
        });
    }

    @Test
    void aSelectOfCallbacksLosesNoResource() {
        Orders.all("select of callbacks", 50, () -> {
            Semaphore permits = new Semaphore(2);
            Completer<Semaphore.Permit> first = new Completer<>();
            Completer<Semaphore.Permit> second = new Completer<>();
            List<String> begun = new ArrayList<>();
            Future<?> victim = Steps.of(() -> {
                        begun.add("x");
                        return select(first.future(), second.future());
                    })
                    .then(either -> Steps.run(() -> value(either).close()));
            Steps.Action check = () -> {
                // where nobody ever awaited, the completers cannot know that nobody will
                if (!begun.isEmpty()) assertThat(permits.available()).isEqualTo(2);
            };
            return Crowd.of(check, victim).and(completing(first, permits), completing(second, permits));
        });
    }

    private static <T> T value(Either<T, T> either) {
        return either instanceof Either.First<T, T> first ? first.value() : ((Either.Second<T, T>) either).value();
    }

    private static Future<?> completing(Completer<Semaphore.Permit> completer, Semaphore permits) {
        return Steps.of(permits::acquire)
                .then(permit -> Steps.run(() -> {
                    if (!completer.complete(permit)) permit.close();
                }));
    }

    @Test
    void aRaceOfManyLosesNoPermit() {
        Orders.some("race of many", 4000, () -> {
            Semaphore permits = new Semaphore(2);
            List<Future<?>> racers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int late = i;
                racers.add(Steps.of(() -> race(permits.acquire(), permits.acquire(2), timed(permits.acquire(), late)))
                        .then(permit -> Steps.of(Pollen::yieldNow).lastly(() -> Steps.run(permit::close))));
            }
            return Crowd.of(() -> assertThat(permits.available()).isEqualTo(2), racers.toArray(Future<?>[]::new));
        });
    }

    private static Future<Semaphore.Permit> timed(Future<Semaphore.Permit> acquire, int millis) {
        return Steps.of(() -> sleep(Duration.ofMillis(millis))).then(none -> acquire);
    }
}
