package dev.pollen.compiler.print;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.harness.Stages;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import java.util.List;
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

    /** {@code machine} instead of {@code place}. */
    Part part(Span host, Span place, List<Line> machine, Edit... edits) {
        Plan any = Stages.body("log(1);").plan();
        Plan plan = new Plan(
                any.lowered(),
                any.names(),
                any.fields(),
                any.parameters(),
                any.saved(),
                any.heads(),
                any.natural(),
                List.of(edits),
                any.captured(),
                any.copies(),
                any.matches());
        return new Part(host, place, machine, plan, new Names(source, Set.of()), List.of());
    }

    /** {@code machine} in the {@code lines} layout, from the source's first line. */
    String lines(List<Line> machine, Edit... edits) {
        LinesPrinter printer = new LinesPrinter(source, lines, 1);
        printer.print(part(new Span(0, 0), new Span(0, 0), machine, edits));
        return printer.end("", 1);
    }

    /** {@code machine} in the {@code pretty} layout. */
    String pretty(List<Line> machine, String indent, Edit... edits) {
        return new PrettyPrinter(source, lines, "  ")
                .print(part(new Span(0, 0), new Span(0, 0), machine, edits), indent);
    }
}
