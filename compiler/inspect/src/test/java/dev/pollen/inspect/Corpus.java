package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Future;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Programs to look at: those of the compiler's tests, and the samples. */
final class Corpus {
    private static final Path COMPILER_TESTS = Path.of("..", "core", "src", "test", "resources");
    private static final Map<String, Project> COMPILED = new ConcurrentHashMap<>();
    private static @Nullable Compiled conformance;

    private Corpus() {}

    static List<Path> classPath() {
        try {
            return List.of(Path.of(Future.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sources, and what the compiler made of them. */
    record Compiled(List<SourceFile> sources, Compilation compilation) {
        Project project(String title) {
            return new Project(
                    title, compilation.machines(), Bytecode.pollBytes(compilation, sources, classPath()), "");
        }

        Map<String, byte[]> classes() throws IOException {
            return Bytecode.classes(compilation, sources, classPath());
        }
    }

    /** Every conformance program that the running Java can read, with the probe that they use. */
    static synchronized Compiled conformanceCompiled() {
        if (conformance == null) {
            List<SourceFile> probe = sources(COMPILER_TESTS.resolve("conformance/probe"));
            int java = Runtime.version().feature();
            List<SourceFile> programs = sources(COMPILER_TESTS.resolve("conformance/programs")).stream()
                    .filter(source -> {
                        String folder = source.path().substring(0, source.path().indexOf('/'));
                        String release = folder.replaceAll("\\D", ""); // java21, catalogue25
                        return release.isEmpty() || Integer.parseInt(release) <= java;
                    })
                    .toList();
            List<SourceFile> all = new ArrayList<>(probe);
            all.addAll(programs);
            conformance = new Compiled(all, compile(all));
        }
        return conformance;
    }

    /** The machines of {@link #conformanceCompiled}. */
    static Project conformance() {
        return COMPILED.computeIfAbsent(
                "conformance", k -> conformanceCompiled().project("conformance"));
    }

    /** The samples, each folder a source root. */
    static Project samples() {
        return COMPILED.computeIfAbsent("samples", k -> {
            List<SourceFile> sources = new ArrayList<>();
            try (Stream<Path> folders = Files.list(Path.of("..", "..", "samples"))) {
                folders.filter(f -> f.getFileName().toString().matches("\\d.*"))
                        .sorted()
                        .forEach(f -> sources.addAll(sources(f)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return project("samples", sources);
        });
    }

    /** One source of this module's test resources. */
    static Project demo() {
        return COMPILED.computeIfAbsent(
                "demo", k -> project("demo", sources(Path.of("src", "test", "resources", "demo"))));
    }

    static Project project(String title, List<SourceFile> sources) {
        return new Compiled(sources, compile(sources)).project(title);
    }

    static Compilation compile(List<SourceFile> sources) {
        Compilation compilation = Compiler.compile(sources, new Options(classPath(), 0, Layout.PRETTY));
        assertThat(compilation.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList())
                .isEmpty();
        return compilation;
    }

    static List<SourceFile> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .sorted()
                    .map(f -> source(root, f))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile source(Path root, Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        try {
            return new SourceFile(path, path, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
