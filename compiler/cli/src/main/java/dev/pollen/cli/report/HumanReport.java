package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.diagnostic.Severity;
import dev.pollen.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Diagnostics for people, in the manner of rustc. The first line of each is one that editors and CI know how to read:
 * {@code File.java:12:17: error[P0101]: message}. At the end, how many there were.
 */
public final class HumanReport implements Report {
    private final Ink ink;

    /** In these colours. */
    public HumanReport(Ink ink) {
        this.ink = ink;
    }

    @Override
    public String of(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) return "";
        Map<SourceFile, SourceLines> files = new HashMap<>(); // lines are counted once a file
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            SourceLines lines = files.computeIfAbsent(diagnostic.file(), file -> new SourceLines(file.text()));
            text.append(head(diagnostic, lines)).append('\n');
            for (String row : Excerpt.of(diagnostic, lines, ink))
                text.append(row).append('\n');
            text.append('\n');
        }
        return text.append(summary(diagnostics)).append('\n').toString();
    }

    private String head(Diagnostic diagnostic, SourceLines lines) {
        Severity severity = diagnostic.code().severity();
        String place = diagnostic.file().name()
                + ":"
                + lines.firstLine(diagnostic.span())
                + ":"
                + (lines.firstColumn(diagnostic.span()) + 1);
        String kind = severity.name().toLowerCase(Locale.ROOT) + "["
                + diagnostic.code().name() + "]";
        return ink.strong(place + ":") + " " + ink.alarm(severity, kind) + ink.strong(": " + diagnostic.message());
    }

    /** {@code 2 errors, 1 warning}, and where to read more. */
    private static String summary(List<Diagnostic> diagnostics) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = diagnostics.stream()
                    .filter(diagnostic -> diagnostic.code().severity() == severity)
                    .count();
            String name = severity.name().toLowerCase(Locale.ROOT);
            if (count > 0) counts.add(count + " " + name + (count == 1 ? "" : "s"));
        }
        return String.join(", ", counts);
    }
}
