package dev.pollen.compiler.attribute;

import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What is too large for a class file (JVMS 4.7.3: 65,535 bytes of code a method). Only javac knows exactly, so it
 * compiles what we would hand out; nothing is written.
 */
public final class Limits {
    private Limits() {}

    /** The lines of {@code output} that javac names when it says that a limit is exceeded. */
    public static List<Integer> exceeded(SourceFile output, List<SourceFile> sources, Options options) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<SourceFile> others =
                sources.stream().filter(s -> !s.path().equals(output.path())).toList();
        try (JavaFileManager manager = Attribution.manager(javac, said, others, options)) {
            List<JavaFileObject> inputs = Attribution.inputs(List.of(output), others, options);
            javac.getTask(null, manager, said, Attribution.flags(options), null, inputs)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.getDiagnostics().stream()
                .filter(d -> String.valueOf(d.getCode()).startsWith("compiler.err.limit"))
                .filter(d -> d.getSource() != null && d.getSource().toUri().equals(MemoryFile.uri(output)))
                .map(Diagnostic::getLineNumber)
                .map(Math::toIntExact)
                .toList();
    }
}
