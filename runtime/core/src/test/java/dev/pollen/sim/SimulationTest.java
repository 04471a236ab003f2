package dev.pollen.sim;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.shield;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.spawn;
import static dev.pollen.Pollen.yieldNow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
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

    /** A root that leaves a task whose cleanup takes {@code time}. */
    private static Future<Void> leaving(Duration time, List<String> trace) {
        return Steps.run(() -> {
                    Task<?> unused = spawn(Steps.of(() -> sleep(Duration.ofDays(1)))
                            .lastly(() -> Steps.of(() -> sleep(time))
                                    .then(none -> Steps.run(() -> trace.add("clean after " + time)))));
                })
                .then(none -> sleep(SECOND));
    }

    @Test
    void aCleanupHasTheTimeThatACloseGives() throws Exception {
        List<String> trace = new ArrayList<>();
        Simulation.run(1, leaving(Duration.ofHours(1), trace));
        assertThat(trace).isEmpty();
        Simulation.run(1, leaving(SECOND.multipliedBy(9), trace));
        Simulation.run(1, leaving(SECOND.multipliedBy(15), trace)); // the second request does not reach it
        Simulation.run(1, leaving(SECOND.multipliedBy(25), trace));
        assertThat(trace)
                .containsExactly("clean after PT9S", "clean after PT15S")
                .inOrder();
    }

    @Test
    void valuesThatNobodyHasAwaitedAreClosedAtTheEnd() throws Exception {
        List<String> closed = new ArrayList<>();
        List<Task<Owned>> tasks = new ArrayList<>();
        Owned received = () -> closed.add("received");
        Future<Owned> root = Steps.run(() -> {
                    for (int i = 0; i < 4; i++) {
                        String name = "lost " + i;
                        tasks.add(spawn(Future.ready(() -> closed.add(name))));
                    }
                    tasks.add(spawn(Future.ready(received)));
                })
                .then(none -> tasks.get(4));
        assertThat(Simulation.replay("", root)).isSameInstanceAs(received);
        assertThat(closed)
                .containsExactly("lost 0", "lost 1", "lost 2", "lost 3")
                .inOrder();
        assertThrows(CancellationException.class, () -> Simulation.run(1, tasks.get(0)));
    }

    @Test
    void aCloseThatThrowsIsTold() {
        List<String> closed = new ArrayList<>();
        Future<Owned> root = Steps.run(() -> {
                    Task<Owned> unused = spawn(Future.ready(() -> {
                        throw new IllegalStateException("close");
                    }));
                    Task<Owned> other = spawn(Future.ready(() -> closed.add("other")));
                })
                .then(none -> sleep(SECOND))
                .then(none -> Future.ready(() -> closed.add("value")));
        Throwable told = assertThrows(AssertionError.class, () -> Simulation.run(1, root));
        assertThat(told).hasCauseThat().hasMessageThat().isEqualTo("close");
        assertThat(closed).containsExactly("other", "value").inOrder();
    }
}
