package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The source lines of a diagnostic, numbered, with what is wrong underlined.
 *
 * <pre>
 *    |
 *  9 | Future&lt;Integer&gt; total(List&lt;Item&gt; items) {
 *    |                 ----- the method is not async
 * ...
 * 12 |     sum += await(price(i));
 *    |            ^^^^^^^^^^^^^^^
 *    = help: …
 * </pre>
 */
final class Excerpt {
    private final Diagnostic diagnostic;
    private final SourceLines lines;
    private final Ink ink;
    private final List<String> rows = new ArrayList<>();

    private Excerpt(Diagnostic diagnostic, SourceLines lines, Ink ink) {
        this.diagnostic = diagnostic;
        this.lines = lines;
        this.ink = ink;
    }

    static List<String> of(Diagnostic diagnostic, SourceLines lines, Ink ink) {
        Excerpt excerpt = new Excerpt(diagnostic, lines, ink);
        excerpt.write();
        return excerpt.rows;
    }

    private void write() {
        TreeMap<Integer, List<Mark>> marked = Mark.of(diagnostic, lines).stream()
                .collect(Collectors.groupingBy(Mark::line, TreeMap::new, Collectors.toList()));
        TreeSet<Integer> shown = new TreeSet<>(marked.keySet());
        // A gap of one line is shown: it is no longer than the dots that would stand for it.
        for (int line : marked.keySet()) if (marked.containsKey(line + 2)) shown.add(line + 1);

        int width = Integer.toString(shown.last()).length();
        row(width, "", "|", "");
        int before = shown.first() - 1;
        for (int line : shown) {
            if (line > before + 1) rows.add(ink.guide("..."));
            row(
                    width,
                    Integer.toString(line),
                    "|",
                    DisplayLine.of(lines.line(line)).text());
            List<Mark> marks = marked.getOrDefault(line, List.of());
            if (!marks.isEmpty()) {
                for (String underline : new Underline(marks, diagnostic.code().severity(), ink).rows()) {
                    row(width, "", "|", underline);
                }
            }
            before = line;
        }
        for (String help : diagnostic.help()) {
            String indent = "\n" + " ".repeat(width + " = help: ".length());
            row(width, "", "=", ink.strong("help") + ": " + help.strip().replace("\n", indent));
        }
    }

    private void row(int width, String number, String separator, String content) {
        String blanks = " ".repeat(width - number.length());
        rows.add((blanks + ink.guide(number + " " + separator) + " " + content).stripTrailing());
    }
}
