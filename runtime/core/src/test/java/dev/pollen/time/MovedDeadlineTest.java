package dev.pollen.time;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.sim.Simulation;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What was polled by an executor that is gone, and is polled by another. */
class MovedDeadlineTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aDeadlineGoesAlongToTheExecutorThatPolls() throws Exception {
        Future<Void> sleeping = sleep(HOUR.multipliedBy(3));
        assertThat(pollThenPass(sleeping, HOUR)).isTrue();
        assertThat(elapsedAfter(sleeping)).isEqualTo(HOUR.multipliedBy(2));

        Interval interval = Interval.every(HOUR.multipliedBy(3));
        assertThat(pollThenPass(interval.next(), HOUR)).isFalse();
        assertThat(elapsedAfter(interval.next())).isEqualTo(HOUR.multipliedBy(2));
        Future<Long> tick = interval.next();
        assertThat(pollThenPass(tick, HOUR)).isTrue();
        assertThat(elapsedAfter(tick)).isEqualTo(HOUR.multipliedBy(2));

        Future<Void> limited = timeout(HOUR.multipliedBy(3), sleep(HOUR.multipliedBy(9)));
        assertThat(pollThenPass(limited, HOUR)).isTrue();
        assertThrows(TimeoutException.class, () -> elapsedAfter(limited));
    }

    /** Polls {@code future} in a simulation that ends {@code time} later; whether it was pending. */
    private static boolean pollThenPass(Future<?> future, Duration time) throws Exception {
        Future<Boolean> polled = cx -> Poll.ready(future.poll(cx).isPending());
        return Simulation.run(
                1,
                Steps.of(() -> polled)
                        .then(pending -> Steps.of(() -> sleep(time)).then(none -> Future.ready(pending))));
    }

    private static Duration elapsedAfter(Future<?> future) throws Exception {
        return Simulation.run(
                1,
                Steps.repeat(1, () -> future)
                        .then(none -> Future.ready(Simulation.current().elapsed())));
    }
}
