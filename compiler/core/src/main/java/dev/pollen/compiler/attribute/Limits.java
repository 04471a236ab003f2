package dev.pollen.compiler.attribute;

import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What is too large for a class file (JVMS 4.7.3: 65,535 bytes of code a method). Only javac knows exactly, so it
 * compiles what we would hand out; its class files stay in memory.
 */
public final class Limits implements AutoCloseable {
    private final DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    private final List<Neighbour> sources;
    private final Options options;
    private @Nullable JavaFileManager manager;

    /** Of outputs that may name the types of {@code sources}, of which only the declarations are looked at. */
    public Limits(List<Neighbour> sources, Options options) {
        this.sources = sources;
        this.options = options;
    }

    /** Made when first asked for: few trees have anything so large, and what it has read serves all. */
    private JavaFileManager manager() {
        if (manager == null) {
            manager = new SourcePath(
                    ToolProvider.getSystemJavaCompiler()
                            .getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8),
                    sources);
        }
        return manager;
    }

    /** The lines of {@code output} that javac names when it says that a limit is exceeded. */
    public List<Integer> exceeded(SourceFile output) {
        int before = said.getDiagnostics().size();
        JavaFileObject changed = new MemoryFile(MemoryFile.uri(output.path()), "", output::text);
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, manager(), said, Attribution.flags(options), null, List.of(changed))
                .call();
        List<Diagnostic<? extends JavaFileObject>> all = said.getDiagnostics();
        return all.subList(before, all.size()).stream()
                .filter(d -> String.valueOf(d.getCode()).startsWith("compiler.err.limit"))
                .map(Diagnostic::getLineNumber)
                .map(Math::toIntExact)
                .toList();
    }

    @Override
    public void close() {
        if (manager == null) return;
        try {
            manager.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
