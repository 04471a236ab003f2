package dev.pollen.build;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    @TempDir
    private Path folder;

    @Test
    void replacesAndLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("a/b/F.java");
        assertThat(AtomicFile.write(file, ONE)).isTrue();
        assertThat(AtomicFile.write(file, ONE)).isFalse();
        assertThat(AtomicFile.write(file, TWO)).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(TWO);
        assertThat(names(file.getParent())).containsExactly("F.java");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.createDirectories(folder.resolve("F.java")); // a folder stands in the way
        Files.write(file.resolve("inside"), ONE);
        assertThrows(IOException.class, () -> AtomicFile.write(file, TWO));
        assertThat(names(folder)).containsExactly("F.java");
        assertThat(Files.readAllBytes(file.resolve("inside"))).isEqualTo(ONE);
    }

    @Test
    void writesThroughLinks() throws IOException {
        Path file = Files.write(folder.resolve("real"), ONE);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, TWO);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(TWO);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> "" + file.getFileName()).toList();
        }
    }
}
