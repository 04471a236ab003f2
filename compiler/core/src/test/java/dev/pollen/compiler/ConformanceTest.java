package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.harness.AsyncRegions;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program under {@code conformance/programs} does what it does untransformed, in each layout and lateness. */
class ConformanceTest {
    /** Folders whose programs the next issue makes work. */
    private static final Set<String> NEXT_ISSUE = Set.of("host", "java21", "java25");

    /** Folders whose programs need a newer Java than 17. */
    private static final Map<String, Integer> RELEASES = Map.of("java21", 21, "java25", 25);

    private static final String[] ALL_WARNINGS = {"-Xlint:all,-processing"};

    @TestFactory
    Stream<DynamicNode> programs() {
        Differential differential = new Differential();
        return folders()
                .map(folder -> DynamicContainer.dynamicContainer(
                        folder,
                        Stream.of(Layout.values())
                                .flatMap(layout -> verdicts(folder, layout, differential).entrySet().stream()
                                        .map(e -> DynamicTest.dynamicTest(
                                                e.getKey() + " " + layout,
                                                () -> assertWithMessage(e.getKey() + " " + e.getValue())
                                                        .that(e.getValue().ok())
                                                        .isTrue())))));
    }

    @TestFactory
    Stream<DynamicNode> linesKeepTheirPlaces() {
        return all().map(p -> DynamicTest.dynamicTest(p.name(), () -> {
            String output = transpile(p, Layout.LINES);
            List<String> before = lines(p.text());
            List<String> after = lines(output);
            assertThat(after).hasSize(before.size());
            Set<Integer> inside = AsyncRegions.lines(p.text());
            for (int i = 0; i < before.size(); i++) {
                if (inside.contains(i + 1)) continue;
                assertWithMessage("line " + (i + 1)).that(after.get(i)).isEqualTo(before.get(i));
            }
        }));
    }

    @TestFactory
    Stream<DynamicNode> outputIsTheSameEveryTime() {
        return all().flatMap(p -> Stream.of(Layout.values())
                .map(layout -> DynamicTest.dynamicTest(
                        p.name() + " " + layout,
                        () -> assertThat(transpile(p, layout)).isEqualTo(transpile(p, layout)))));
    }

    @TestFactory
    Stream<DynamicNode> outputHasNoWarningsOfItsOwn() {
        Javac plain = new Javac(Library.ORACLE.classPath());
        Javac product = new Javac(Library.PRODUCT.classPath());
        return all().filter(p -> warnings(plain, p).isEmpty())
                .flatMap(p -> Stream.of(Layout.values())
                        .map(layout -> DynamicTest.dynamicTest(
                                p.name() + " " + layout,
                                () -> assertThat(warnings(product, new Program(p.name(), transpile(p, layout))))
                                        .isEmpty())));
    }

    private static List<Javac.Message> warnings(Javac javac, Program p) {
        return javac.messages(p, ALL_WARNINGS);
    }

    private static Map<String, Verdict> verdicts(String folder, Layout layout, Differential differential) {
        return differential.compare(Resources.programs("conformance/programs/" + folder), layout);
    }

    /** The folders that this version and this JDK can run. */
    private static Stream<String> folders() {
        return Resources.list(Resources.folder("conformance/programs")).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(f -> !NEXT_ISSUE.contains(f))
                .filter(f -> RELEASES.getOrDefault(f, 17) <= Runtime.version().feature());
    }

    private static Stream<Program> all() {
        List<Program> programs = new ArrayList<>();
        folders().forEach(f -> programs.addAll(Resources.programs("conformance/programs/" + f)));
        return programs.stream();
    }

    private static String transpile(Program p, Layout layout) {
        Options options = new Options(Library.PRODUCT.classPath(), 0, layout);
        Compilation compilation = Compiler.compile(List.of(p.file()), options);
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.outputs().get(0).text();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
