package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Yields in a {@code finally} that something overtakes. javac is no oracle for them, since it hands out the later value
 * where the earlier one counts; but it is right about returns. So the oracle's switches are lambdas that return.
 */
class YieldTest {
    private static final Program YIELDS = Resources.programs("yields").get(0);

    @ParameterizedTest
    @EnumSource(Layout.class)
    void yieldsLikeReturns(Layout layout) {
        String returns = YIELDS.text()
                .replaceAll("-> /\\*give\\*/ (.*);", "-> { return $1; }")
                .replace("yield ", "return ")
                .replace("/*value*/", "call(() -> {")
                .replace("/*end*/", "})");
        Map<String, Verdict> verdicts =
                new Differential().compare(List.of(new Program(YIELDS.name(), returns)), List.of(YIELDS), layout);
        assertThat(verdicts).containsExactly(YIELDS.name(), Verdict.SAME);
    }
}
