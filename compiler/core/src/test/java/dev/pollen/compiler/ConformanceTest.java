package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.harness.AsyncRegions;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Transpiler;
import dev.pollen.compiler.harness.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program under {@code conformance/programs} does what it does untransformed, in each layout and lateness. */
class ConformanceTest {
    /** Folders whose programs need a newer Java than 17. */
    private static final Map<String, Integer> RELEASES =
            Map.of("java21", 21, "java25", 25, "catalogue21", 21, "catalogue25", 25);

    private static final List<Program> PROGRAMS = folders()
            .flatMap(f -> Resources.programs("conformance/programs/" + f).stream())
            .toList();

    private static final Map<Layout, Map<String, Program>> OUTPUTS = new EnumMap<>(Layout.class);

    /** All programs through the compiler in one run; made when first asked for, as much as one program may fail it. */
    private static synchronized Program output(Program p, Layout layout) {
        return OUTPUTS.computeIfAbsent(layout, l -> Transpiler.all(PROGRAMS, l)).get(p.name());
    }

    @TestFactory
    Stream<DynamicNode> programs() {
        Differential differential = new Differential();
        return folders()
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

    @TestFactory
    Stream<DynamicNode> linesKeepTheirPlaces() {
        return PROGRAMS.stream()
                .map(p -> DynamicTest.dynamicTest(p.name(), () -> {
                    List<String> before = lines(p);
                    List<String> after = lines(output(p, Layout.LINES));
                    assertThat(after).hasSize(before.size());
                    Set<Integer> inside = AsyncRegions.lines(p.text());
                    for (int i = 0; i < before.size(); i++) {
                        if (inside.contains(i + 1)) continue;
                        assertWithMessage("line " + (i + 1)).that(after.get(i)).isEqualTo(before.get(i));
                    }
                }));
    }

    /** What compiles with {@code -Xlint:all -Werror} does so when it is transpiled. */
    @TestFactory
    Stream<DynamicNode> nothingToWarnOfIsAdded() {
        Javac plain = new Javac(Library.ORACLE.classPath());
        Javac product = new Javac(Library.PRODUCT.classPath());
        Set<String> before = warned(plain, PROGRAMS).keySet();
        return Stream.of(Layout.values()).map(layout -> {
            List<Program> outputs =
                    PROGRAMS.stream().map(p -> output(p, layout)).toList();
            Map<String, String> after = warned(product, outputs);
            return DynamicContainer.dynamicContainer(
                    layout.name(),
                    PROGRAMS.stream()
                            .filter(p -> !before.contains(p.path()))
                            .map(p -> DynamicTest.dynamicTest(
                                    p.name(),
                                    () -> assertThat(after.getOrDefault(p.path(), ""))
                                            .isEmpty())));
        });
    }

    /** The first warning or error of each source that has one, by path. */
    private static Map<String, String> warned(Javac javac, List<Program> programs) {
        Map<String, String> found = new TreeMap<>();
        for (Javac.Message m : javac.messages(programs, "-Xlint:all")) found.putIfAbsent(m.path(), m.text());
        return found;
    }

    /** Also in other company: the output of a source does not depend on what else is compiled with it. */
    @TestFactory
    Stream<DynamicNode> outputIsTheSameEveryTime() {
        return each((p, layout) -> assertThat(Transpiler.one(p, layout)).isEqualTo(output(p, layout)));
    }

    @TestFactory
    Stream<DynamicNode> outputHasNoWarningsOfItsOwn() {
        Map<String, List<String>> before = warnings(Library.ORACLE, PROGRAMS);
        Map<Layout, Map<String, List<String>>> after = new EnumMap<>(Layout.class);
        return each((p, layout) -> {
            if (before.containsKey(p.path())) return;
            after.computeIfAbsent(
                    layout,
                    l -> warnings(
                            Library.PRODUCT,
                            PROGRAMS.stream().map(x -> output(x, l)).toList()));
            assertThat(after.get(layout).getOrDefault(p.path(), List.of())).isEmpty();
        });
    }

    private static Map<String, List<String>> warnings(Library library, Collection<Program> programs) {
        Map<String, List<String>> all = new TreeMap<>();
        for (Javac.Message m : new Javac(library.classPath()).messages(programs, "-Xlint:all,-processing")) {
            all.computeIfAbsent(m.path(), path -> new ArrayList<>()).add(m.text());
        }
        return all;
    }

    private interface Check {
        void of(Program p, Layout layout);
    }

    private static Stream<DynamicNode> each(Check check) {
        return PROGRAMS.stream()
                .flatMap(p -> Stream.of(Layout.values())
                        .map(layout -> DynamicTest.dynamicTest(p.name() + " " + layout, () -> check.of(p, layout))));
    }

    /** The folders that this version and this JDK can run. */
    private static Stream<String> folders() {
        return Resources.list(Resources.folder("conformance/programs")).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(f -> RELEASES.getOrDefault(f, 17) <= Runtime.version().feature());
    }

    private static List<String> lines(Program p) {
        return List.of(p.text().split("\n", -1));
    }
}
