package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac finds in a transpiled text is told of the source. */
class RunErrorsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("Main.java"), """
                class Main {
                  @Async int x = "";
                  Missing y;
                }
                """);
    }

    @Test
    void peopleSeeTheLineOfTheSource() {
        Shell.Result result = Shell.run("run", file);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.outcome().program()).isNull();
        assertThat(result.err()).startsWith(file + ":"); // in javac's order
        assertThat(result.err()).contains(file + ":2: error: incompatible types: ");
        assertThat(result.err()).contains("\n2 |   @Async int x = \"\";\n"); // the text that javac saw has @Done
        assertThat(result.err()).contains(file + ":3: error: cannot find symbol\n3 |   Missing y;\n  symbol: ");
        assertThat(result.err()).endsWith("\n\n3 errors\n");
    }

    @Test
    void jsonIsALineEach() throws IOException {
        List<String> lines =
                Shell.run("run", "--diagnostics", "json", file).err().lines().toList();
        assertThat(lines).hasSize(3);
        JsonNode first = new ObjectMapper().readTree(lines.get(0)); // a missing type comes before the rest
        assertThat(first.at("/severity").asText()).isEqualTo("error");
        assertThat(first.at("/code").asText()).startsWith("compiler.err.cant.resolve");
        assertThat(first.at("/message").asText()).startsWith("cannot find symbol");
        assertThat(first.at("/file").asText()).isEqualTo(file.toString());
        assertThat(first.at("/line").asInt()).isEqualTo(3);
    }

    @Test
    void sarifIsOneDocument() throws IOException {
        Shell.Result result = Shell.run("run", "--diagnostics", "sarif", file);
        JsonNode results = new ObjectMapper().readTree(result.err()).at("/runs/0/results");
        assertThat(result.status()).isEqualTo(1);
        assertThat(results.size()).isEqualTo(3);
        assertThat(results.at("/0/level").asText()).isEqualTo("error");
        assertThat(results.at("/0/message/text").asText()).startsWith("cannot find symbol");
        JsonNode place = results.at("/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText())
                .isEqualTo(file.toUri().toASCIIString());
        assertThat(place.at("/region").toString()).isEqualTo("{\"startLine\":3}");
    }

    @Test
    void notesAreForOtherCommandLines() throws IOException {
        Path raw = Files.writeString(folder.resolve("Raw.java"), """
                class Raw {
                  static java.util.List<String> list = new java.util.ArrayList();
                  public static void main(String[] args) {}
                }
                """);
        assertThat(Shell.run("run", raw).err()).isEmpty();
    }
}
