package dev.pollen.compiler;

import dev.pollen.compiler.attribute.Attribution;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Which of javac's errors are ours to tell: those that keep an {@code @Async} method from being understood. */
final class Problems {
    private Problems() {}

    static List<Diagnostic> of(SourceFile file, Attribution attribution, List<Span> methods) {
        List<Diagnostic> found = new ArrayList<>();
        for (Attribution.Problem p : attribution.problems()) {
            if (!p.file().equals(file)) continue;
            int start = Math.min(Math.max(0, p.start()), file.text().length());
            Span at = new Span(start, Math.min(file.text().length(), Math.max(start, p.end())));
            if (p.syntax()) {
                found.add(new Diagnostic(Code.P0001, file, at, p.message(), List.of(), List.of()));
            } else if (methods.stream().anyMatch(m -> m.contains(at))) {
                found.add(new Diagnostic(Code.P0002, file, at, p.message(), List.of(), List.of()));
            }
        }
        return found;
    }
}
