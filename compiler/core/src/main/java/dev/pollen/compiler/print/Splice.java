package dev.pollen.compiler.print;

import dev.pollen.compiler.source.LineMap;
import java.util.List;
import java.util.stream.Collectors;

/** Puts parts into the text of the file that they come from. */
public final class Splice {
    private Splice() {}

    /** {@code source} with each of the user's statements on its line; {@code parts} in order. */
    public static String lines(String source, LineMap lines, List<Part> parts) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Part part : parts) {
            out.append(source, at, part.place().start());
            LinesPrinter printer =
                    new LinesPrinter(source, lines, lines.line(part.place().start()));
            printer.print(part);
            out.append(printer.end("", lines.line(Math.max(0, part.place().end() - 1))));
            at = part.place().end();
        }
        return out.append(source, at, source.length()).toString();
    }

    /** {@code source} for readers, with {@code imports} added; {@code parts} in order. */
    public static String pretty(String source, LineMap lines, List<Part> parts, List<String> imports, int importAt) {
        String lineEnd = source.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder out = new StringBuilder();
        int at = 0;
        if (!imports.isEmpty()) {
            out.append(source, 0, importAt);
            for (String i : imports)
                out.append(lineEnd).append("import ").append(i).append(';');
            at = importAt;
        }
        for (Part part : parts) {
            out.append(source, at, part.place().start());
            out.append(printed(source, lines, part));
            at = part.place().end();
        }
        return out.append(source, at, source.length()).toString();
    }

    /** The method and its machine, or what an {@code async} block becomes, for readers. */
    public static String pretty(String source, LineMap lines, Part part) {
        String indent = new PrettyPrinter(source, lines, "")
                .indentation(lines.line(part.host().start()));
        String head = source.substring(part.host().start(), part.place().start());
        String text = indent + head + printed(source, lines, part);
        return text.lines()
                .map(l -> (l.startsWith(indent) ? l.substring(indent.length()) : l) + "\n")
                .collect(Collectors.joining());
    }

    private static String printed(String source, LineMap lines, Part part) {
        String indent = new PrettyPrinter(source, lines, "")
                .indentation(lines.line(part.host().start()));
        String unit = indent.equals("  ") ? "  " : indent.equals("\t") ? "\t" : "    ";
        return new PrettyPrinter(source, lines, unit).print(part, indent);
    }
}
