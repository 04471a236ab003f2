package dev.pollen;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.yieldNow;

import dev.pollen.sim.Simulation;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Several waits for one stage. */
class StageFutureTest {
    @Test
    void waitsThatWereGivenUpLeaveNothingAtTheStage() throws Exception {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        Future<Void> waits = Steps.repeat(1000, () -> race(Future.from(stop), yieldNow()));
        Simulation.run(1, waits);
        assertThat(stop.getNumberOfDependents()).isAtMost(1);
    }

    @Test
    void norDoTheyAtTheResultOfAMethod() throws Exception {
        CompletableFuture<Void> result = StateMachine.start(new Manual<>());
        Future<Void> waits = Steps.repeat(1000, () -> race(Future.from(result), yieldNow()));
        Simulation.run(1, waits);
        assertThat(result.getNumberOfDependents()).isAtMost(1);
    }

    /** All of its class are equal. */
    private static final class Equal extends CompletableFuture<String> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Equal;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void aStageIsItselfWhateverItsClassCallsEqual() throws Exception {
        Equal first = new Equal();
        Equal second = new Equal();
        List<Future<String>> waits = List.of(Future.from(first), Future.from(second), Future.from(first));
        Context cx = Context.of(() -> {});
        for (Future<String> wait : waits) assertThat(wait.poll(cx).isPending()).isTrue();
        assertThat(first.getNumberOfDependents()).isEqualTo(1);
        first.complete("first");
        second.complete("second");
        assertThat(waits.get(0).poll(cx).get()).isEqualTo("first");
        assertThat(waits.get(1).poll(cx).get()).isEqualTo("second");
        assertThat(waits.get(2).poll(cx).get()).isEqualTo("first");
    }

    @Test
    void allWhoStillWaitAreWoken() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        List<String> woken = new ArrayList<>();
        List<Future<String>> waits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "wait " + i;
            Future<String> wait = Future.from(stage);
            waits.add(wait);
            assertThat(wait.poll(Context.of(() -> woken.add("early"))).isPending())
                    .isTrue();
            assertThat(wait.poll(Context.of(() -> woken.add(name))).isPending()).isTrue();
        }
        waits.get(1).cancel();
        stage.complete("value");
        assertThat(woken).containsExactly("wait 0", "wait 2", "wait 3").inOrder();
        Context cx = Context.of(() -> {});
        assertThat(waits.get(0).poll(cx).get()).isEqualTo("value");
        assertThat(waits.get(3).poll(cx).get()).isEqualTo("value");
        assertThat(Future.from(stage).poll(cx).get()).isEqualTo("value");
    }

    @Test
    void aStageThatNobodyElseKnowsIsNotKept() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Future<String> wait = Future.from(stage);
        assertThat(wait.poll(Context.of(() -> {})).isPending()).isTrue();
        WeakReference<Object> kept = new WeakReference<>(stage);
        stage = null;
        wait = null;
        for (int i = 0; i < 1000 && kept.get() != null; i++) {
            System.gc();
            Thread.sleep(5);
        }
        assertThat(kept.get()).isNull();
    }
}
