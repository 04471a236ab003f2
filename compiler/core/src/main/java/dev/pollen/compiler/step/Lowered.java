package dev.pollen.compiler.step;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An {@code @Async} method after lowering.
 *
 * @param body its steps
 * @param effect what they do, for the control-flow graph
 * @param parameters in order
 * @param points its suspension points in evaluation order
 * @param edits of the user's text, in no order
 * @param captures of variables of the method
 * @param bindings of pattern variables
 * @param occurrences of each variable of the user's
 * @param words each unqualified name in the method that is not a method's, with the variable that it names if any
 * @param labels the jump targets whose labels are used
 * @param result what the future yields
 * @param bridges methods that the class around needs beside the machine
 * @param methods those that the machine itself needs
 */
public record Lowered(
        Step.Block body,
        Effect effect,
        List<Variable> parameters,
        List<Point> points,
        List<Edit> edits,
        List<Capture> captures,
        List<Binding> bindings,
        Map<Variable, List<Span>> occurrences,
        List<Word> words,
        Set<Target> labels,
        Type result,
        List<String> bridges,
        List<String> methods) {
    /**
     * {@code whole} is a match whose pattern binds {@code variable} at {@code name}.
     *
     * @param form how what it matches is handed on
     */
    public record Binding(Variable variable, Span whole, Span name, Form form) {
        /** Where the variable of a pattern is stored that other code than the pattern's needs. */
        public enum Form {
            /** In the condition that the text {@code whole} is. */
            TEXT,
            /** In a condition of pieces, which say where the match begins and ends. */
            PIECES,
            /** In statements behind the label of a {@code case}, where a piece says so. */
            CASE
        }
    }

    /** An unqualified name in the source; {@code variable} is -1 where it names no variable of the method. */
    public record Word(String name, int position, int variable) {}
}
