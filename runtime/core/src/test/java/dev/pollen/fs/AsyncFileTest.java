package dev.pollen.fs;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.stream.Streams;
import dev.pollen.testing.Steps;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files. */
class AsyncFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesAndReadsWhereItsPositionIs() throws Exception {
        Path path = folder.resolve("f");
        String all = blockOn(Steps.of(() -> AsyncFile.create(path)).then(file -> {
            ByteBuffer three = ByteBuffer.allocate(3);
            return Steps.of(() -> file.writeAll("hello world!".getBytes(UTF_8)))
                    .then(none -> file.seek(6))
                    .then(none -> file.read(three))
                    .then(count -> file.readAll())
                    .then(rest -> Future.ready(new String(three.array(), UTF_8) + "-" + new String(rest, UTF_8)))
                    .lastly(() -> {
                        file.close();
                        return Future.ready();
                    });
        }));
        assertThat(all).isEqualTo("wor-ld!");
        assertThat(Files.readString(path)).isEqualTo("hello world!");
    }

    @Test
    void lines() throws Exception {
        Path path = Files.writeString(folder.resolve("f"), "one\r\n\nthree\n" + "x".repeat(20_000) + "\nlast");
        List<String> lines = blockOn(Steps.of(() -> AsyncFile.open(path))
                .then(file -> Steps.of(() -> Streams.toList(file.lines())).lastly(() -> {
                    file.close();
                    return Future.ready();
                })));
        assertThat(lines)
                .containsExactly("one", "", "three", "x".repeat(20_000), "last")
                .inOrder();
    }

    @Test
    void aFileThatIsNotThere() {
        assertThrows(NoSuchFileException.class, () -> blockOn(AsyncFile.open(folder.resolve("none"))));
    }
}
