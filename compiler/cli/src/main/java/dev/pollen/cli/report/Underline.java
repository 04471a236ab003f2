package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows below a source line that say what is to be seen on it, as rustc draws them.
 *
 * <pre>
 * ----- ^^^^^^ text of the mark that ends last
 * |
 * text of another one
 * </pre>
 */
final class Underline {
    private final List<Mark> marks;
    private final Severity severity;
    private final Ink ink;

    Underline(List<Mark> marks, Severity severity, Ink ink) {
        this.marks = marks;
        this.severity = severity;
        this.ink = ink;
    }

    List<String> rows() {
        // Only the mark that ends last has free space to its right; of two, the one drawn on top.
        Mark last = marks.stream()
                .max(Comparator.comparingInt(Mark::to).thenComparing(Mark::primary))
                .orElseThrow();
        List<String> rows = new ArrayList<>();
        rows.add(strokes() + (last.text().isEmpty() ? "" : " " + paint(last, last.text())));
        List<Mark> hanging = marks.stream()
                .filter(mark -> mark != last && !mark.text().isEmpty())
                .sorted(Comparator.comparingInt(Mark::from).reversed())
                .toList();
        if (!hanging.isEmpty()) rows.add(pipes(hanging));
        for (int i = 0; i < hanging.size(); i++) {
            Mark mark = hanging.get(i);
            List<Mark> left = hanging.subList(i + 1, hanging.size()).stream()
                    .filter(other -> other.from() < mark.from())
                    .toList();
            int filled = left.isEmpty() ? 0 : left.get(0).from() + 1;
            rows.add(pipes(left) + " ".repeat(mark.from() - filled) + paint(mark, mark.text()));
        }
        return rows;
    }

    /** The row of carets and dashes; carets lie on top. */
    private String strokes() {
        int width = marks.stream().mapToInt(Mark::to).max().orElse(0);
        char[] row = " ".repeat(width).toCharArray();
        for (boolean primary : new boolean[] {false, true}) {
            for (Mark mark : marks) {
                if (mark.primary() != primary) continue;
                for (int i = mark.from(); i < mark.to(); i++) row[i] = primary ? '^' : '-';
            }
        }
        StringBuilder painted = new StringBuilder();
        for (int start = 0; start < width; ) {
            int end = start;
            while (end < width && row[end] == row[start]) end++;
            String run = new String(row, start, end - start);
            painted.append(row[start] == '^' ? ink.alarm(severity, run) : ink.guide(run));
            start = end;
        }
        return painted.toString();
    }

    private String pipes(List<Mark> marks) {
        StringBuilder row = new StringBuilder();
        for (Mark mark : marks) {
            while (row.length() <= mark.from()) row.append(' ');
            row.setCharAt(mark.from(), '|');
        }
        return ink.guide(row.toString());
    }

    private String paint(Mark mark, String text) {
        return mark.primary() ? ink.alarm(severity, text) : ink.guide(text);
    }
}
