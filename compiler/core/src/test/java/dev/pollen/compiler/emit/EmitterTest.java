package dev.pollen.compiler.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Stages;
import org.junit.jupiter.api.Test;

class EmitterTest {
    private static String machine(String body) {
        return Stages.body(body).machine();
    }

    @Test
    void statesStandInTheOrderOfTheAwaits() {
        assertThat(machine("await(f(1)); await(yes()); await(f(2));"))
                .contains("enum State { INIT, AWAITING_F, AWAITING_YES, AWAITING_F_2, DONE, POISONED }");
    }

    @Test
    void theConstructorTakesTheParametersThatAreRead() {
        String machine = machine("log(p);");
        assertThat(machine).contains("MFuture(int p) {\n    this.p = p;\n  }");
        assertThat(machine).doesNotContain("later");
        assertThat(machine("log(1);")).doesNotContain("MFuture(");
    }

    @Test
    void aMachineWithoutAwaitsHasNothingToAwaitWith() {
        assertThat(machine("log(1);")).doesNotContain("awaiting");
        assertThat(machine("await(later);")).contains("private Future<?> awaiting;");
    }

    @Test
    void pollLeavesTheMachinePoisonedUntilItKnowsBetter() {
        String poll = machine("await(later);");
        int poisoned = poll.indexOf("state = State.POISONED;");
        assertThat(poisoned).isGreaterThan(poll.indexOf("State at = state;"));
        assertThat(poisoned).isLessThan(poll.indexOf("awaiting.poll(cx)"));
        assertThat(poll.indexOf("state = State.AWAITING_LATER;")).isGreaterThan(poisoned);
        assertThat(poll.indexOf("state = State.DONE;")).isGreaterThan(poisoned);
    }

    @Test
    void referencesLeaveTheirFieldsWhilePollHoldsThem() {
        String machine = machine("String x = \"\" + p; await(later); log(x);");
        assertThat(machine).contains("String x = this.x;\n    this.x = null;");
        assertThat(machine("int x = p; await(later); log(x);")).doesNotContain("this.x = 0");
    }

    @Test
    void aSuspensionSavesWhatIsLiveAndNothingElse() {
        assertThat(machine("int x = p; int y = p; await(later); log(x); await(later); log(y);"))
                .contains("""
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.y = y;
                  this.awaiting = awaiting;
                  state = State.AWAITING_LATER_2;
                """.indent(8));
    }

    @Test
    void everyAwaitIsNotedWithItsLine() {
        Stages stages = Stages.body("log(1);\nawait(later);");
        int line = stages.unit().lines().line(stages.unit().file().text().indexOf("await(later)"));
        assertThat(stages.machine()).contains("case AWAITING_LATER: // line " + line);
    }

    @Test
    void aStageIsWrapped() {
        assertThat(machine("await(CompletableFuture.completedFuture(1));"))
                .contains("awaiting = future(CompletableFuture.completedFuture(1));");
    }

    @Test
    void whatIsNoExceptionLeavesThroughRethrow() {
        String machine = Stages.of("@Async Future<Integer> m() throws Throwable { throw new Throwable(); }")
                .machine();
        assertThat(machine).contains("throw rethrow(thrown);");
        assertThat(machine("await(later);")).doesNotContain("rethrow");
    }

    @Test
    void staticMethodsHaveStaticMachinesAndTypeParametersTheirOwn() {
        String machine = Stages.of(
                        "@Async static <T> Future<T> m(T t, Future<T> f) { await(f); return Future.ready(t); }")
                .machine();
        assertThat(machine).contains("private static final class MFuture<T> extends");
        assertThat(machine("await(later);")).contains("private final class MFuture extends");
    }

    @Test
    void namesOfOursGiveWayToTheUsers() {
        String machine = machine("int state = p; int at = p; await(later); log(state + at);");
        assertThat(machine).contains("State at2 = state2;");
        assertThat(machine).contains("int state = this.state;");
    }
}
