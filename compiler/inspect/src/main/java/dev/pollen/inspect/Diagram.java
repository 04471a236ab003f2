package dev.pollen.inspect;

import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.List;

/**
 * A machine drawn: boxes and arrows with their places, in pixels from the upper left corner.
 *
 * @param boxes a state each, in the order of the states
 * @param arrows a transition each; those of exceptions are left out, every state has one to POISONED
 */
record Diagram(double width, double height, List<Box> boxes, List<Arrow> arrows) {
    /**
     * A state.
     *
     * @param rows what stands below its name
     */
    record Box(State state, double x, double y, double width, double height, List<Row> rows) {}

    /** A line of text in a box; {@code kind} is its class in style sheets. */
    record Row(String kind, String text) {}

    /** A transition as a line with corners; {@code label} is the upper left corner of its reason. */
    record Arrow(Transition transition, List<Point> points, Point label) {}

    /** A place. */
    record Point(double x, double y) {}
}
