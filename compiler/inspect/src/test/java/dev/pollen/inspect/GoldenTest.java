package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each text format makes of the demo's methods stands in {@code golden}, a file a method and format. {@code
 * -Dpollen.bless=true} writes what comes today; read the difference before you commit it.
 */
class GoldenTest {
    private static final boolean BLESS = Boolean.getBoolean("pollen.bless");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TestFactory
    Stream<DynamicTest> demo() {
        Project project = Corpus.demo();
        return project.machines().stream()
                .flatMap(machine -> Stream.of(View.TEXT, View.JSON, View.DOT, View.MERMAID, View.RUST, View.SVG)
                        .map(view -> golden(machine, view, project)));
    }

    private static DynamicTest golden(Machine machine, View view, Project all) {
        String file = Words.methodName(machine.method()) + "." + view.name().toLowerCase(Locale.ROOT);
        return DynamicTest.dynamicTest(file, () -> {
            // each JDK's javac makes code of its own length
            Map<String, Integer> pollBytes = Map.of(machine.className(), 210);
            Project one = new Project(all.title(), List.of(machine), pollBytes, "");
            compare(GOLDEN.resolve(file), view.of(one));
        });
    }

    private static void compare(Path file, String actual) throws IOException {
        if (BLESS) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
            return;
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertWithMessage("%s (-Dpollen.bless=true rewrites it)", file)
                .that(actual)
                .isEqualTo(expected);
    }

    @Test
    void createThenWrite() {
        Machine machine = Corpus.demo().machines().get(0);
        assertThat(machine.states().stream().map(State::name).toList())
                .containsExactly("INIT", "AWAITING_CREATE", "AWAITING_WRITE_ALL", "DONE", "POISONED")
                .inOrder();
        List<String> rust = RustMachine.of(machine).stream()
                .map(line -> line.text().strip())
                .takeWhile(line -> !line.equals("}"))
                .toList();
        assertThat(rust)
                .containsExactly(
                        "/// demo.Files#writeHello(String), demo/Files.java:26",
                        "enum WriteHelloFuture {",
                        "Init { name: String },",
                        "AwaitingCreate { create: CreateFuture }, // line 27",
                        "AwaitingWriteAll { write_all: WriteAllFuture }, // line 28",
                        "Done,",
                        "Poisoned,")
                .inOrder();
    }

    @Test
    void nothing() {
        assertThat(View.JSON.of(List.of())).isEqualTo("{\n  \"schema\": 1,\n  \"machines\": []\n}\n");
        assertThat(View.TEXT.of(List.of())).isEmpty();
        assertThat(View.JAVA.of(List.of())).isEmpty();
        assertThat(View.RUST.of(List.of())).isEmpty();
        assertThat(View.MERMAID.of(List.of())).isEqualTo("stateDiagram-v2\n");
        assertThat(View.HTML.of(List.of())).contains("\"machines\":[]");
    }
}
