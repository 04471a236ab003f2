package dev.pollen.compiler.layout;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Stages;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static Plan plan(String body) {
        return Stages.body(body).plan();
    }

    /** The variables that stand at the heads of blocks. */
    private static List<String> heads(String body) {
        List<String> names = new ArrayList<>();
        for (Plan.Head head : plan(body).heads().values()) {
            for (Variable v : head.variables()) names.add(v.display());
        }
        return names;
    }

    private static List<String> fields(String body) {
        return List.copyOf(new TreeSet<>(plan(body).fields().values()));
    }

    @Test
    void aVariableThatCrossesAnAwaitStandsAtTheHeadOfItsBlock() {
        assertThat(heads("int x = p; await(later); log(x);")).containsExactly("x");
    }

    @Test
    void oneThatDoesNotIsDeclaredWhereTheUserDid() {
        assertThat(heads("int x = p; log(x); await(later); int y = 1; log(y);")).isEmpty();
        assertThat(heads("int x = p; await(f(x)); log(1);")).isEmpty();
    }

    @Test
    void oneThatIsReadInABlockThatSuspendsMustBeSeenThere() {
        assertThat(heads("int x = p; if (field > 1) { log(x); await(later); }")).containsExactly("x");
    }

    @Test
    void onlyWhatIsLiveSomewhereHasAField() {
        assertThat(fields("int x = p; await(later); log(x); int y = 1; log(y);"))
                .containsExactly("later", "p", "x");
    }

    @Test
    void aDeadParameterHasNone() {
        assertThat(fields("await(f(1));")).isEmpty();
    }

    @Test
    void twoVariablesOfOneNameAndTypeShareAField() {
        assertThat(
                        fields(
                                "if (field > 1) { int x = p; await(later); log(x); } else { int x = p; await(later); log(x); }"))
                .containsExactly("later", "p", "x");
    }

    @Test
    void twoOfDifferentTypesDoNot() {
        assertThat(fields("if (field > 1) { int x = p; await(later); log(x); }"
                        + " else { long x = p; await(later); log(x); }"))
                .containsExactly("later", "p", "x", "x2");
    }

    @Test
    void aVariableThatHidesAFieldOfTheHostWhereThatIsMeantGetsAnotherName() {
        Plan plan = plan("log(field); int field = p; await(later); log(field);");
        assertThat(plan.names().values()).containsExactly("field2");
        assertThat(plan.edits()).isNotEmpty();
    }

    @Test
    void aCaptureOfWhatAResumeSetsAgainIsOfACopy() {
        Plan plan = plan("int x = p; await(later); Runnable r = () -> log(x); r.run();");
        assertThat(plan.copies().values().stream()
                        .flatMap(List::stream)
                        .map(c -> c.variable().name() + " as " + c.name()))
                .containsExactly("x as x2");
    }

    @Test
    void aCaptureOfWhatStaysIsNot() {
        assertThat(plan("int x = p; Runnable r = () -> log(x); r.run(); await(later);")
                        .copies())
                .isEmpty();
        assertThat(plan("Runnable r = () -> log(p); r.run(); await(later);").copies())
                .isEmpty();
    }

    @Test
    void aPatternVariableThatStaysInItsExpressionStaysThePattern() {
        String body = "if (later instanceof Task<Integer> t && t.isReady()) { log(1); } await(later);";
        Plan plan = plan(body.replace("isReady()", "hashCode() > 0"));
        assertThat(plan.natural().stream().map(Variable::name)).containsExactly("t");
        assertThat(plan.edits()).isEmpty();
    }

    @Test
    void oneThatCrossesAnAwaitIsStoredByThePattern() {
        String body = "if (later instanceof Task<Integer> t) { await(later); log(t); }";
        assertThat(heads(body)).containsExactly("t");
        assertThat(Stages.body(body).machine()).contains("(later instanceof Task<Integer> t2 && (t = t2) == t2)");
    }

    @Test
    void aCaptureBesideItsPatternTakesThePatternsVariable() {
        Stages stages = Stages.of("static boolean is(Supplier<Object> s) { return s.get() != null; }"
                + "@Async Future<Integer> m(Object o, Future<Integer> later) {"
                + " if (o instanceof String s && is(() -> s)) { await(later); log(s); } return Future.ready(0); }");
        assertThat(stages.plan().copies()).isEmpty();
        assertThat(stages.machine()).contains("(o instanceof String s2 && (s = s2) == s2) && is(() -> s2)");
    }

    @Test
    void constantsAndClassesStandAtTheHead() {
        Plan plan = plan("final int k = 3; class L {} await(later); log(k); log(new L());");
        assertThat(plan.heads().values().stream()
                        .mapToInt(h -> h.fixed().size())
                        .sum())
                .isEqualTo(2);
    }
}
