package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Stages;
import org.junit.jupiter.api.Test;

/** What becomes of an expression with awaits: the steps before it, and what is left of it. */
class ExpressionsTest {
    /** The steps of {@code body}, without those of the return behind it. */
    static String steps(String body) {
        return Stages.body(body).steps().replace("state = State.DONE;\nreturn ready(0);\n", "");
    }

    @Test
    void whatIsEvaluatedBeforeAnAwaitIsKept() {
        assertThat(steps("log(g(field, await(later), array[0]));")).isEqualTo("""
                let int t = field
                AWAITING_LATER later
                log(g(t, ⟨Integer⟩, array[0]));
                """);
    }

    @Test
    void whatCannotChangeIsNot() {
        assertThat(steps("Integer b = 1; int x = g(b, p, 3, \"k\", this, await(later));"))
                .isEqualTo("""
                let Integer b = 1
                AWAITING_LATER later
                let int x = g(b, p, 3, "k", this, ⟨Integer⟩)
                """);
    }

    @Test
    void aVariableThatALaterOperandAssignsIs() {
        assertThat(steps("int x = g(p, p = 3, await(later));")).isEqualTo("""
                let int t = p
                let int t2 = p = 3
                AWAITING_LATER later
                let int x = g(t, t2, ⟨Integer⟩)
                """);
    }

    @Test
    void awaitsInAnAwaitComeFirst() {
        assertThat(steps("int x = await(f(await(later)));")).isEqualTo("""
                AWAITING_LATER later
                AWAITING_F f(⟨Integer⟩)
                let int x = ⟨Integer⟩
                """);
    }

    @Test
    void everyAwaitButTheLastIsKept() {
        assertThat(steps("int x = await(f(1)) + await(f(2));")).isEqualTo("""
                AWAITING_F f(1)
                let int t = ⟨Integer⟩
                AWAITING_F_2 f(2)
                let int x = t + ⟨Integer⟩
                """);
    }

    @Test
    void textIsMadeBeforeTheAwait() {
        assertThat(steps("String s = this + \"a\" + await(later);")).isEqualTo("""
                let String t = this + "a"
                AWAITING_LATER later
                let String s = t + ⟨Integer⟩
                """);
        assertThat(steps("Object o = p; String s = o + await(Future.ready(\"b\"));"))
                .isEqualTo("""
                let Object o = p
                let String t = "" + (o)
                AWAITING_READY Future.ready("b")
                let String s = t + ⟨String⟩
                """);
    }

    @Test
    void anAndIsAnIf() {
        assertThat(steps("boolean b = field > 1 && await(yes());")).isEqualTo("""
                let boolean all = field > 1
                if all
                  AWAITING_YES yes()
                  all = ⟨Boolean⟩;
                let boolean b = all
                """);
    }

    @Test
    void anOrIsAnIfNot() {
        assertThat(steps("boolean b = field > 1 || await(yes());")).isEqualTo("""
                let boolean any = field > 1
                if !any
                  AWAITING_YES yes()
                  any = ⟨Boolean⟩;
                let boolean b = any
                """);
    }

    @Test
    void anAwaitOnTheLeftOfThemNeedsNone() {
        assertThat(steps("boolean b = await(yes()) || field > 1;")).isEqualTo("""
                AWAITING_YES yes()
                let boolean b = ⟨Boolean⟩ || field > 1
                """);
    }

    @Test
    void aConditionalIsAnIf() {
        assertThat(steps("int x = field > 1 ? await(later) : 2;")).isEqualTo("""
                let int value
                if field > 1
                  AWAITING_LATER later
                  value = ⟨Integer⟩;
                else
                  value = 2;
                let int x = value
                """);
    }

    @Test
    void aStoreEvaluatesItsPlaceFirst() {
        assertThat(steps("array[field] = await(later);")).isEqualTo("""
                let int[] t = array
                let int t2 = field
                AWAITING_LATER later
                t[t2] = ⟨Integer⟩;
                """);
    }

    @Test
    void aCompoundAssignmentReadsItsLeftSideFirst() {
        assertThat(steps("array[field] += await(later);")).isEqualTo("""
                let int[] t = array
                let int t2 = field
                let int t3 = t[t2]
                AWAITING_LATER later
                t[t2] = t3 + ⟨Integer⟩;
                """);
    }

    @Test
    void anAwaitAloneLeavesNothing() {
        assertThat(steps("await(later);")).isEqualTo("AWAITING_LATER later\n");
        assertThat(steps("await(CompletableFuture.completedFuture(1));"))
                .isEqualTo("AWAITING_COMPLETED_FUTURE CompletableFuture.completedFuture(1) (stage)\n");
    }
}
