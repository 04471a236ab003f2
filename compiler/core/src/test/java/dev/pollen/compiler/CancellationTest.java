package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.harness.Cancellations;
import dev.pollen.compiler.harness.Lateness;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every conformance program, cancelled at its suspension points: where it has many, at a sample of them, or at all of
 * them with {@code -Dpollen.cancel.points=1000000}.
 */
class CancellationTest {
    private static final int MOST = Integer.getInteger("pollen.cancel.points", 4);

    /** Methods whose futures are made in a constructor, to be awaited later or never: the oracle begins them then. */
    private static final Map<String, Set<String>> EARLY = Map.of("CatTh2", Set.of("th20"), "CatHo3", Set.of("twice"));

    /** In one, the await that was suspended is cancelled; in the other it is ready by then, and the next one is. */
    private static final List<Lateness> MODES = List.of(Lateness.TWICE, new Lateness("once"), new Lateness("mixed:1"));

    @TestFactory
    Stream<DynamicTest> programs() {
        List<Program> programs = Resources.conformance();
        Cancellations cancellations = new Cancellations(programs, EARLY, Layout.LINES);
        Stream<DynamicTest> all = programs.stream()
                .flatMap(p -> MODES.stream()
                        .map(mode -> DynamicTest.dynamicTest(p.name() + " " + mode, () -> {
                            Verdict verdict = cancellations.compare(p.name(), mode, MOST);
                            assertWithMessage(verdict.toString())
                                    .that(verdict.ok())
                                    .isTrue();
                        })));
        return Stream.concat(
                all,
                Stream.of(DynamicTest.dynamicTest(
                        "runs", () -> System.out.println("cancelled " + cancellations.runs() + " runs"))));
    }
}
