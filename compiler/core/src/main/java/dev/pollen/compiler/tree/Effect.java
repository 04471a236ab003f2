package dev.pollen.compiler.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What code does to variables and where it may go, in evaluation order: the skeleton from which the control-flow graph
 * is made. All else about the code is left out.
 */
public sealed interface Effect {
    /** Nothing that matters. */
    Effect NONE = new Seq(List.of());

    /** Reads a variable. */
    record Use(Variable variable) implements Effect {}

    /** Gives a variable a new value, or begins its scope, where it has none (JLS 16): what was before does not matter. */
    record Def(Variable variable) implements Effect {}

    /** May suspend here. */
    record Suspend(Point point) implements Effect {}

    /** One after the other. */
    record Seq(List<Effect> parts) implements Effect {}

    /** Exactly one of these. */
    record Choice(List<Effect> parts) implements Effect {}

    /** The body over and over, until it jumps out. */
    record Loop(Effect body) implements Effect {}

    /** Code whose end is the goal of jumps to {@code target}. */
    record Region(Target target, Effect body) implements Effect {}

    /** To the end of the region of {@code target}. */
    record Jump(Target target) implements Effect {}

    /** Leaves the method, by return or exception. */
    record Exit(boolean exceptionally) implements Effect {}

    /** Any part of {@code body} may go on in any handler; {@code last}, if there is one, follows however it ends. */
    record Try(Effect body, List<Effect> handlers, @Nullable Effect last) implements Effect {}

    /** One after the other, flat. */
    static Effect seq(Effect... parts) {
        return seq(List.of(parts));
    }

    /** One after the other, flat. */
    static Effect seq(List<Effect> parts) {
        List<Effect> flat = new ArrayList<>(parts.size());
        for (Effect part : parts) {
            if (part instanceof Seq s) flat.addAll(s.parts);
            else flat.add(part);
        }
        return flat.size() == 1 ? flat.get(0) : new Seq(List.copyOf(flat));
    }

    /** {@code part}, or nothing. */
    static Effect maybe(Effect part) {
        return part.equals(NONE) ? NONE : new Choice(List.of(part, NONE));
    }

    /**
     * The groups of a switch: one of them is entered, or none where there is no default; one that {@code falls} goes
     * on in the next.
     */
    static Effect groups(List<Effect> bodies, Target out, boolean falls, boolean exhaustive) {
        List<Target> starts = new ArrayList<>();
        List<Effect> dispatch = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            // never seen by another switch: numbered downwards from the switch's own number
            starts.add(new Target(-(out.id() * 10_000 + i + 1), "group"));
            dispatch.add(new Jump(starts.get(i)));
        }
        if (!exhaustive) dispatch.add(new Jump(out));
        Effect effect = new Choice(dispatch);
        for (int i = 0; i < bodies.size(); i++) {
            effect = seq(new Region(starts.get(i), effect), bodies.get(i));
            if (!falls) effect = seq(effect, new Jump(out));
        }
        return new Region(out, effect);
    }
}
