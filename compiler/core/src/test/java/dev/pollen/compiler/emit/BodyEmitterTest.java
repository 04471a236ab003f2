package dev.pollen.compiler.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Stages;
import org.junit.jupiter.api.Test;

/** The guards that let a resume pass on its way in. */
class BodyEmitterTest {
    private static String machine(String body) {
        return Stages.body(body).machine();
    }

    @Test
    void aConditionIsNotAskedAgainOnAResume() {
        assertThat(machine("if (field > 1) await(later);")).contains("if (at != State.INIT || field > 1) {");
    }

    @Test
    void elseIsEnteredByItsOwnStatesOnly() {
        assertThat(machine("if (field > 1) await(f(1)); else await(yes());"))
                .contains("if (at == State.INIT ? (field > 1) : at == State.AWAITING_F) {");
    }

    @Test
    void aLoopsConditionIsNotAskedAgainOnAResume() {
        assertThat(machine("while (field > 1) await(later);")).contains("while (at != State.INIT || field > 1) {");
        assertThat(machine("for (int i = 0; i < p; i++) await(later);"))
                .contains("for (; at != State.INIT || i < p; i++) {");
    }

    @Test
    void behindAnAwaitInALoopThePollRunsOnFromTheStart() {
        String machine = machine("while (field > 1) { log(1); await(later); }");
        assertThat(machine).containsMatch("case AWAITING_LATER: // line \\d+\\n *at = State.INIT;\\n *poll = ");
    }

    @Test
    void aStraightMethodNeedsNoGuards() {
        assertThat(machine("await(f(1)); log(1); await(yes());")).doesNotContain("at = State.INIT;");
    }

    @Test
    void finallyWaitsForTheCompletion() {
        assertThat(machine("try { await(later); } finally { log(1); }"))
                .contains("if (state == State.POISONED) { log(1); }");
    }

    @Test
    void aBreakThatASwitchOfOursWouldCatchNamesItsLoop() {
        String machine = machine("while (true) { log(1); await(later); if (field > 1) break; }");
        assertThat(machine).contains("loop: while (true) {");
        assertThat(machine).contains("break loop;");
    }

    @Test
    void aNestedBlockTakesItsVariablesOutOfTheirFieldsOnAResumeOnly() {
        assertThat(machine("while (field > 1) { String x = \"\" + p; await(later); log(x); }"))
                .contains("""
                String x = null;
                if (at != State.INIT) {
                  x = this.x;
                  this.x = null;
                }
                """.indent(10));
    }

    @Test
    void anythingButAStateOfItsOwnIsRefused() {
        assertThat(machine("await(later);")).contains("throw notPollable(\"m\", at);");
    }
}
