package dev.pollen.task;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.channel.Oneshot;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.testing.Manual;
import dev.pollen.testing.OtherJvm;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, since debug mode is for the whole JVM. */
class LostWakersTest {
    @Test
    void tellsOfTasksThatNothingCanWakeAndOfNoOthers() throws Exception {
        String told = OtherJvm.run(Program.class, "-Dpollen.debug=true");
        List<String> lost =
                told.lines().filter(l -> l.contains("nothing can wake")).toList();
        assertThat(told).contains("Forgetful");
        assertThat(told).contains("NoWaker");
        assertThat(lost).hasSize(2);
    }

    /** What the other JVM runs. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Manual<String> kept = new Manual<>();
            Oneshot<String> oneshot = new Oneshot<>();
            // not closed, which would wait for what nothing can wake
            TaskExecutor executor = TaskExecutor.builder().eventLoop();
            List<Task<?>> tasks = List.of(
                    executor.spawn(new Forgetful()),
                    executor.spawn(new NoWaker()),
                    executor.spawn(kept),
                    executor.spawn(oneshot.receive()),
                    executor.spawn(Pollen.race(Pollen.sleep(Duration.ofDays(1)), new NoWaker())),
                    executor.spawn(Steps.repeat(100, () -> Pollen.sleep(Duration.ofMillis(1)))));
            for (int i = 0; i < 10; i++) {
                Thread.sleep(30);
                System.gc();
            }
            kept.complete("x");
            assertThat(oneshot.send("x")).isTrue();
            Object unused = Pollen.blockOn(tasks.get(2));
            unused = Pollen.blockOn(tasks.get(3));
        }
    }

    /** Asks for a waker, and keeps it nowhere. */
    private static final class Forgetful implements Future<Void> {
        @Override
        public Poll<Void> poll(Context cx) {
            assertThat(cx.waker()).isNotNull();
            return Poll.pending();
        }
    }

    private static final class NoWaker implements Future<Void> {
        @Override
        public Poll<Void> poll(Context cx) {
            return Poll.pending();
        }
    }
}
