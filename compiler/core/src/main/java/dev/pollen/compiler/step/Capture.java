package dev.pollen.compiler.step;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Variable;
import java.util.List;

/**
 * A lambda, class body or resource name that captures variables. A variable that a resume assigns again is not
 * effectively final, so what is captured is a fresh copy of it.
 *
 * @param span where the copies are used
 * @param anchor a place in that, which stays in its statement: copies are made before the piece of text with it
 * @param statement the innermost statement around it, with its labels: the copies are made right before
 * @param braces whether the statement is not in a block and must get one
 * @param variables what is captured, in the order of their declarations
 * @param assignments those to captured variables in the statement itself, before the capture
 */
public record Capture(
        Span span, int anchor, Span statement, boolean braces, List<Variable> variables, List<Assignment> assignments) {
    /** An assignment: to what, and where that stands. */
    public record Assignment(Variable variable, Span target) {}
}
