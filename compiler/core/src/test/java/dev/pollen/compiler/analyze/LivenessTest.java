package dev.pollen.compiler.analyze;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Stages;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is live at the first await of a method is kept there; the others have a rule less to say. */
class LivenessTest {
    private static List<String> live(String body) {
        Stages stages = Stages.body(body);
        Point first = stages.lowered().points().get(0);
        return names(stages.liveness().atPoints().get(first));
    }

    private static List<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::display).toList();
    }

    @Test
    void whatIsReadLaterIsLive() {
        assertThat(live("int x = p + 1; await(later); log(x);")).containsExactly("x");
    }

    @Test
    void whatWasReadForTheLastTimeIsDead() {
        assertThat(live("int x = p + 1; log(x); await(later); log(p);")).containsExactly("p");
    }

    @Test
    void whatTheAwaitedExpressionReadsIsDeadAtTheAwait() {
        assertThat(live("int x = p + 1; await(f(x));")).isEmpty();
    }

    @Test
    void aNewValueEndsALife() {
        assertThat(live("int x = p + 1; await(later); x = 2; log(x);")).isEmpty();
    }

    @Test
    void aNewValueOnOneWayOnlyDoesNot() {
        assertThat(live("int x = p + 1; await(later); if (field > 1) x = 2; log(x);"))
                .containsExactly("x");
    }

    @Test
    void oneWayThatReadsIsEnough() {
        assertThat(live("int x = p + 1; await(later); if (field > 1) log(x);")).containsExactly("x");
    }

    @Test
    void whatTheNextRoundReadsIsLive() {
        assertThat(live("int x = 0; while (field > 1) { x += p; await(f(1)); }"))
                .containsExactly("p", "x");
    }

    @Test
    void whatEveryRoundSetsFirstIsNot() {
        assertThat(live("int x = 0; while (field > 1) { x = p; log(x); await(f(1)); }"))
                .containsExactly("p");
    }

    @Test
    void anAssignmentInATryMayNotHappenBeforeTheHandlerReads() {
        assertThat(live("int x = 0; await(later); try { x = g(p); } catch (RuntimeException e) { log(x); }"))
                .containsExactly("p", "x");
    }

    @Test
    void whatFinallyReadsIsLiveInTheBody() {
        assertThat(live("int x = p + 1; try { await(later); } finally { log(x); }"))
                .contains("x");
    }

    @Test
    void whatALambdaCapturesIsReadWhereItIsMade() {
        assertThat(live("int x = p + 1; await(later); Supplier<Integer> s = () -> x; log(s.get());"))
                .containsExactly("x");
        assertThat(live("int x = p + 1; Supplier<Integer> s = () -> x; await(later); log(s.get());"))
                .containsExactly("s");
    }

    @Test
    void parametersThatAreNeverReadAreNotThereAtTheStart() {
        assertThat(names(Stages.body("await(later);").liveness().atEntry())).containsExactly("later");
    }

    @Test
    void valuesComeInTheOrderOfTheirVariables() {
        assertThat(live("int b = p; int a = p; await(later); log(a + b + p);"))
                .containsExactly("p", "b", "a")
                .inOrder();
    }
}
