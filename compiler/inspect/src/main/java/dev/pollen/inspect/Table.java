package dev.pollen.inspect;

import java.util.ArrayList;
import java.util.List;

/** Columns that are as wide as their widest cell. A heading that begins with {@code >} aligns its column right. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    Table(String... headings) {
        right = List.of(headings).stream()
                .map(heading -> heading.startsWith(">"))
                .toList();
        rows.add(List.of(headings).stream()
                .map(heading -> heading.startsWith(">") ? heading.substring(1) : heading)
                .toList());
    }

    void row(String... cells) {
        if (cells.length != right.size()) throw new IllegalArgumentException(cells.length + " cells");
        rows.add(List.of(cells));
    }

    /** Each row on a line of its own, indented by two, without blanks at its end. */
    String text() {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String blanks = " ".repeat(widths[column] - cell.length());
                line.append("  ").append(right.get(column) ? blanks + cell : cell + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
