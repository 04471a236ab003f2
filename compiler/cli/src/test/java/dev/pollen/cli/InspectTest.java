package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void sources() throws IOException {
        Files.writeString(folder.resolve("A.java"), "@Async");
        Files.writeString(folder.resolve("B.java"), "@Async");
    }

    @Test
    void showsTheMachinesInEachFormat() {
        assertThat(Shell.run("inspect", folder).out()).startsWith("A#writeHello(String): Void\n");
        assertThat(Shell.run("inspect", "--format", "json", folder).out()).startsWith("{\n  \"schema\": 1,");
        assertThat(Shell.run("inspect", "--format", "java", folder).out())
                .isEqualTo("class WriteHelloFuture {}\n\nclass WriteHelloFuture {}\n");
    }

    @Test
    void choosesMethods() {
        assertThat(Shell.run("inspect", "--format", "java", "--method", "B#*", folder)
                        .out())
                .isEqualTo("class WriteHelloFuture {}\n");
        Shell.Result none = Shell.run("inspect", "--method", "other", folder);
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("A#writeHello(String)");
    }

    @Test
    void writesAFile() throws IOException {
        Path file = folder.resolve("deep/machines.txt");
        assertThat(Shell.run("inspect", "-o", file, folder).out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("A#writeHello(String): Void\n");
    }

    @Test
    void showsTheGoodOnesBesideErrors() throws IOException {
        Files.writeString(folder.resolve("A.java"), "WRONG");
        Shell.Result result = Shell.run("inspect", folder);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).startsWith("B#writeHello(String): Void\n");
    }

    @Test
    void thePageIsCalledAsTheProject() throws IOException {
        Path root = Files.createDirectories(folder.resolve("my <app> & co/src/main/java"));
        Files.writeString(root.resolve("C.java"), "@Async");
        for (Path asked :
                List.of(root, root.resolve("../java"), root.getParent().getParent())) {
            assertThat(Shell.run("inspect", "--format", "html", asked).out())
                    .contains("<title>my &lt;app&gt; &amp; co · Pollen inspector</title>");
        }
    }
}
