package dev.pollen.compiler.attribute;

import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What is too large for a class file (JVMS 4.7.3: 65,535 bytes of code a method). Only javac knows exactly, so it
 * compiles what we would hand out; its class files stay in memory.
 */
public final class Limits {
    private Limits() {}

    /** The lines of {@code output} that javac names when it says that a limit is exceeded. */
    public static List<Integer> exceeded(SourceFile output, List<SourceFile> sources, Options options) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<JavaFileObject> inputs = new ArrayList<>();
        JavaFileObject changed = new MemoryFile(MemoryFile.uri(output), "", output.text());
        inputs.add(changed);
        for (SourceFile s : sources)
            if (!s.path().equals(output.path())) inputs.add(new MemoryFile(MemoryFile.uri(s), "", s.text()));
        try (JavaFileManager manager = new SourcePath(
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8),
                List.of())) {
            ToolProvider.getSystemJavaCompiler()
                    .getTask(null, manager, said, Attribution.flags(options), null, inputs)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.getDiagnostics().stream()
                .filter(d -> String.valueOf(d.getCode()).startsWith("compiler.err.limit"))
                .filter(d -> d.getSource() != null && d.getSource().toUri().equals(changed.toUri()))
                .map(Diagnostic::getLineNumber)
                .map(Math::toIntExact)
                .toList();
    }
}
