package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An underlined range of one line.
 *
 * @param line the line, from 1
 * @param from the first cell
 * @param to the cell behind the last one; at least one behind {@code from}
 * @param primary whether it is what the diagnostic is about, drawn with carets
 * @param text what stands beside it; may be empty
 */
record Mark(int line, int from, int to, boolean primary, String text) {

    /** All marks of a diagnostic. */
    static List<Mark> of(Diagnostic diagnostic, SourceLines lines) {
        List<Mark> marks = new ArrayList<>();
        add(diagnostic.span(), true, "", lines, marks);
        for (Diagnostic.Label label : diagnostic.labels()) add(label.span(), false, label.text(), lines, marks);
        return marks;
    }

    /** A span of several lines is marked on its first and on its last line; its text stands at the end. */
    private static void add(Span span, boolean primary, String text, SourceLines lines, List<Mark> marks) {
        int first = lines.firstLine(span);
        int last = lines.lastLine(span);
        int from = lines.firstColumn(span);
        int to = lines.endColumn(span);
        if (first == last) {
            marks.add(mark(first, from, to, primary, text, lines));
        } else {
            marks.add(mark(first, from, lines.line(first).length(), primary, "", lines));
            String end = lines.line(last);
            int indent = end.length() - end.stripLeading().length();
            marks.add(mark(last, Math.min(indent, to - 1), to, primary, text, lines));
        }
    }

    private static Mark mark(int line, int from, int to, boolean primary, String text, SourceLines lines) {
        DisplayLine display = DisplayLine.of(lines.line(line));
        int begin = display.cell(from);
        return new Mark(line, begin, Math.max(display.cell(to), begin + 1), primary, text);
    }
}
