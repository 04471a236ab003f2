package dev.pollen.compiler.print;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source and lines that take words from it, for tests of the printers. */
final class Texts {
    final String source;
    final LineMap lines;

    Texts(String source) {
        this.source = source;
        this.lines = new LineMap(source);
    }

    /** The place of {@code part}, which stands in the source once. */
    Span at(String part) {
        int start = source.indexOf(part);
        if (start < 0 || source.indexOf(part, start + 1) >= 0) throw new IllegalArgumentException(part);
        return new Span(start, start + part.length());
    }

    Line line(int depth, Object... code) {
        return new Line(depth, Fragment.of(code), "");
    }

    Renderer renderer(Edit... edits) {
        Lowered nothing = new Lowered(
                null,
                Effect.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Set.of(),
                Type.OBJECT);
        Plan plan = new Plan(
                nothing, Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Set.of(), List.of(edits), Map.of());
        return new Renderer(source, plan, new Names(source));
    }

    /** {@code machine} in the {@code lines} layout, from the source's first line. */
    String lines(List<Line> machine, Edit... edits) {
        LinesPrinter printer = new LinesPrinter(source, lines, 1);
        printer.print(machine, renderer(edits));
        return printer.end("", 1);
    }

    /** {@code machine} in the {@code pretty} layout. */
    String pretty(List<Line> machine, String indent, Edit... edits) {
        return new PrettyPrinter(source, lines, "  ").print(machine, renderer(edits), indent);
    }
}
