package dev.pollen.compiler.print;

import dev.pollen.compiler.emit.Emitter;
import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.emit.Shape;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.Span;
import java.util.List;

/** Puts machines into the text of the file that their methods come from. */
public final class Splice {
    private Splice() {}

    /**
     * A method that becomes a machine.
     *
     * @param body the range of the method's body, braces included
     * @param stub what the method does instead
     * @param machine the class
     */
    public record Part(Span method, Span body, String stub, List<Line> machine, Renderer renderer) {}

    /** The part of a method with this plan. */
    public static Part part(
            Span method, Span body, Plan plan, Shape shape, Names names, String source, List<Line> machine) {
        return new Part(method, body, Emitter.construction(plan, shape), machine, new Renderer(source, plan, names));
    }

    /** {@code source} with each of the user's statements on its line. */
    public static String lines(String source, LineMap lines, List<Part> parts) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Part part : parts) {
            out.append(source, at, part.body.start());
            LinesPrinter printer = new LinesPrinter(source, lines, lines.line(part.body.start()));
            printer.glue("{ " + part.stub + " }");
            printer.print(part.machine, part.renderer);
            out.append(printer.end("", lines.line(part.body.end() - 1)));
            at = part.body.end();
        }
        return out.append(source, at, source.length()).toString();
    }

    /** {@code source} for readers, with {@code imports} added. */
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
            out.append(source, at, part.body.start());
            out.append(prettyBody(source, lines, part, lineEnd));
            at = part.body.end();
        }
        return out.append(source, at, source.length()).toString();
    }

    /** The method and its machine, for readers. */
    public static String pretty(String source, LineMap lines, Part part) {
        String indent = new PrettyPrinter(source, lines, "").indentation(lines.line(part.method.start()));
        String head = source.substring(part.method.start(), part.body.start());
        String text = indent + head + prettyBody(source, lines, part, "\n");
        return text.lines()
                .map(l -> l.startsWith(indent) ? l.substring(indent.length()) : l)
                .reduce("", (a, b) -> a + b + "\n");
    }

    private static String prettyBody(String source, LineMap lines, Part part, String lineEnd) {
        String indent = new PrettyPrinter(source, lines, "").indentation(lines.line(part.method.start()));
        String unit = indent.equals("  ") ? "  " : indent.equals("\t") ? "\t" : "    ";
        String machine = new PrettyPrinter(source, lines, unit).print(part.machine, part.renderer, indent);
        return "{" + lineEnd + indent + unit + part.stub + lineEnd + indent + "}" + lineEnd + lineEnd
                + machine.stripTrailing();
    }
}
