package dev.pollen.compiler.analyze;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Stages;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private static List<String> transitions(String body) {
        Stages stages = Stages.body(body);
        return Transitions.of(
                        stages.graph(),
                        stages.plan().parameters(),
                        stages.plan().saved())
                .stream()
                .map(t -> t.from() + " " + t.on() + " " + t.to())
                .toList();
    }

    @Test
    void oneAfterTheOther() {
        assertThat(transitions("await(f(1)); await(yes());"))
                .containsExactly(
                        "INIT start AWAITING_F",
                        "INIT throw POISONED",
                        "AWAITING_F ready AWAITING_YES",
                        "AWAITING_F throw POISONED",
                        "AWAITING_YES return DONE",
                        "AWAITING_YES throw POISONED")
                .inOrder();
    }

    @Test
    void anAwaitThatMayBePassedByIs() {
        assertThat(transitions("if (field > 1) await(f(1)); await(yes());"))
                .containsAtLeast("INIT start AWAITING_F", "INIT start AWAITING_YES");
    }

    @Test
    void anAwaitEndsTheWay() {
        assertThat(transitions("await(f(1)); await(yes());")).doesNotContain("INIT start AWAITING_YES");
        assertThat(transitions("await(f(1));")).doesNotContain("INIT return DONE");
    }

    @Test
    void aLoopLeadsBack() {
        assertThat(transitions("while (field > 1) await(f(1));"))
                .containsAtLeast("INIT return DONE", "AWAITING_F ready AWAITING_F", "AWAITING_F return DONE");
    }

    @Test
    void anExceptionMayLeadToAHandlersAwait() {
        assertThat(transitions("try { await(f(1)); } catch (RuntimeException e) { await(yes()); }"))
                .containsAtLeast("INIT start AWAITING_YES", "AWAITING_F ready AWAITING_YES");
    }
}
