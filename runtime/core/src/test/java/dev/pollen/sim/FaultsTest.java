package dev.pollen.sim;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void theNamedCallFailsAndTheOthersDoNot() throws Exception {
        Faults faults = new Faults().fail("query", 2, () -> new IOException("down"));
        Manual<String> never = new Manual<>();
        assertThat(Simulation.run(1, faults.on("query", Future.ready("a")))).isEqualTo("a");
        assertThat(Simulation.run(1, faults.on("other", Future.ready("b")))).isEqualTo("b");
        assertThrows(IOException.class, () -> Simulation.run(1, faults.on("query", never)));
        assertThat(never.polls.get()).isEqualTo(0);
        assertThat(never.cancels.get()).isEqualTo(1);
        assertThat(faults.calls("query")).isEqualTo(2);
    }

    @Test
    void theNamedCallIsLateInVirtualTime() throws Exception {
        Faults faults = new Faults().delay("query", 1, Duration.ofHours(1)).fail("query", 1, IOException::new);
        Duration[] end = new Duration[1];
        Future<String> query = faults.on("query", Future.ready("x"));
        assertThrows(
                IOException.class,
                () -> Simulation.run(
                        1,
                        Steps.of(() -> query)
                                .lastly(() -> Steps.run(
                                        () -> end[0] = Simulation.current().elapsed()))));
        assertThat(end[0]).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aDelayIsCancelledLikeAnyOtherWait() {
        Faults faults = new Faults().delay("query", 1, Duration.ofHours(1));
        Manual<String> never = new Manual<>();
        assertThrows(
                TimeoutException.class,
                () -> Simulation.run(1, Pollen.timeout(Duration.ofSeconds(1), faults.on("query", never))));
        assertThat(never.polls.get()).isEqualTo(0);
    }

    @Test
    void anExplorationTriesEachFaultThatMayBe() {
        Set<String> seen = new HashSet<>();
        long orders = Exploration.all(100).check(() -> {
            Faults faults = new Faults().mayFail("query", () -> new IOException("down"));
            StringBuilder trace = new StringBuilder();
            return Steps.repeat(
                            2,
                            () -> Steps.of(() -> recovering(faults.on("query", Future.ready("up"))))
                                    .then(end ->
                                            Steps.run(() -> trace.append(end).append(' '))))
                    .lastly(() -> Steps.run(() -> seen.add(trace.toString())));
        });
        assertThat(orders).isEqualTo(4);
        assertThat(seen).containsExactlyElementsIn(List.of("up up ", "up down ", "down up ", "down down "));
    }

    private static Future<String> recovering(Future<String> future) {
        return cx -> {
            try {
                return future.poll(cx);
            } catch (IOException failure) {
                return Poll.ready(String.valueOf(failure.getMessage()));
            }
        };
    }
}
