package dev.pollen.compiler.diagnostic;

import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.util.List;

/**
 * Something to tell the user about his source. Diagnostics are collected, never thrown.
 *
 * @param code which one, {@code P0101} and so on
 * @param file the source it is about
 * @param span what is wrong: the caret's place
 * @param message what is wrong, in one line without a full stop
 * @param labels other places that explain it; may be empty
 * @param help what to do instead, a line each; may be empty
 */
public record Diagnostic(Code code, SourceFile file, Span span, String message, List<Label> labels, List<String> help) {
    /** Copies the lists. */
    public Diagnostic {
        labels = List.copyOf(labels);
        help = List.copyOf(help);
    }

    /** A second place of the same file, with what is to be seen there. */
    public record Label(Span span, String text) {}

    /** Whether it keeps the file from being transpiled. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
