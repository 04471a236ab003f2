package dev.pollen.build;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Async;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run does again, and what it leaves alone. The compiler is the real one. */
class TranspilerTest {
    private static final String ASYNC = """
            package demo;

            import static dev.pollen.Pollen.await;

            import dev.pollen.Async;
            import dev.pollen.Future;

            class NAME {
              @Async
              static Future<Integer> run(Future<Integer> f) {
                var sum = await(f) + Plain.ONE + Plain.two();
                return Future.ready(sum);
              }
            }
            """;

    private static final String PLAIN =
            "package demo; class Plain { static final int ONE = 1; static int two() { return 2; } }\n";

    @TempDir
    private Path folder;

    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> seen = new ArrayList<>();
    private Charset charset = UTF_8;
    private int jobs = 1;
    private boolean broken;
    private Path output;

    @BeforeEach
    void sources() {
        output = folder.resolve("out");
        texts.put("demo/A.java", ASYNC.replace("NAME", "A"));
        texts.put("demo/B.java", ASYNC.replace("NAME", "B"));
        texts.put("demo/Plain.java", PLAIN);
    }

    private Transpiler.Outcome run() throws IOException {
        List<Source> sources = texts.entrySet().stream()
                .map(e -> Source.of(e.getKey(), e.getKey(), e.getValue().getBytes(charset), UTF_8))
                .toList();
        return run(sources);
    }

    private Transpiler.Outcome run(List<Source> sources) throws IOException {
        seen.clear();
        return new Transpiler(this::compile, options(), jobs).run(sources, List.of(), output, folder.resolve("state"));
    }

    private synchronized Compilation compile(List<SourceFile> sources, List<Neighbour> around, Options options) {
        if (broken) throw new IllegalStateException("broken");
        sources.forEach(source -> seen.add(source.path()));
        return Compiler.compile(sources, around, options);
    }

    private static Options options() {
        Path runtime = Path.of(
                Async.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return new Options(List.of(runtime), 17, Layout.LINES);
    }

    private List<String> outputs() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private String output(String path) throws IOException {
        return Files.readString(output.resolve(path));
    }

    @Test
    void writesAllAndThenNothing() throws IOException {
        Transpiler.Outcome first = run();
        assertThat(first.diagnostics()).isEmpty();
        assertThat(first.written()).isEqualTo(3);
        assertThat(first.machines()).isEqualTo(2);
        assertThat(output("demo/A.java")).contains("AWAITING_F");
        assertThat(output("demo/Plain.java")).isEqualTo(PLAIN);
        FileTime time = Files.getLastModifiedTime(folder.resolve("state"));
        Transpiler.Outcome second = run();
        assertThat(seen).isEmpty();
        assertThat(second.done()).isEqualTo(0);
        assertThat(second.written()).isEqualTo(0);
        assertThat(Files.getLastModifiedTime(folder.resolve("state"))).isEqualTo(time);
    }

    @Test
    void aBodyCostsItsOwnSource() throws IOException {
        run();
        texts.compute("demo/A.java", (path, text) -> text.replace("+ Plain.ONE", "- Plain.ONE"));
        assertThat(run().written()).isEqualTo(1);
        assertThat(seen).containsExactly("demo/A.java");
        texts.compute("demo/Plain.java", (path, text) -> text.replace("return 2", "return 3"));
        Transpiler.Outcome copied = run();
        assertThat(seen).isEmpty(); // it need not be compiled
        assertThat(copied.done()).isEqualTo(1);
        assertThat(copied.written()).isEqualTo(1);
        assertThat(output("demo/Plain.java")).contains("return 3");
    }

    @Test
    void aDeclarationCostsAllThatPollenLooksAt() throws IOException {
        texts.put("demo/Other.java", "package demo; class Other { }");
        run();
        texts.compute("demo/Plain.java", (path, text) -> text.replace("static int two", "static long two"));
        Transpiler.Outcome outcome = run();
        assertThat(seen).containsExactly("demo/A.java", "demo/B.java");
        assertThat(outcome.done()).isEqualTo(3);
        assertThat(outcome.hasErrors()).isTrue(); // long is no Integer: javac's word, and of today
        assertThat(outputs()).containsExactly("demo/Other.java", "demo/Plain.java");
    }

    @Test
    void aCopyThatCannotBeWrittenFailsTheRun() throws IOException {
        Files.createDirectories(output.resolve("demo/Plain.java/full"));
        assertThrows(IOException.class, this::run);
        assertThat(outputs()).containsExactly("demo/A.java", "demo/B.java");
        Files.delete(output.resolve("demo/Plain.java/full"));
        Files.delete(output.resolve("demo/Plain.java"));
        assertThat(run().done()).isEqualTo(3);
        assertThat(output("demo/Plain.java")).isEqualTo(PLAIN);
    }

    /** Copying goes on beside the compiler, but not behind the end of the run; and the next run knows of it. */
    @Test
    void theCopiesAreThereWhereTheCompilerFails() throws IOException {
        for (int i = 0; i < 200; i++) texts.put("demo/Other" + i + ".java", "package demo; class Other" + i + " { }");
        broken = true;
        var failure = assertThrows(IllegalStateException.class, this::run);
        broken = false;
        assertThat(failure).hasMessageThat().isEqualTo("broken");
        assertThat(outputs()).hasSize(201);

        texts.keySet().removeIf(path -> path.startsWith("demo/Other"));
        assertThat(run().deleted()).isEqualTo(200);
        assertThat(outputs()).containsExactly("demo/A.java", "demo/B.java", "demo/Plain.java");
    }

    @Test
    void aRunThatFailedAfterAnotherIsDoneAgain() throws IOException {
        run();
        texts.compute("demo/Plain.java", (path, text) -> text.replace("return 2", "return 3"));
        texts.compute("demo/A.java", (path, text) -> text.replace("+ Plain.ONE", "- Plain.ONE"));
        broken = true;
        assertThrows(IllegalStateException.class, this::run);
        broken = false;
        assertThat(run().done()).isEqualTo(2);
        assertThat(seen).containsExactly("demo/A.java");
        assertThat(output("demo/A.java")).contains("- Plain.ONE");
        assertThat(run().done()).isEqualTo(0);
    }

    @Test
    void aDeclarationAroundCountsToo() throws IOException {
        List<Source> one =
                List.of(Source.of("A", "demo/A.java", texts.get("demo/A.java").getBytes(UTF_8), UTF_8));
        Transpiler transpiler = new Transpiler(Compiler::compile, options(), 1);
        Path state = folder.resolve("state");
        SourceFile plain = new SourceFile("Plain", "demo/Plain.java", PLAIN);
        assertThat(transpiler.run(one, List.of(plain), output, state).hasErrors())
                .isFalse();
        assertThat(outputs()).containsExactly("demo/A.java");
        SourceFile body = new SourceFile("Plain", "demo/Plain.java", PLAIN.replace("return 2", "return 3"));
        assertThat(transpiler.run(one, List.of(body), output, state).done()).isEqualTo(0);
        SourceFile type = new SourceFile("Plain", "demo/Plain.java", PLAIN.replace("int two", "long two"));
        assertThat(transpiler.run(one, List.of(type), output, state).done()).isEqualTo(1);
    }

    @Test
    void deletedAndRenamedSourcesLoseTheirOutput() throws IOException {
        run();
        texts.put("demo/C.java", texts.remove("demo/B.java").replace("class B", "class C"));
        assertThat(run().deleted()).isEqualTo(1);
        assertThat(outputs()).containsExactly("demo/A.java", "demo/C.java", "demo/Plain.java");
    }

    @Test
    void errorsAreSaidAgainUntilTheyAreMended() throws IOException {
        run();
        String good = texts.get("demo/A.java");
        texts.put("demo/A.java", good.replace("Plain.ONE", "Plain.NONE"));
        for (int i = 0; i < 2; i++) {
            Transpiler.Outcome outcome = run();
            assertThat(outcome.diagnostics().get(0).code()).isEqualTo(Code.P0002);
            assertThat(seen).containsExactly("demo/A.java");
            assertThat(outputs()).containsExactly("demo/B.java", "demo/Plain.java");
        }
        texts.put("demo/A.java", good);
        assertThat(run().written()).isEqualTo(1);
        assertThat(outputs()).containsExactly("demo/A.java", "demo/B.java", "demo/Plain.java");
    }

    @Test
    void whatWasTouchedBehindItsBackIsDoneAgain() throws IOException {
        run();
        Files.delete(output.resolve("demo/A.java"));
        Files.writeString(output.resolve("demo/Plain.java"), "spoilt");
        assertThat(run().written()).isEqualTo(2);
        assertThat(output("demo/Plain.java")).isEqualTo(PLAIN);
    }

    @Test
    void aMemoryThatCannotBeReadIsNone() throws IOException {
        run();
        for (byte[] memory : List.of(
                "pollen-state 0 of another version".getBytes(UTF_8),
                "pollen-state 3 \u00e9".getBytes(ISO_8859_1),
                new byte[0])) {
            Files.write(folder.resolve("state"), memory);
            assertThat(run().done()).isEqualTo(3);
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    void aMemoryThatIsSomebodyElsesFileIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("state"), PLAIN);
        IOException refusal = assertThrows(IOException.class, this::run);
        assertThat(refusal).hasMessageThat().contains("is no state that Pollen wrote");
        assertThat(Files.readString(folder.resolve("state"))).isEqualTo(PLAIN);
    }

    @Test
    void whatIsRememberedTellsNothingOfAnotherFolder() throws IOException {
        run();
        texts.remove("demo/B.java");
        output = folder.resolve("other");
        Path own = Files.createDirectories(output.resolve("demo")).resolve("B.java");
        Files.writeString(own, "written by hand");
        Transpiler.Outcome outcome = run();
        assertThat(outcome.done()).isEqualTo(2);
        assertThat(outcome.deleted()).isEqualTo(0);
        assertThat(Files.readString(own)).isEqualTo("written by hand");
    }

    @Test
    void whatSomebodyPutInThePlaceOfAnOutputIsNotDeleted() throws IOException {
        run();
        texts.remove("demo/B.java");
        Files.writeString(output.resolve("demo/B.java"), "written by hand");
        assertThat(run().deleted()).isEqualTo(0);
        assertThat(output("demo/B.java")).isEqualTo("written by hand");
    }

    @Test
    void anotherEncodingDoesAllAgain() throws IOException {
        byte[] bytes = (PLAIN + "// caf\u00e9\n").getBytes(UTF_8);
        run(List.of(Source.of("Plain", "demo/Plain.java", bytes, UTF_8)));
        assertThat(run(List.of(Source.of("Plain", "demo/Plain.java", bytes, ISO_8859_1)))
                        .done())
                .isEqualTo(1);
    }

    /** What javac follows counts: links, and the jars that a jar's manifest names. */
    @Test
    void aClassPathIsReadAsJavacReadsIt() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), classes);
        Path named = Files.createFile(folder.resolve("named.jar"));
        Path jar = folder.resolve("first.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "named.jar first.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Options options = new Options(List.of(link, jar), 17, Layout.LINES);
        String before = Fingerprints.key(options, Set.of(UTF_8));
        assertThat(Fingerprints.key(options, Set.of(UTF_8))).isEqualTo(before);
        Files.createFile(classes.resolve("New.class"));
        String linked = Fingerprints.key(options, Set.of(UTF_8));
        assertThat(linked).isNotEqualTo(before);
        Files.write(named, new byte[1]);
        assertThat(Fingerprints.key(options, Set.of(UTF_8))).isNotEqualTo(linked);
    }

    @Test
    void anotherClassPathDoesAllAgain() throws IOException {
        run();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Options options = new Options(
                Stream.concat(options().classPath().stream(), Stream.of(classes))
                        .toList(),
                17,
                Layout.LINES);
        Path state = folder.resolve("state");
        Transpiler transpiler = new Transpiler(Compiler::compile, options, 1);
        List<Source> sources = List.of(Source.of("Plain", "demo/Plain.java", PLAIN.getBytes(UTF_8), UTF_8));
        assertThat(transpiler.run(sources, List.of(), output, state).done()).isEqualTo(1);
        assertThat(transpiler.run(sources, List.of(), output, state).done()).isEqualTo(0);
        Files.createFile(classes.resolve("New.class"));
        assertThat(transpiler.run(sources, List.of(), output, state).done()).isEqualTo(1);
    }

    @Test
    void foreignBytesAreCopiedButNeverRewritten() throws IOException {
        charset = ISO_8859_1;
        texts.put("demo/Plain.java", PLAIN + "// caf\u00e9\n");
        assertThat(run().diagnostics()).isEmpty();
        assertThat(Files.readAllBytes(output.resolve("demo/Plain.java")))
                .isEqualTo((PLAIN + "// caf\u00e9\n").getBytes(ISO_8859_1));
        texts.compute("demo/A.java", (path, text) -> text + "// caf\u00e9\n");
        Transpiler.Outcome outcome = run();
        assertThat(outcome.diagnostics()).hasSize(1);
        assertThat(outcome.diagnostics().get(0).message()).contains("the file is not UTF-8");
        assertThat(outputs()).containsExactly("demo/B.java", "demo/Plain.java");
    }

    @Test
    void severalThreadsWriteWhatOneDoes() throws IOException {
        String padding = ("// " + "x".repeat(97) + "\n").repeat(100);
        for (int i = 0; i < 80; i++) {
            texts.put("demo/C" + i + ".java", ASYNC.replace("NAME", "C" + i).replace("Plain.ONE", "AWAY") + padding);
        }
        Transpiler.Outcome one = run();
        List<String> said = one.diagnostics().stream().map(Object::toString).toList();
        assertThat(said).hasSize(80);
        texts.replaceAll((path, text) -> text.replace("AWAY", "C1.class.getModifiers() + Plain.ONE"));
        run();
        Map<String, String> expected = new TreeMap<>();
        for (String path : outputs()) expected.put(path, output(path));
        assertThat(expected).hasSize(83);

        output = folder.resolve("parallel");
        Files.delete(folder.resolve("state"));
        jobs = 3;
        Transpiler.Outcome several = run();
        assertThat(several.diagnostics()).isEmpty();
        assertThat(several.done()).isEqualTo(83);
        assertThat(seen).hasSize(82);
        for (String path : outputs()) assertThat(output(path)).isEqualTo(expected.get(path));
        assertThat(outputs()).hasSize(83);
    }

    /** Sources in files: those that were not touched are not read again, and nobody can tell the difference. */
    @Test
    void filesThatWereNotTouchedAreNotRead() throws Exception {
        Path root = folder.resolve("src");
        Files.createDirectories(root.resolve("demo"));
        for (Map.Entry<String, String> e : texts.entrySet()) Files.writeString(root.resolve(e.getKey()), e.getValue());
        Path recent = root.resolve("demo/Plain.java");
        FileTime written = Files.getLastModifiedTime(recent);
        Files.setLastModifiedTime(recent, FileTime.from(Instant.now().plusSeconds(3600)));
        run(files(root));
        assertThat(Files.readString(folder.resolve("state"))).contains("\n- "); // not past: no time tells
        Files.setLastModifiedTime(recent, written);
        Thread.sleep(2_500);
        run(files(root));
        assertThat(seen).isEmpty();
        assertThat(Files.readString(folder.resolve("state"))).doesNotContain("\n- ");

        Path plain = root.resolve("demo/Plain.java");
        FileTime time = Files.getLastModifiedTime(plain);
        Files.writeString(plain, PLAIN.replace("return 2", "return 3")); // as long, and as old as it pretends to be
        Files.setLastModifiedTime(plain, time);
        Path a = root.resolve("demo/A.java");
        Files.writeString(a, texts.get("demo/A.java").replace("+ Plain.ONE", "- Plain.ONE"));
        Path unread = root.resolve("demo/B.java");
        List<Source> sources = files(root);
        assertThat(run(sources).done()).isEqualTo(2);
        assertThat(seen).containsExactly("demo/A.java");
        assertThat(output("demo/Plain.java")).contains("return 3");
        assertThat(output("demo/A.java")).contains("- Plain.ONE");
        Files.writeString(unread, "class Changed { }");
        Source b = sources.stream()
                .filter(source -> source.file().path().equals("demo/B.java"))
                .findFirst()
                .orElseThrow();
        assertThat(b.file().text()).isEqualTo("class Changed { }"); // so it had not been read before
    }

    private static List<Source> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return Source.of(root, walk.filter(Files::isRegularFile).sorted().toList(), UTF_8);
        }
    }

    @Test
    void aSourceThatIsGoneIsSaidToBe() {
        List<Source> gone = Source.of(folder, List.of(folder.resolve("Gone.java")), UTF_8);
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> run(gone));
        assertThat(e).hasMessageThat().contains("Gone.java");
    }
}
