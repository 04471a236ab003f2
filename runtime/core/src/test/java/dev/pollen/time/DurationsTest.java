package dev.pollen.time;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.sim.Simulation;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Times that no clock can count. */
class DurationsTest {
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Duration SHORTEST = Duration.ofSeconds(Long.MIN_VALUE);

    @Test
    void anyDurationIsATime() throws Exception {
        assertThat(Timers.nanos(SHORTEST)).isEqualTo(0);
        assertThat(Timers.nanos(Duration.ofNanos(-1))).isEqualTo(0);
        assertThat(Timers.nanos(Duration.ofNanos(7))).isEqualTo(7);
        assertThat(Timers.nanos(LONGEST)).isEqualTo(Long.MAX_VALUE / 4);
        assertThrows(IllegalArgumentException.class, () -> Interval.every(SHORTEST));
        Simulation.run(1, sleep(SHORTEST));
        Future<String> late = timeout(SHORTEST, new Manual<String>()).grace(SHORTEST);
        assertThrows(TimeoutException.class, () -> Simulation.run(1, late));
        TaskExecutor.builder().watchdog(LONGEST).eventLoop().close(SHORTEST);
    }

    @Test
    void virtualTimeGoesOnBehindTheLargestNumber() throws Exception {
        Duration longest = Duration.ofNanos(Timers.nanos(LONGEST));
        Future<Duration> all = Steps.repeat(9, () -> sleep(LONGEST))
                .then(none -> Future.ready(Simulation.current().elapsed()));
        assertThat(Simulation.run(1, all)).isEqualTo(longest.multipliedBy(9));
    }
}
