package dev.pollen.compiler.fuzz;

import dev.pollen.compiler.fuzz.Features.Feature;
import java.util.ArrayList;
import java.util.List;

/** What the parts of the generator share. */
final class Gen {
    /**
     * A method that generated code may call.
     *
     * @param prefix the object or class that it is called on, with the dot
     * @param owner where it is called by its name alone; null: nowhere
     * @param only where it can be called at all; null: everywhere
     * @param stage whether it gives something that may be awaited but not returned
     * @param varargs whether more values of the last parameter's type may follow, or none of it
     */
    record Method(
            String prefix,
            Host owner,
            Host only,
            String name,
            boolean stage,
            Ty result,
            List<Ty> parameters,
            boolean varargs) {
        boolean in(Scope s) {
            return only == null || only.equals(s.host());
        }
    }

    /** A name per kind of local; some are what a machine might call its own things. */
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "g",
            "h",
            "i",
            "j",
            "k",
            "n",
            "x",
            "y",
            "z",
            "sum2",
            "item",
            "res",
            "tmp",
            "acc",
            "cx",
            "state",
            "poll",
            "awaiting",
            "at",
            "self",
            "result",
            "value",
            "it",
            "t",
            "failure",
            "label");

    final Rng rng;
    final Expressions expressions = new Expressions(this);
    final Numbers numbers = new Numbers(this);
    final Values values = new Values(this);
    final Futures futures = new Futures(this);
    final Lambdas lambdas = new Lambdas(this);
    final Statements statements = new Statements(this);
    final Locals locals = new Locals(this);
    final Loops loops = new Loops(this);
    final Switches switches = new Switches(this);
    final Tries tries = new Tries(this);
    final Blocks blocks = new Blocks(this);
    final Classes classes = new Classes(this);
    final Shapes shapes = new Shapes(this);
    final Patterns patterns = new Patterns(this);
    final Polys polys = new Polys(this);
    final Wild wild = new Wild(this);
    final Methods bodies = new Methods(this);
    final List<Method> methods = new ArrayList<>();

    /** How many nodes the method under way may still have; below zero only leaves are made. */
    int left;

    final Features features;

    private int serial;

    Gen(long seed, int release) {
        rng = new Rng(seed);
        features = new Features(rng, release);
    }

    boolean has(Feature feature) {
        return features.has(feature);
    }

    /** A type for a local variable. */
    Ty local(Scope s) {
        if (s.host().hasT() && rng.chance(20)) return Ty.T;
        Ty type = rng.pick(Ty.LOCAL);
        boolean wanted = type.element() == null || has(Feature.ARRAYS);
        wanted &= !type.function() || has(Feature.LAMBDAS);
        wanted &= type != Ty.SHAPE || has(Feature.SHAPES);
        return wanted ? type : Ty.INT;
    }

    /** A type for a parameter or a result. */
    Ty passed(Scope s) {
        if (s.host().hasT() && rng.chance(25)) return Ty.T;
        return rng.pick(Ty.PASSED);
    }

    /** A name that is free in {@code scope}, and no longer is. */
    String name(Scope scope) {
        String name = rng.pick(NAMES);
        for (int i = 0; i < 4 && !scope.isFree(name); i++) name = rng.pick(NAMES);
        if (!scope.isFree(name)) name = fresh(name);
        scope.take(name);
        return name;
    }

    /** A name that nothing else has. */
    String fresh(String stem) {
        return stem + "_" + ++serial;
    }

    /** A word for messages. */
    String word() {
        return "w" + ++serial;
    }
}
