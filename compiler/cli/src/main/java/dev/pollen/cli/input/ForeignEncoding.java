package dev.pollen.cli.input;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses to rewrite sources that are not UTF-8. Their text is not known, only guessed; copying them is safe, writing the
 * guess down is not.
 */
final class ForeignEncoding {
    private ForeignEncoding() {}

    static Compilation refuse(List<Input> inputs, Compilation compilation) {
        Set<String> foreign = inputs.stream()
                .filter(input -> !input.isUtf8())
                .map(input -> input.source().path())
                .collect(Collectors.toSet());
        if (foreign.isEmpty()) return compilation;
        List<Compilation.Output> outputs = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
        Set<String> refused = new HashSet<>(foreign);
        for (Compilation.Output output : compilation.outputs()) {
            if (output.changed() && foreign.contains(output.source().path())) diagnostics.add(diagnostic(output));
            else {
                outputs.add(output);
                refused.remove(output.source().path());
            }
        }
        return new Compilation(
                outputs,
                compilation.machines().stream()
                        .filter(machine -> !refused.contains(machine.file()))
                        .toList(),
                diagnostics);
    }

    private static Diagnostic diagnostic(Compilation.Output output) {
        return new Diagnostic(
                Code.P0001,
                output.source(),
                new Span(0, 0),
                "the file is not UTF-8, so it cannot be transpiled",
                List.of(),
                List.of("convert it, for example with: iconv -f ISO-8859-1 -t UTF-8"));
    }
}
