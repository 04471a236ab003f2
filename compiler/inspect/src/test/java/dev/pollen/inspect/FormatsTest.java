package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.source.Escapes;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Every format takes every program, and what reads the format takes the result. */
@Tag("once")
class FormatsTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyFormatOfEveryProgram() {
        return Stream.of(Corpus.conformance(), Corpus.samples(), Corpus.demo())
                .flatMap(project -> Stream.of(View.values())
                        .map(view -> DynamicTest.dynamicTest(project.title() + " " + view, () -> {
                            String text = view.of(project);
                            if (!project.machines().isEmpty()) assertThat(text).endsWith("\n");
                            if (view == View.SVG) assertWellFormed(text);
                        })));
    }

    @Test
    void thereArePrograms() {
        assertThat(Corpus.conformance().machines().size()).isAtLeast(200);
        assertThat(Corpus.samples().machines().size()).isAtLeast(10);
        assertThat(Corpus.demo().machines()).hasSize(3);
    }

    @Test
    void jsonFollowsItsSchema() throws IOException {
        JsonSchema schema = schema("inspect.schema.json");
        for (Project project : List.of(Corpus.conformance(), Corpus.samples(), Corpus.demo())) {
            JsonNode json = new ObjectMapper().readTree(View.JSON.of(project));
            assertThat(schema.validate(json)).isEmpty();
            assertThat(json.get("machines")).hasSize(project.machines().size());
        }
        JsonNode wrong = new ObjectMapper().readTree("{\"schema\":1,\"machines\":[{\"method\":\"x\"}]}");
        assertThat(schema.validate(wrong)).isNotEmpty();
    }

    static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Resources.read(name));
    }

    @Test
    void placesAreInTheSource() throws IOException {
        JsonNode json = new ObjectMapper().readTree(View.JSON.of(Corpus.conformance()));
        for (JsonNode machine : json.get("machines")) {
            String source = machine.get("source").get("text").asText();
            for (JsonNode state : machine.get("states")) {
                if (state.has("at")) {
                    JsonNode at = state.get("at");
                    String text = source.substring(at.get(0).asInt(), at.get(1).asInt());
                    String await = state.path("await").asText();
                    // a future that is returned out of a try is awaited behind it, where nothing is written
                    if (!await.equals("the returned future")) {
                        assertThat(text.replaceAll("\\s+", "")).contains(await.replaceAll("\\s+", ""));
                    }
                }
                for (JsonNode saved : state.path("saved")) {
                    if (!saved.get("kind").asText().equals("variable")) continue;
                    String name = saved.get("name").asText().replaceFirst("#\\d+$", "");
                    for (JsonNode at : saved.get("mentions")) {
                        assertThat(Escapes.decoded(source.substring(
                                        at.get(0).asInt(), at.get(1).asInt())))
                                .isEqualTo(name);
                    }
                }
            }
        }
    }

    private static void assertWellFormed(String svg) throws Exception {
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var document = xml.parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void graphvizReadsDot() throws Exception {
        for (Project project : List.of(Corpus.conformance(), Corpus.samples(), Corpus.demo())) {
            graphviz(project, "nop");
        }
    }

    @Test
    void graphvizDrawsDot() throws Exception {
        graphviz(Corpus.demo(), "dot", "-Tsvg");
    }

    private void graphviz(Project project, String... command) throws Exception {
        Path program = Programs.find(command[0]);
        assumeTrue(program != null, "no Graphviz here");
        Path file = folder.resolve(project.title() + ".dot");
        Files.writeString(file, View.DOT.of(project));
        Path said = folder.resolve("said.txt");
        List<String> words = new ArrayList<>(List.of(command));
        words.add(file.toString());
        Process process = new ProcessBuilder(words)
                .redirectError(said.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(said)).isEmpty();
        assertThat(process.exitValue()).isEqualTo(0);
    }

    @Test
    void everyAwaitHasGeneratedCodeAndAVariant() {
        for (Machine machine : Corpus.conformance().machines()) {
            List<String> java = GeneratedCode.states(machine);
            List<String> rust = RustMachine.of(machine).stream()
                    .map(RustMachine.Line::state)
                    .toList();
            for (State state : machine.states()) {
                assertThat(rust).contains(state.name());
                if (state.kind() == State.Kind.AWAITING || state.kind() == State.Kind.INIT) {
                    assertWithMessage(machine.method()).that(java).contains(state.name());
                }
            }
        }
    }

    @Test
    void pollIsMeasured() {
        Project demo = Corpus.demo();
        assertThat(demo.pollBytes()).hasSize(demo.machines().size());
        assertThat(demo.pollBytes().get("demo.Files.WriteHelloFuture")).isGreaterThan(100);
        for (Machine machine : Corpus.conformance().machines()) { // blocks, too
            assertThat(Corpus.conformance().pollBytes()).containsKey(machine.className());
        }
    }
}
