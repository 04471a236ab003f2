package dev.pollen.compiler.print;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.Span;
import java.util.List;

/**
 * What stands in for a piece of the file's text.
 *
 * @param host the method or call that it comes from
 * @param place the text that it replaces; empty where it is added
 * @param lines what stands there instead
 * @param plan of the machine whose code {@code lines} are
 * @param names of that machine
 * @param inner parts whose places are inside of this one's
 */
public record Part(Span host, Span place, List<Line> lines, Plan plan, Names names, List<Part> inner) {
    /** Copies the lists. */
    public Part {
        lines = List.copyOf(lines);
        inner = List.copyOf(inner);
    }
}
