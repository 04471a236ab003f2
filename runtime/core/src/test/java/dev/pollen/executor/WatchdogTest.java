package dev.pollen.executor;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.testing.OtherJvm;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    /** Tells of the task, once, and of the place where its thread stands. */
    @Test
    void aPollThatKeepsItsThreadIsToldOfOnce() throws Exception {
        String told = OtherJvm.run(Program.class);
        List<String> warnings = told.lines()
                .filter(l -> l.contains("keeps its thread for longer than PT0.3S"))
                .toList();
        assertThat(warnings).hasSize(3);
        assertThat(told.lines()
                        .filter(l -> l.contains("WatchdogTest$Program.block("))
                        .toList())
                .hasSize(3);
    }

    @Test
    void itsThreadEndsWithTheExecutor() throws Exception {
        Set<Thread> before = watching();
        ExecutorBuilder builder = TaskExecutor.builder().watchdog(Duration.ofDays(1));
        List<TaskExecutor> all = List.of(builder.eventLoop(), builder.multiThreaded(1), builder.on(Runnable::run));
        Set<Thread> started = watching();
        started.removeAll(before);
        assertThat(started).hasSize(3);
        all.forEach(TaskExecutor::close);
        for (Thread thread : started) {
            thread.join(60_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void anExecutorThatIsRefusedStartsNoThread() {
        Set<Thread> before = watching();
        ExecutorBuilder builder = TaskExecutor.builder().watchdog(Duration.ofDays(1));
        assertThrows(IllegalArgumentException.class, () -> builder.multiThreaded(0));
        assertThat(before).containsAtLeastElementsIn(watching());
    }

    private static Set<Thread> watching() {
        Set<Thread> all = new HashSet<>(Thread.getAllStackTraces().keySet());
        all.removeIf(thread -> !thread.getName().equals("pollen-watchdog"));
        return all;
    }

    /** What the other JVM runs. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            ExecutorBuilder builder = TaskExecutor.builder().watchdog(Duration.ofMillis(300));
            List<TaskExecutor> all = List.of(builder.eventLoop(), builder.multiThreaded(1), builder.on(Runnable::run));
            for (TaskExecutor executor : all) {
                try (executor) {
                    Object unused = blockOn(executor.spawn(Steps.repeat(1000, Pollen::yieldNow)));
                    unused = blockOn(executor.spawn(blocking()));
                }
            }
        }

        private static Future<String> blocking() {
            return cx -> {
                block();
                return Poll.ready("x");
            };
        }

        private static void block() throws InterruptedException {
            Thread.sleep(1500);
        }
    }
}
