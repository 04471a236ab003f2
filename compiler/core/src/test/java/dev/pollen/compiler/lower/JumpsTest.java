package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.compiler.lower.ExpressionsTest.steps;

import dev.pollen.compiler.harness.Stages;
import org.junit.jupiter.api.Test;

/** Jumps and where they lead, in the machine: a switch of ours must not catch one that the user meant for a loop. */
class JumpsTest {
    private static String machine(String body) {
        return Stages.body(body).machine();
    }

    @Test
    void aBreakOfALoopThatSuspendsNamesIt() {
        assertThat(machine("while (true) { await(later); if (field > 1) break; }"))
                .contains("if (field > 1) break loop;");
    }

    @Test
    void oneOfALoopThatDoesNotStays() {
        assertThat(machine("await(later); while (true) { if (field > 1) break; }"))
                .contains("while (true) { if (field > 1) break; }");
    }

    @Test
    void aContinueReachesTheLoopThroughASwitchOfOurs() {
        assertThat(machine("while (field > 1) { await(later); if (p > 1) continue; log(p); }"))
                .contains("if (p > 1) continue;");
    }

    @Test
    void aContinueThatMustStillAwaitTheConditionLeavesTheBodyOnly() {
        String machine = machine("do { if (field > 1) continue; log(1); } while (await(yes()));");
        assertThat(machine).contains("next: {");
        assertThat(machine).contains("if (field > 1) break next;");
    }

    @Test
    void theUsersLabelsStay() {
        String machine =
                machine("outer: for (;;) { for (;;) { await(later); if (p > 1) continue outer; break outer; } }");
        assertThat(machine).contains("outer: while (true) {");
        assertThat(machine).contains("if (p > 1) continue outer;");
        assertThat(machine).contains("break outer;");
    }

    @Test
    void aLabelOfOursIsNoneOfTheUsers() {
        assertThat(machine("loop: while (true) { while (true) { await(later); if (p > 1) break; else break loop; } }"))
                .contains("if (p > 1) break loop2; else break loop;");
    }

    @Test
    void aReturnThroughAFinallyIsNotedDownFirst() {
        assertThat(steps("try { await(later); return Future.ready(p); } finally { log(1); }"))
                .isEqualTo("""
                let Integer result
                exit:
                  try
                    AWAITING_LATER later
                    result = p; break exit;
                  { log(1); }
                state = State.DONE;
                return ready(result);
                """);
    }

    @Test
    void aFutureThatIsReturnedInATryIsAwaitedOutside() {
        String steps = steps("try { return f(await(later)); } catch (RuntimeException e) { log(e); return f(1); }");
        assertThat(steps).contains("    AWAITING_LATER later\n    tail = f(⟨Integer⟩); break tailExit;\n");
        assertThat(steps).contains("\nAWAITING_RESULT tail\n");
    }

    @Test
    void aJumpThroughAFinallyThatSuspendsIsMadeBehindIt() {
        Stages stages = Stages.body("while (true) { try { if (field > 1) break; log(2); } finally { await(later); } }");
        assertThat(stages.steps()).contains("if (jump == 1) { break loop; }");
        assertThat(stages.machine()).contains("completing: {");
        assertThat(stages.machine()).contains("if (field > 1) { jump = 1; break completing; }");
    }

    @Test
    void waysOutOfAFinallyThatSuspendsAreToldApart() {
        String steps =
                steps("while (true) { try { if (field > 1) break; if (field > 2) continue; return Future.ready(1); }"
                        + " finally { await(later); } } return Future.ready(2);");
        assertThat(steps).contains("if (jump == 1) { break loop; }");
        assertThat(steps).contains("if (jump == 2) { continue loop; }");
        assertThat(steps).contains("if (jump == 3) { break exit; }");
    }

    @Test
    void aYieldOfASwitchThatSuspendsStoresItsValueAndLeaves() {
        assertThat(machine("int x = switch (p) { case 1 -> await(later); default -> { log(1); yield 3; } }; log(x);"))
                .contains("{ value = 3; break choice; }");
    }
}
