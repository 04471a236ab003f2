package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program under {@code conformance/programs} does what it does untransformed, in each layout and lateness. */
class ConformanceTest {
    @TestFactory
    Stream<DynamicNode> programs() {
        Differential differential = new Differential();
        return Resources.conformanceFolders().stream()
                .flatMap(folder -> Stream.of(Layout.values()).map(layout -> {
                    List<Program> programs = Resources.programs("conformance/programs/" + folder);
                    Map<String, Verdict> verdicts = differential.compare(programs, layout);
                    return DynamicContainer.dynamicContainer(
                            folder + " " + layout,
                            verdicts.entrySet().stream()
                                    .map(e -> DynamicTest.dynamicTest(
                                            e.getKey(),
                                            () -> assertWithMessage(e.getValue().toString())
                                                    .that(e.getValue().ok())
                                                    .isTrue())));
                }));
    }
}
