package dev.pollen.dist;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked where names have spaces, as its users start it. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
    private static final Path ZIP = Path.of(System.getProperty("dist.zip"));
    private static final String JDK = System.getProperty("java.home");

    @TempDir
    private Path folder;

    private Path unpacked;
    private Path home;

    /** What a start came to: what it wrote to both streams is one text. */
    private record Result(int status, String output) {}

    @BeforeEach
    void unpack() throws IOException {
        unpacked = folder.resolve("some tools/pollen");
        home = Files.createDirectories(folder.resolve("my home"));
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.isDirectory()).toList()) {
                // whatever the folder in the zip is called
                String name = entry.getName();
                Path target = unpacked.resolve(name.substring(name.indexOf('/') + 1));
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    private Result start(Path launcher, String jdk, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(launcher, jdk, arguments);
        builder.environment().put("HOME", home.toString());
        return start(builder);
    }

    private static ProcessBuilder builder(Path launcher, String jdk, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", jdk);
        builder.environment().keySet().removeAll(List.of("XDG_CACHE_HOME", "POLLEN_ARCHIVE", "POLLEN_JVM_OPTS"));
        return builder;
    }

    private Result start(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private Path source() throws IOException {
        Path source = folder.resolve("my sources/Hello.java");
        Files.createDirectories(source.getParent());
        return Files.writeString(source, """
                import dev.pollen.Async;
                import dev.pollen.Future;
                import dev.pollen.Pollen;

                class Hello {
                  @Async
                  static Future<Integer> twice(Future<Integer> number) {
                    return Future.ready(2 * Pollen.await(number));
                  }

                  public static void main(String[] args) throws Exception {
                    System.out.println("twice: " + Pollen.blockOn(twice(Future.ready(21))));
                  }
                }
                """);
    }

    @Test
    void startsWhereNamesHaveSpaces() throws Exception {
        Path launcher = unpacked.resolve("bin/pollen");
        Path out = folder.resolve("my output");
        for (int i = 0; i < 2; i++) { // the second start has an archive of loaded classes where the JDK makes one
            String sources = source().getParent().toString();
            Result result = start(launcher, JDK, "transpile", "-d", out.toString(), sources);
            assertThat(result).isEqualTo(new Result(0, ""));
        }
        assertThat(Files.readString(out.resolve("Hello.java"))).contains("enum State { INIT, AWAITING_NUMBER, ");
        Path cache = home.resolve(".cache/pollen");
        if (Runtime.version().feature() < 19) assertThat(Files.exists(cache)).isFalse();
        else assertThat(cache.toFile().list()).hasLength(1);
    }

    @Test
    void needsNeitherALocaleNorAHome() throws Exception {
        // The shell makes the file: this JVM may know no such name.
        Result made = start(new ProcessBuilder(
                "sh", "-c", "n=$(printf '\\303\\234n'); mkdir odd; echo \"class $n {}\" >\"odd/$n.java\""));
        assertThat(made).isEqualTo(new Result(0, ""));
        List<String> guessable = guessable();
        ProcessBuilder bare = builder(unpacked.resolve("bin/pollen"), JDK, "transpile", "-v", "-d", "out", "odd");
        bare.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
        Result result = start(bare);
        assertThat(result.output()).startsWith("transpiled 1 of 1 file");
        assertThat(result.status()).isEqualTo(0);
        assertThat(guessable()).isEqualTo(guessable);
    }

    /** Archives where anybody can put one. */
    private static List<String> guessable() {
        String[] names = Path.of("/tmp/.cache/pollen").toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    @Test
    void runsAProgramThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), Path.of("some tools/pollen/bin/pollen"));
        Result result = start(link, JDK, "run", source().toString());
        assertThat(result).isEqualTo(new Result(0, "twice: 42\n"));
    }

    @Test
    void saysWhatItNeedsWhereThereIsNoJava() throws Exception {
        Result result =
                start(unpacked.resolve("bin/pollen"), folder.resolve("nothing").toString(), "--version");
        assertThat(result).isEqualTo(new Result(3, "pollen: no java: set JAVA_HOME to a JDK 17 or later\n"));
    }

    /** It cannot be run here: cmd needs its line ends to find labels. */
    @Test
    void theLauncherForWindowsHasItsLineEnds() throws IOException {
        String text = Files.readString(unpacked.resolve("bin/pollen.bat"));
        assertThat(text).contains("\r\n:start\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void hasWhatOneExpects() {
        List<String> files = List.of(
                "LICENSE", "NOTICE", "bin/pollen", "bin/pollen.bat", "completion/pollen.bash", "lib/pollen.jar");
        for (String file : files) {
            assertWithMessage(file)
                    .that(Files.isRegularFile(unpacked.resolve(file)))
                    .isTrue();
        }
    }
}
