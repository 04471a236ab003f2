package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Diagnostic;
import java.util.List;

/** A way to show diagnostics. */
@FunctionalInterface
public interface Report {
    /** The whole text, ended by a line end unless there is nothing to say. */
    String of(List<Diagnostic> diagnostics, List<JavacMessage> javac);

    /** The same where javac was not asked. */
    default String of(List<Diagnostic> diagnostics) {
        return of(diagnostics, List.of());
    }
}
