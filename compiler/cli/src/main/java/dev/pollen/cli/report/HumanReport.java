package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.diagnostic.Severity;
import dev.pollen.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Diagnostics for people, in the manner of rustc. The first line of each is one that editors and CI know how to read:
 * {@code File.java:12:17: error[P0101]: message}. At the end, how many there were.
 * What javac says comes behind, without a column.
 */
public final class HumanReport implements Report {
    private final Ink ink;

    /** In these colours. */
    public HumanReport(Ink ink) {
        this.ink = ink;
    }

    @Override
    public String of(List<Diagnostic> diagnostics, List<JavacMessage> javac) {
        if (diagnostics.isEmpty() && javac.isEmpty()) return "";
        Map<SourceFile, SourceLines> files = new HashMap<>(); // lines are counted once a file
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            SourceLines lines = files.computeIfAbsent(diagnostic.file(), file -> new SourceLines(file.text()));
            text.append(head(diagnostic, lines)).append('\n');
            for (String row : Excerpt.of(diagnostic, lines, ink))
                text.append(row).append('\n');
            text.append('\n');
        }
        for (JavacMessage message : javac) text.append(paragraph(message)).append('\n');
        Stream<Severity> severities = Stream.concat(
                diagnostics.stream().map(diagnostic -> diagnostic.code().severity()),
                javac.stream().map(JavacMessage::severity));
        return text.append(summary(severities.toList())).append('\n').toString();
    }

    private String head(Diagnostic diagnostic, SourceLines lines) {
        Severity severity = diagnostic.code().severity();
        String place = diagnostic.file().name()
                + ":"
                + lines.firstLine(diagnostic.span())
                + ":"
                + (lines.firstColumn(diagnostic.span()) + 1);
        String kind = name(severity) + "[" + diagnostic.code().name() + "]";
        return ink.strong(place + ":") + " " + ink.alarm(severity, kind) + ink.strong(": " + diagnostic.message());
    }

    /** As javac has it, with the line of the source in the place of the transpiled one, and without a caret. */
    private String paragraph(JavacMessage message) {
        List<String> said = message.text().lines().toList();
        String line = message.line() > 0 ? ":" + message.line() : "";
        String place = message.file().map(file -> file.name() + line + ": ").orElse("");
        StringBuilder text = new StringBuilder(ink.strong(place));
        text.append(ink.alarm(message.severity(), name(message.severity())))
                .append(ink.strong(": " + said.get(0)))
                .append('\n');
        message.sourceLine()
                .map(source -> ink.guide(message.line() + " |") + " "
                        + DisplayLine.of(source).text())
                .ifPresent(row -> text.append(row.stripTrailing()).append('\n'));
        said.stream().skip(1).forEach(more -> text.append(more).append('\n'));
        return text.toString();
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** {@code 2 errors, 1 warning}. */
    private static String summary(List<Severity> severities) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = Collections.frequency(severities, severity);
            if (count > 0) counts.add(Count.of(count, name(severity)));
        }
        return String.join(", ", counts);
    }
}
