package dev.pollen.compiler;

import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;

/**
 * What came of one compiler run.
 *
 * @param outputs one for each source without errors, in the order of the sources
 * @param machines of all sources, in source order; none of a source with errors
 * @param diagnostics in the order of files and positions
 */
public record Compilation(List<Output> outputs, List<Machine> machines, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public Compilation {
        outputs = List.copyOf(outputs);
        machines = List.copyOf(machines);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether a source could not be transpiled. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /**
     * A source's transpiled text.
     *
     * @param text equal to the source's where it has no {@code @Async} method
     */
    public record Output(SourceFile source, String text) {
        /** Whether anything was transpiled. */
        public boolean changed() {
            return !text.equals(source.text());
        }
    }
}
