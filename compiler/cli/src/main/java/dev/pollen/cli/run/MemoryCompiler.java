package dev.pollen.cli.run;

import dev.pollen.cli.report.JavacMessage;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.diagnostic.Severity;
import dev.pollen.compiler.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** javac, from transpiled texts to classes in memory. */
public final class MemoryCompiler {
    private final List<Path> classPath;
    private final int release;
    private final PrintWriter crashes;

    /** Compiles against {@code classPath} for {@code release} (0: the running JDK's); javac writes to {@code crashes} what no message is for. */
    public MemoryCompiler(List<Path> classPath, int release, PrintWriter crashes) {
        this.classPath = List.copyOf(classPath);
        this.release = release;
        this.crashes = crashes;
    }

    /**
     * What javac made.
     *
     * @param bytes class files by binary name
     * @param sources for each class the place of its source below its root, in javac's order
     */
    public record Classes(Map<String, byte[]> bytes, Map<String, String> sources) {}

    /**
     * What a call came to.
     *
     * @param classes nothing where there were errors
     * @param messages errors and warnings
     */
    public record Result(Optional<Classes> classes, List<JavacMessage> messages) {
        /** Copies the list. */
        public Result {
            messages = List.copyOf(messages);
        }
    }

    /** Compiles {@code outputs}, which keep the lines of their sources. */
    public Result compile(List<Compilation.Output> outputs) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) throw new IllegalStateException("this Java has no compiler: a JDK is needed");
        Map<String, MemoryClass> made = new LinkedHashMap<>();
        try (MemoryFiles files = new MemoryFiles(javac.getStandardFileManager(null, null, null), made)) {
            List<JavacMessage> messages = new ArrayList<>();
            DiagnosticListener<JavaFileObject> listener = said -> message(said).ifPresent(messages::add);
            boolean fine = javac.getTask(crashes, files, listener, options(), null, units(outputs))
                    .call();
            crashes.flush();
            return new Result(fine ? Optional.of(classes(made)) : Optional.empty(), messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing for a note: it advises options that {@code run} does not have. */
    private static Optional<JavacMessage> message(Diagnostic<? extends JavaFileObject> said) {
        Severity severity = switch (said.getKind()) {
            case ERROR -> Severity.ERROR;
            case WARNING, MANDATORY_WARNING -> Severity.WARNING;
            default -> null;
        };
        if (severity == null) return Optional.empty();
        Optional<SourceFile> file =
                said.getSource() instanceof MemorySource source ? Optional.of(source.source()) : Optional.empty();
        int line = (int) Math.max(0, said.getLineNumber()); // -1 for none
        return Optional.of(new JavacMessage(severity, said.getCode(), said.getMessage(null), file, line));
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-g", "-nowarn", "-proc:none", "-implicit:none"));
        options.addAll(List.of("-encoding", "UTF-8"));
        options.addAll(List.of(
                "--class-path",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        // Without it javac takes sources from the class path too, and they would run as they are, not transpiled.
        options.addAll(List.of("--source-path", ""));
        if (release != 0) options.addAll(List.of("--release", Integer.toString(release)));
        return options;
    }

    private static List<MemorySource> units(List<Compilation.Output> outputs) {
        return outputs.stream()
                .filter(output -> !output.source().path().endsWith("module-info.java")) // runs on the class path
                .map(MemorySource::new)
                .toList();
    }

    private static Classes classes(Map<String, MemoryClass> made) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        made.forEach((name, file) -> {
            bytes.put(name, file.bytes());
            sources.put(name, file.source());
        });
        return new Classes(bytes, sources);
    }
}
