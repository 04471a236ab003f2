package dev.pollen.samples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the READMEs show is what one sees: their console blocks, and the example at the top of the first one. */
class TranscriptTest {
    private static final Path HELLO = Readme.ROOT.resolve("samples/01-hello");

    @TestFactory
    Stream<DynamicTest> transcripts() {
        return Stream.concat(Stream.of(Readme.ROOT), Readme.samples().stream())
                .flatMap(folder -> Readme.of(folder.resolve("README.md")).commands().stream())
                .map(c -> DynamicTest.dynamicTest(
                        c.line(), () -> assertThat(Launcher.run(c.line())).isEqualTo(c.output())));
    }

    @Test
    void everySampleHasATranscript() {
        assertThat(Readme.samples()).isNotEmpty();
        for (Path sample : Readme.samples()) {
            Readme readme = Readme.of(sample.resolve("README.md"));
            assertWithMessage(sample.toString()).that(readme.commands()).isNotEmpty();
        }
    }

    @Test
    void theExampleIsTheSamples() throws IOException {
        String source = Files.readString(HELLO.resolve("Hello.java"));
        assertThat(source).contains(example().get(0).indent(4));
    }

    @Test
    void theMachineIsWhatTheCompilerWrites() throws Exception {
        String machine = Launcher.run("scripts/pollen inspect --format java samples/01-hello/Hello.java");
        assertThat(example().get(1)).isEqualTo(machine);
    }

    /** The method and its machine. */
    private static List<String> example() {
        List<String> blocks = Readme.of(Readme.ROOT.resolve("README.md")).blocks("java");
        assertThat(blocks).hasSize(2);
        return blocks;
    }
}
