package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranspileTest {
    @TempDir
    private Path folder;

    private Path source;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        source = Files.createDirectories(folder.resolve("src"));
        out = folder.resolve("out");
    }

    private Path write(String path, byte[] bytes) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(UTF_8));
    }

    private List<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesEveryFileAtItsPlace() throws IOException {
        write("demo/A.java", "@Async é");
        write("demo/deep/B.java", "plain");
        write("demo/readme.txt", "no source");
        Shell.Result result = Shell.run("transpile", "-d", out, source);
        assertThat(result.status()).isEqualTo(0);
        assertThat(result.out() + result.err()).isEmpty();
        assertThat(below(out))
                .containsExactly("demo/A.java", "demo/deep/B.java")
                .inOrder();
        assertThat(Files.readString(out.resolve("demo/A.java"))).isEqualTo("@Done é");
    }

    @Test
    void copiesForeignBytes() throws IOException {
        byte[] latin = "// caf\u00e9\r\nclass B {}\r".getBytes(ISO_8859_1);
        write("B.java", latin);
        assertThat(Shell.run("transpile", "-d", out, source).status()).isEqualTo(0);
        assertThat(Files.readAllBytes(out.resolve("B.java"))).isEqualTo(latin);
    }

    @Test
    void readsAndWritesTheEncodingThatIsSaid() throws IOException {
        write("B.java", "@Async // caf\u00e9\r\n".getBytes(ISO_8859_1));
        Shell.Result result = Shell.run("transpile", "--encoding", "ISO-8859-1", "-d", out, source);
        assertThat(result.status()).isEqualTo(0);
        assertThat(Files.readAllBytes(out.resolve("B.java"))).isEqualTo("@Done // caf\u00e9\r\n".getBytes(ISO_8859_1));
    }

    @Test
    void printsInTheEncodingThatIsSaid() throws IOException {
        write("B.java", "@Async // caf\u00e9\r\n".getBytes(ISO_8859_1));
        Shell.Result result = Shell.run("transpile", "--encoding", "ISO-8859-1", source.resolve("B.java"));
        assertThat(result.status()).isEqualTo(0);
        assertThat(result.bytes()).isEqualTo("@Done // caf\u00e9\r\n".getBytes(ISO_8859_1));
    }

    @Test
    void refusesToRewriteForeignBytes() throws IOException {
        write("B.java", "@Async\n// caf\u00e9".getBytes(ISO_8859_1));
        Shell.Result result = Shell.run("transpile", "-d", out, source);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("B.java:2:7: error[P0001]: the file is not UTF-8");
        assertThat(Files.exists(out.resolve("B.java"))).isFalse();
    }

    @Test
    void namesThatTheEncodingHasNotAreEscapedAgain() throws IOException {
        write("B.java", """
                import dev.pollen.*;
                class B { @Async static Future<Integer> f(Future<Integer> g, int \\u00e9) {
                  int r = Pollen.await(g) + \\u00e9; return Future.ready(r); } }
                """);
        Shell.Result result = Shell.run(
                dev.pollen.compiler.Compiler::compile, "transpile", "--encoding", "US-ASCII", "-d", out, source);
        assertThat(result.status()).isEqualTo(0);
        String text = Files.readString(out.resolve("B.java"));
        assertThat(text).contains("private int \\u00e9;");
        assertThat(text).doesNotContain("?;");
    }

    @Test
    void aLinkToAFolderAroundItIsNoFolderOfItsOwn() throws IOException {
        write("l/A.java", "@Async");
        Files.createSymbolicLink(source.resolve("l/loop"), Path.of(".."));
        assertThat(Shell.run("transpile", "-d", out, source).status()).isEqualTo(0);
        assertThat(below(out)).containsExactly("l/A.java");
    }

    @Test
    void refusesAFileThatIsNoSource() throws IOException {
        Path file = write("A.txt", "@Async");
        Shell.Result result = Shell.run("transpile", "-d", out, file);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("not a .java file");
    }

    @Test
    void errorsTakeAwayTheOldOutputOfTheirFileOnly() throws IOException {
        write("A.java", "@Async");
        Path b = write("B.java", "@Async");
        assertThat(Shell.run("transpile", "-d", out, source).status()).isEqualTo(0);
        Files.writeString(b, "WRONG @Async");
        Files.writeString(source.resolve("A.java"), "@Async 2");
        Shell.Result result = Shell.run("transpile", "-d", out, source);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("B.java:1:1: error[P0101]: wrong");
        assertThat(below(out)).containsExactly("A.java");
        assertThat(Files.readString(out.resolve("A.java"))).isEqualTo("@Done 2");
    }

    @Test
    void leavesAloneWhatIsUpToDate() throws IOException {
        write("A.java", "@Async");
        Shell.run("transpile", "-d", out, source);
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(out.resolve("A.java"), old);
        Shell.run("transpile", "-d", out, source);
        assertThat(Files.getLastModifiedTime(out.resolve("A.java"))).isEqualTo(old);
    }

    @Test
    void aCrashWritesNothing() throws IOException {
        write("A.java", "@Async");
        Shell.Result result = Shell.run(
                (sources, around, options) -> {
                    throw new IllegalStateException("boom");
                },
                "transpile",
                "-d",
                out,
                source);
        assertThat(result.status()).isEqualTo(3);
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void refusesToOverwriteTheSources() throws IOException {
        Path file = write("demo/A.java", "package demo; @Async");
        assertThat(Shell.run("transpile", "-d", source, source).status()).isEqualTo(2);
        assertThat(Shell.run("transpile", "-d", source, file).status()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("package demo; @Async");
    }

    @Test
    void refusesToOverwriteASourceBehindALink() throws IOException {
        Path file = write("A.java", "@Async");
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("A.java"), file);
        Shell.Result result = Shell.run("transpile", "-d", out, source);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("is the source root of");
        assertThat(Files.readString(file)).isEqualTo("@Async");
    }

    @Test
    void aFileThatIsFoundTwiceIsOneInput() throws IOException {
        Path file = write("a/A.java", "@Async");
        Files.createSymbolicLink(source.resolve("b"), Path.of("a"));
        Files.createSymbolicLink(source.resolve("C.java"), file);
        assertThat(Shell.run("transpile", "-d", out, source, file).status()).isEqualTo(0);
        assertThat(below(out)).containsExactly("C.java");
    }

    @Test
    void anOutputFolderInsideTheRootIsNoInput() throws IOException {
        write("A.java", "@Async");
        Path inside = source.resolve("target/pollen");
        for (int i = 0; i < 2; i++) {
            assertThat(Shell.run("transpile", "-d", inside, source).status()).isEqualTo(0);
        }
        assertThat(below(inside)).containsExactly("A.java");
    }

    @Test
    void refusesFoldersInsideTheOutputFolder() throws IOException {
        write("A.java", "@Async");
        Shell.Result result = Shell.run("transpile", "-d", folder, source);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(source + " stands inside the output folder " + folder);
        Path beside = Files.createDirectories(folder.resolve("src-out")); // begins with the same letters
        assertThat(Shell.run("transpile", "-d", beside, source).status()).isEqualTo(0);
        assertThat(below(beside)).containsExactly("A.java");
    }

    @Test
    void saysThatThereAreNoSources() throws IOException {
        Shell.Result result = Shell.run("transpile", "-d", out, source);
        assertThat(result.status()).isEqualTo(0);
        assertThat(result.err()).isEqualTo("no sources in " + source + "\n");
        assertThat(Shell.run("check", source).err()).isEqualTo("no sources in " + source + "\n");
        assertThat(Shell.run("check", "-q", source).err()).isEmpty();
    }

    @Test
    void refusesTwoSourcesForOneOutput() throws IOException {
        write("one/A.java", "@Async");
        write("two/A.java", "@Async");
        Shell.Result result = Shell.run("transpile", "-d", out, source.resolve("one"), source.resolve("two"));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("both be written to");
    }

    @Test
    void placesSingleFilesByTheirPackage() throws IOException {
        Path file = write("elsewhere/A.java", "/* package no; */ package a.b; @Async");
        assertThat(Shell.run("transpile", "-d", out, file).status()).isEqualTo(0);
        assertThat(below(out)).containsExactly("a/b/A.java");
    }

    @Test
    void compilesTheNeighboursOfASingleFileButDoesNotWriteThem() throws IOException {
        Path file = write("a/A.java", "package a; @Async class A { B b; }");
        write("a/B.java", "package a; @Async WRONG");
        write("a/C.java", "package a;");
        List<String> seen = new ArrayList<>();
        Shell.Result result = Shell.run(
                (sources, around, options) -> {
                    sources.forEach(each -> seen.add(each.path()));
                    around.forEach(each -> seen.add("around " + each.path()));
                    return Shell.pretend(sources, around, options);
                },
                "transpile",
                "-d",
                out,
                file);
        assertThat(seen).containsExactly("a/A.java", "around a/B.java").inOrder();
        assertThat(below(out)).containsExactly("a/A.java");
        assertThat(result.status()).isEqualTo(0); // B's errors are B's
    }

    @Test
    void printsASingleFile() throws IOException {
        Path file = write("A.java", "@Async");
        assertThat(Shell.run("transpile", file).out()).isEqualTo("@Done");
        write("B.java", "");
        assertThat(Shell.run("transpile", source).status()).isEqualTo(2);
    }

    @Test
    void aStateFileMakesTheNextRunDoOnlyWhatChanged() throws IOException {
        write("A.java", "@Async");
        Path b = write("B.java", "@Async");
        Path state = folder.resolve("state");
        Object[] line = {"transpile", "-v", "-d", out, "--state", state, source};
        assertThat(Shell.run(line).err()).contains("transpiled 2 of 2 files");
        assertThat(Shell.run(line).err()).contains("transpiled 0 of 2 files");
        Files.delete(b);
        assertThat(Shell.run(line).err()).contains("1 deleted");
        assertThat(below(out)).containsExactly("A.java");
    }

    @Test
    void refusesAStateThatIsSomethingElse() throws IOException {
        write("A.java", "@Async");
        Path notes = Files.writeString(folder.resolve("notes"), "mine");
        Shell.Result result = Shell.run("transpile", "-d", out, "--state", notes, source);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("pollen: --state " + notes
                        + ": is no state that Pollen wrote; if nobody needs it, it may be deleted\n");
        assertThat(Files.readString(notes)).isEqualTo("mine");
        Shell.Result inFolder = Shell.run("transpile", "-d", out, "--state", folder, source);
        assertThat(inFolder.status()).isEqualTo(2);
        assertThat(inFolder.err()).startsWith("pollen: --state " + folder + ": is a folder");
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void whatNeedsAFolderSaysSo() throws IOException {
        Path file = write("A.java", "@Async");
        assertThat(Shell.run("transpile", "--watch", file).err()).contains("-d DIR is missing");
        assertThat(Shell.run("transpile", "-j", 0, "-d", out, file).status()).isEqualTo(2);
    }
}
