package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code transpile --watch}: it follows the sources, says what is wrong with them, and goes on. */
@Timeout(60)
class WatchTest {
    @TempDir
    private Path folder;

    private Path source;
    private Path out;
    private final StringWriter err = new StringWriter();
    private FutureTask<Cli.Outcome> run;
    private Thread thread;

    @BeforeEach
    void start() throws IOException {
        watch(folder.resolve("src"));
    }

    private void watch(Path what) throws IOException {
        source = Files.createDirectories(folder.resolve("src"));
        out = folder.resolve("out");
        Files.writeString(source.resolve("A.java"), "@Async 1");
        PrintWriter writer = new PrintWriter(err);
        Host host = new Host(new Results(System.out), writer, false, Map.of(), Shell::pretend);
        run = new FutureTask<>(() -> Cli.execute(host, "transpile", "--watch", "-d", "" + out, "" + what));
        thread = new Thread(run, "watch");
        thread.start();
    }

    @AfterEach
    void stop() throws Exception {
        thread.interrupt();
        run.get(20, TimeUnit.SECONDS);
    }

    private void until(String file, Predicate<String> text) throws Exception {
        Path path = out.resolve(file);
        while (true) {
            if (text.test(read(path))) return;
            assertThat(run.isDone()).isFalse();
            Thread.sleep(20);
        }
    }

    /** Empty where there is no file (any more). */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private void untilSaid(String text) throws InterruptedException {
        while (!err.toString().contains(text)) {
            assertThat(run.isDone()).isFalse();
            Thread.sleep(20);
        }
    }

    @Test
    void followsChangesNewFoldersAndDeletions() throws Exception {
        untilSaid("watching");
        assertThat(Files.readString(out.resolve("A.java"))).isEqualTo("@Done 1");
        Files.writeString(source.resolve("A.java"), "@Async 2");
        until("A.java", text -> text.equals("@Done 2"));
        Files.createDirectories(source.resolve("deep/er"));
        Files.writeString(source.resolve("deep/er/B.java"), "@Async B");
        until("deep/er/B.java", text -> text.equals("@Done B"));
        Files.delete(source.resolve("A.java"));
        until("A.java", String::isEmpty);
    }

    /** A single file's neighbours count, wherever they stand; what else stands below its folder does not. */
    @Test
    void followsTheNeighboursOfASingleFile() throws Exception {
        stop();
        Path p = Files.createDirectories(folder.resolve("src/p"));
        Path q = Files.createDirectories(folder.resolve("src/q"));
        Files.writeString(p.resolve("A.java"), "package p; import q.B; class A { @Async B b; }");
        Files.writeString(q.resolve("B.java"), "package q; public class B {}");
        Files.createDirectories(p.resolve("closed"), PosixFilePermissions.asFileAttribute(Set.of()));
        err.getBuffer().setLength(0);
        watch(p.resolve("A.java"));
        untilSaid("watching");
        err.getBuffer().setLength(0);
        Files.writeString(q.resolve("B.java"), "package q; public class B { int x; }");
        untilSaid("transpiled 1 of 1 file,");
        Files.writeString(p.resolve("A.java"), "package p; import q.B; class A { @Async B c; }");
        until("p/A.java", text -> text.contains("@Done B c"));
    }

    @Test
    void errorsAreShownAndMended() throws Exception {
        untilSaid("watching");
        Files.writeString(source.resolve("A.java"), "WRONG @Async");
        untilSaid("A.java:1:1: error[P0101]: wrong");
        untilSaid("watching, with errors");
        Files.writeString(source.resolve("A.java"), "@Async 3");
        until("A.java", text -> text.equals("@Done 3"));
        // Even a wrong command line is only a bad moment.
        Files.move(source, folder.resolve("away"));
        untilSaid("no such file or folder");
        Files.createDirectories(source);
        Files.writeString(source.resolve("B.java"), "@Async B");
        until("B.java", text -> text.equals("@Done B"));
    }
}
