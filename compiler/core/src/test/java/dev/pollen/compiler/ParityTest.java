package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Lateness;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import dev.pollen.compiler.harness.Runner;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The machine of each Java twin has rustc's states and saves what rustc saves. {@code parity.json} was made by asking
 * rustc; {@code java_expect} in it is what the twin has to save, by name.
 */
class ParityTest {
    private static final Library LIBRARY = Library.PRODUCT.with("parity/leaf-java");
    private static final Javac JAVAC = new Javac(LIBRARY.classPath());
    private static final Runner RUNNER = new Runner(LIBRARY);
    private static final Map<String, Compilation> DONE = new HashMap<>();

    @TestFactory
    Stream<DynamicNode> twins() throws IOException {
        JsonNode data = new ObjectMapper()
                .readTree(Resources.read(Resources.folder("parity").resolve("parity.json")));
        return children(data.get("cases")).map(ParityTest::twin);
    }

    private static DynamicNode twin(JsonNode item) {
        String name = item.get("case").asText();
        String text = Resources.read(
                Resources.folder("parity").resolve(item.get("java").asText()));
        Program program = new Program("parity.C" + name, text);
        List<DynamicNode> tests = new ArrayList<>();
        for (JsonNode fn : item.get("fns")) {
            tests.add(DynamicTest.dynamicTest(fn.get("fn").asText() + ": states", () -> states(program, fn)));
            tests.add(DynamicTest.dynamicTest(fn.get("fn").asText() + ": saved", () -> saved(program, fn)));
        }
        for (Layout layout : Layout.values()) {
            tests.add(DynamicTest.dynamicTest(
                    "result " + layout,
                    () -> assertThat(run(program, layout))
                            .isEqualTo("-> " + item.get("result").asText())));
        }
        return DynamicContainer.dynamicContainer(name, tests);
    }

    private static void states(Program program, JsonNode fn) {
        List<String> expected = suspensions(fn).stream()
                .map(s -> callee(s.get("await").asText()))
                .toList();
        List<State> actual = awaiting(program, fn);
        assertThat(actual.stream().map(s -> callee(s.await())).toList()).isEqualTo(expected);
        assertThat(actual.stream().map(State::line).toList()).isInOrder();
        List<State> all = machine(program, fn).states();
        assertThat(all.get(0).name()).isEqualTo("INIT");
        assertThat(all.get(all.size() - 2).name()).isEqualTo("DONE");
        assertThat(all.get(all.size() - 1).name()).isEqualTo("POISONED");
    }

    private static void saved(Program program, JsonNode fn) {
        List<Set<String>> expected = new ArrayList<>();
        List<Set<String>> actual = new ArrayList<>();
        List<State> states = awaiting(program, fn);
        List<JsonNode> suspensions = suspensions(fn);
        assertThat(states).hasSize(suspensions.size());
        for (int i = 0; i < states.size(); i++) {
            JsonNode expect = suspensions.get(i).get("java_expect");
            if (expect.isNull()) continue; // an async block: rustc keeps its captures in every state
            Set<String> names = new TreeSet<>();
            children(expect.get("names")).forEach(n -> names.add(plain(n.asText())));
            expected.add(names);
            actual.add(names(states.get(i)));
        }
        assertThat(actual).isEqualTo(expected);
    }

    /** rustc's suspension points in source order; its own numbers are those of a later order. */
    private static List<JsonNode> suspensions(JsonNode fn) {
        return children(fn.get("states"))
                .sorted(Comparator.<JsonNode>comparingInt(s -> s.get("line").asInt())
                        .thenComparingInt(s -> s.get("col").asInt()))
                .toList();
    }

    /** Variables, and operands that are a copy of a variable: "spill v" and "keep v" are the same. */
    private static Set<String> names(State state) {
        Set<String> names = new TreeSet<>();
        for (Saved s : state.saved()) {
            boolean variable = s.kind() == Saved.Kind.VARIABLE;
            boolean copy = s.kind() == Saved.Kind.OPERAND && s.name().matches("[A-Za-z_]\\w*(#\\d+)?");
            if (variable || copy) names.add(plain(s.name()));
        }
        return names;
    }

    private static String plain(String name) {
        return name.replaceFirst("#\\d+$", "");
    }

    private static String callee(String await) {
        return await.replaceFirst("(?s)\\(.*", "").replaceFirst("\\.await$", "");
    }

    private static List<State> awaiting(Program program, JsonNode fn) {
        return machine(program, fn).states().stream()
                .filter(s -> s.kind() == State.Kind.AWAITING)
                .toList();
    }

    private static Machine machine(Program program, JsonNode fn) {
        String name = "#" + fn.get("fn").asText() + "(";
        return compile(program, Layout.LINES).machines().stream()
                .filter(m -> m.method().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no machine for " + name));
    }

    private static synchronized Compilation compile(Program program, Layout layout) {
        return DONE.computeIfAbsent(program.name() + layout, k -> compileAnew(program, layout));
    }

    private static Compilation compileAnew(Program program, Layout layout) {
        Compilation c = Compiler.compile(List.of(program.file()), new Options(LIBRARY.classPath(), 0, layout));
        assertThat(c.diagnostics()).isEmpty();
        return c;
    }

    private static String run(Program program, Layout layout) {
        String output = compile(program, layout).outputs().get(0).text();
        Javac.Result result = JAVAC.compile(List.of(new Program(program.name(), output)));
        assertThat(result.errors()).isEmpty();
        return RUNNER.run(program.name(), "run", result.classes(), Lateness.READY);
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
