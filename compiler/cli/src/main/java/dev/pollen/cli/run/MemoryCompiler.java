package dev.pollen.cli.run;

import dev.pollen.compiler.Compilation;
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
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** javac, from transpiled texts to classes in memory. */
public final class MemoryCompiler {
    private final List<Path> classPath;
    private final int release;
    private final PrintWriter messages;

    /** Compiles against {@code classPath} for {@code release} (0: the running JDK's); javac writes to {@code messages}. */
    public MemoryCompiler(List<Path> classPath, int release, PrintWriter messages) {
        this.classPath = List.copyOf(classPath);
        this.release = release;
        this.messages = messages;
    }

    /**
     * What javac made.
     *
     * @param bytes class files by binary name
     * @param sources for each class the place of its source below its root, in javac's order
     */
    public record Classes(Map<String, byte[]> bytes, Map<String, String> sources) {}

    /** The classes; nothing where there were errors, which are printed by then. */
    public Optional<Classes> compile(List<Compilation.Output> outputs) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) throw new IllegalStateException("this Java has no compiler: a JDK is needed");
        Map<String, MemoryClass> made = new LinkedHashMap<>();
        try (MemoryFiles files = new MemoryFiles(javac.getStandardFileManager(null, null, null), made)) {
            boolean fine = javac.getTask(messages, files, null, options(), null, units(outputs))
                    .call();
            messages.flush();
            return fine ? Optional.of(classes(made)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
