package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.harness.AsyncRegions;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Transpiler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What every program under {@code conformance/programs} comes to, as a text. */
class OutputTest {
    private static final List<Program> PROGRAMS = Resources.conformance();

    /** Into how many parts the programs are dealt, to be compiled without the others. */
    private static final int COMPANIES = 12;

    private static final Map<Layout, Map<String, Program>> OUTPUTS = new EnumMap<>(Layout.class);

    /** All programs through the compiler in one run. */
    @BeforeAll
    static void compile() {
        for (Layout layout : Layout.values()) OUTPUTS.put(layout, Transpiler.all(PROGRAMS, layout));
    }

    private static Program output(Program p, Layout layout) {
        return OUTPUTS.get(layout).get(p.name());
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
    @Tag("once")
    @TestFactory
    Stream<DynamicNode> outputIsTheSameEveryTime() {
        return Stream.of(Layout.values()).map(layout -> {
            Map<String, Program> again = new TreeMap<>();
            for (int first = 0; first < COMPANIES; first++) {
                List<Program> company = new ArrayList<>();
                for (int i = first; i < PROGRAMS.size(); i += COMPANIES) company.add(PROGRAMS.get(i));
                Collections.reverse(company);
                again.putAll(Transpiler.all(company, layout));
            }
            return DynamicContainer.dynamicContainer(
                    layout.name(),
                    PROGRAMS.stream()
                            .map(p -> DynamicTest.dynamicTest(
                                    p.name(),
                                    () -> assertThat(again.get(p.name())).isEqualTo(output(p, layout)))));
        });
    }

    private static List<String> lines(Program p) {
        return List.of(p.text().split("\n", -1));
    }
}
