package dev.pollen.compiler.layout;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where everything of a machine goes.
 *
 * @param lowered the method
 * @param names what each variable is called in {@code poll}
 * @param fields what the field of each saved variable is called
 * @param parameters those that the method reads: they are live in INIT
 * @param saved what each suspension saves
 * @param heads what each suspending block declares at its head
 * @param natural pattern variables that need no declaration
 * @param edits of the user's text, sorted
 * @param matches what closes a match whose variables are stored, by its mark
 * @param captured what captured variables are called
 * @param copies what is copied right before a step for a lambda or class in it, by the capture's anchor
 */
public record Plan(
        Lowered lowered,
        Map<Variable, String> names,
        Map<Variable, String> fields,
        List<Variable> parameters,
        Map<Point, List<Variable>> saved,
        Map<Step.Block, Head> heads,
        Set<Variable> natural,
        List<Edit> edits,
        List<Captured> captured,
        Map<Integer, List<Copy>> copies,
        Map<Span, Fragment> matches) {
    /** The head of a block: variables, and constants and classes. */
    public record Head(List<Variable> variables, List<Step.Fixed> fixed) {
        /** A head of nothing. */
        public static final Head EMPTY = new Head(List.of(), List.of());
    }

    /**
     * A final copy of a variable.
     *
     * @param later whether it gets its value where the variable does, in the step itself
     */
    public record Copy(Variable variable, String name, boolean later) {
        /** Its declaration. */
        public Fragment declaration() {
            String declared = "final " + variable.type().text() + " " + name;
            return later ? Fragment.of(declared + ";") : Fragment.of(declared + " = ", variable, ";");
        }
    }

    /** What the variable whose name is at {@code uses} is called {@code within} what captures it. */
    public record Captured(Span within, List<Span> uses, String name) {}

    /** The variables that the machine declares again: as fields, at the head of a block, as copies. */
    public Set<Variable> redeclared() {
        Set<Variable> all = new LinkedHashSet<>(fields.keySet());
        heads.values().forEach(head -> all.addAll(head.variables()));
        copies.values().forEach(of -> of.forEach(copy -> all.add(copy.variable())));
        return all;
    }

    /** The name of {@code v} in {@code poll}. */
    public String name(Variable v) {
        return names.getOrDefault(v, v.name());
    }
}
