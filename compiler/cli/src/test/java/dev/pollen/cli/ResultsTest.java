package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Results that do not arrive. */
class ResultsTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int status(OutputStream sink, String... arguments) {
        Host host = new Host(new Results(sink), new PrintWriter(err), false, Map.of(), Shell::pretend);
        int status = Cli.execute(host, arguments).status();
        host.err().flush();
        return status;
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void lostOutputIsThree() throws IOException {
        Path file = Files.writeString(folder.resolve("A.java"), "@Async");
        String[][] lines = {
            {"transpile", file.toString()}, {"inspect", file.toString()}, {"explain", "P0101"}, {"check", "--help"}
        };
        for (String[] line : lines) {
            err.getBuffer().setLength(0);
            assertThat(status(failing("No space left on device"), line)).isEqualTo(3);
            assertThat(err.toString().strip())
                    .isEqualTo("pollen: cannot write to standard output: No space left on device");
        }
    }

    @Test
    void aReaderThatHasHadEnoughIsNoFailure() {
        assertThat(status(failing("Broken pipe"), "explain")).isEqualTo(0);
        assertThat(status(failing("The pipe is being closed"), "explain")).isEqualTo(0);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNoticed() throws IOException {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            assertThat(status(full, "explain", "P0101")).isEqualTo(3);
        }
    }
}
