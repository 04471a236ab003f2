package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.harness.AsyncRegions;
import dev.pollen.compiler.harness.Cancellations;
import dev.pollen.compiler.harness.Corpus;
import dev.pollen.compiler.harness.Lateness;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Transpiler;
import dev.pollen.compiler.harness.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What must hold of every program under {@code conformance/programs}. */
class ConformanceTest {
    /** At how many of its suspension points a program is cancelled; {@code -Dpollen.cancel.points=1000000}: at all. */
    private static final int MOST_POINTS = Integer.getInteger("pollen.cancel.points", 4);

    /** Methods whose futures are made in a constructor, to be awaited later or never: the oracle begins them then. */
    private static final Map<String, Set<String>> EARLY = Map.of("CatTh2", Set.of("th20"), "CatHo3", Set.of("twice"));

    /** In one, the await that was suspended is cancelled; in the other it is ready by then, and the next one is. */
    private static final List<Lateness> MODES = List.of(Lateness.TWICE, new Lateness("once"), new Lateness("mixed:1"));

    /** Into how many parts the programs are dealt, to be transpiled without the others. */
    private static final int COMPANIES = 12;

    /** Each does what it does untransformed, in each layout and lateness. */
    @TestFactory
    Stream<DynamicNode> programs() {
        return Resources.conformanceFolders().stream()
                .flatMap(folder -> Stream.of(Layout.values())
                        .map(layout -> DynamicContainer.dynamicContainer(
                                folder + " " + layout,
                                Resources.programs("conformance/programs/" + folder).stream()
                                        .map(p -> DynamicTest.dynamicTest(
                                                p.name(),
                                                () -> assertOk(Corpus.in(layout).verdict(p.name())))))));
    }

    /** Each does what it does untransformed where it is cancelled at its suspension points, or at a sample of many. */
    @TestFactory
    Stream<DynamicTest> cancelled() {
        Cancellations cancellations =
                new Cancellations(Corpus.PROGRAMS, Corpus.in(Layout.LINES).classes(), EARLY);
        Stream<DynamicTest> all = Corpus.PROGRAMS.stream()
                .flatMap(p -> MODES.stream()
                        .map(mode -> DynamicTest.dynamicTest(
                                p.name() + " " + mode,
                                () -> assertOk(cancellations.compare(p.name(), mode, MOST_POINTS)))));
        return Stream.concat(
                all,
                Stream.of(DynamicTest.dynamicTest(
                        "runs", () -> System.out.println("cancelled " + cancellations.runs() + " runs"))));
    }

    private static void assertOk(Verdict verdict) {
        assertWithMessage(verdict.toString()).that(verdict.ok()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> linesKeepTheirPlaces() {
        return Corpus.PROGRAMS.stream()
                .map(p -> DynamicTest.dynamicTest(p.name(), () -> {
                    List<String> before = lines(p);
                    List<String> after = lines(Corpus.in(Layout.LINES).output(p));
                    assertThat(after).hasSize(before.size());
                    Set<Integer> inside = AsyncRegions.lines(p.text());
                    for (int i = 0; i < before.size(); i++) {
                        if (inside.contains(i + 1)) continue;
                        assertWithMessage("line " + (i + 1)).that(after.get(i)).isEqualTo(before.get(i));
                    }
                }));
    }

    private static List<String> lines(Program p) {
        return List.of(p.text().split("\n", -1));
    }

    /** What compiles with {@code -Xlint:all -Werror} does so when it is transpiled. */
    @TestFactory
    Stream<DynamicNode> nothingToWarnOfIsAdded() {
        return Stream.of(Layout.values()).map(layout -> {
            Corpus corpus = Corpus.in(layout);
            Map<String, String> after = corpus.messages();
            return DynamicContainer.dynamicContainer(
                    layout.name(),
                    Corpus.PROGRAMS.stream()
                            .filter(p -> !corpus.plainWarnings().containsKey(p.name()))
                            .map(p -> DynamicTest.dynamicTest(p.name(), () -> {
                                assertThat(corpus.output(p).text()).isNotEmpty();
                                assertThat(after.getOrDefault(p.name(), "")).isEmpty();
                            })));
        });
    }

    /** Also in other company: the output of a source does not depend on what else is compiled with it. */
    @Tag("once")
    @TestFactory
    Stream<DynamicNode> outputIsTheSameEveryTime() {
        return Stream.of(Layout.values()).map(layout -> {
            Map<String, Program> again = new TreeMap<>();
            for (int first = 0; first < COMPANIES; first++) {
                List<Program> company = new ArrayList<>();
                for (int i = first; i < Corpus.PROGRAMS.size(); i += COMPANIES) company.add(Corpus.PROGRAMS.get(i));
                Collections.reverse(company);
                again.putAll(Transpiler.all(company, layout));
            }
            return DynamicContainer.dynamicContainer(
                    layout.name(),
                    Corpus.PROGRAMS.stream()
                            .map(p -> DynamicTest.dynamicTest(
                                    p.name(),
                                    () -> assertThat(again.get(p.name()))
                                            .isEqualTo(Corpus.in(layout).output(p)))));
        });
    }
}
