package dev.pollen.sim;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.shield;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.spawn;
import static dev.pollen.Pollen.yieldNow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a simulation does with tasks that its root leaves behind. */
class SimulationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** A root that leaves {@code count} tasks asleep, each of which tells when it is unwound. */
    private static Future<Void> leaving(int count, List<Integer> unwound) {
        return Steps.run(() -> {
                    for (int i = 0; i < count; i++) {
                        int number = i;
                        Task<?> unused = spawn(Steps.of(() -> sleep(Duration.ofHours(1)))
                                .lastly(() -> Steps.run(() -> unwound.add(number))));
                    }
                })
                .then(none -> sleep(SECOND));
    }

    @Test
    void theSameSeedUnwindsWhatIsLeftInTheSameOrder() throws Exception {
        Set<List<Integer>> orders = new HashSet<>();
        for (int run = 0; run < 20; run++) {
            List<Integer> unwound = new ArrayList<>();
            Simulation.run(42, leaving(8, unwound));
            assertThat(unwound).hasSize(8);
            orders.add(unwound);
        }
        assertThat(orders).hasSize(1);
    }

    @Test
    void theFirstOfTheFailuresThatNobodyAskedForIsTold() {
        for (int run = 0; run < 20; run++) {
            Future<Void> root = Steps.run(() -> {
                        for (int i = 0; i < 8; i++) {
                            String name = "failure " + i;
                            Task<?> unused = spawn(
                                    Steps.of(() -> sleep(SECOND)).then(none -> Future.failed(new Exception(name))));
                        }
                    })
                    .then(none -> sleep(SECOND.multipliedBy(2)));
            Throwable told = assertThrows(AssertionError.class, () -> Simulation.replay("", root));
            assertThat(told).hasCauseThat().hasMessageThat().isEqualTo("failure 0");
        }
    }

    @Test
    void whatOutlivesTwoRequestsIsDropped() throws Exception {
        int[] ticks = {0};
        Future<Void> root = Steps.run(() -> {
                    Task<?> unused = spawn(shield(ticking(ticks)));
                })
                .then(none -> sleep(SECOND.dividedBy(2)));
        Simulation.run(1, root);
        assertThat(ticks[0]).isAtLeast(20); // ten seconds for each request
        assertThat(ticks[0]).isAtMost(22);
    }

    private static Future<Void> ticking(int[] ticks) {
        return Steps.of(() -> sleep(SECOND)).then(none -> {
            ticks[0]++;
            return ticking(ticks);
        });
    }

    @Test
    void whatNeverEndsAndTakesNoTimeIsDropped() throws Exception {
        Future<Void> spinning = cx -> {
            cx.hold();
            cx.waker().wake();
            return Poll.pending();
        };
        Future<String> root = Steps.run(() -> {
                    Task<?> unused = spawn(spinning);
                })
                .then(none -> yieldNow()) // the order is first come, first served: now it has been polled
                .then(none -> Future.ready("ended"));
        assertThat(Simulation.replay("", root)).isEqualTo("ended");
    }
}
