package dev.pollen.samples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every console block in the README of a sample is what one sees who types it in. The commands are {@code scripts/pollen
 * …}, run in the checkout's folder; instead of the script, which may build, the same main class runs as it was built for
 * this test.
 */
class TranscriptTest {
    private static final String LAUNCHER = "scripts/pollen ";

    @TestFactory
    Stream<DynamicTest> transcripts() {
        return Readme.samples().stream()
                .flatMap(sample -> Readme.of(sample.resolve("README.md")).commands().stream()
                        .map(c -> DynamicTest.dynamicTest(
                                c.line(), () -> assertThat(run(c.line())).isEqualTo(c.output()))));
    }

    @Test
    void everySampleHasATranscript() {
        assertThat(Readme.samples()).isNotEmpty();
        for (Path sample : Readme.samples()) {
            Readme readme = Readme.of(sample.resolve("README.md"));
            assertWithMessage(sample.toString()).that(readme.commands()).isNotEmpty();
        }
    }

    /** What {@code command} prints on both of its outputs. */
    private static String run(String command) throws IOException, InterruptedException {
        assertThat(command).startsWith(LAUNCHER);
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pollen.cli.Main"));
        words.addAll(List.of(command.substring(LAUNCHER.length()).split(" ")));
        Process process = new ProcessBuilder(words)
                .directory(Readme.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace("\r\n", "\n");
    }
}
