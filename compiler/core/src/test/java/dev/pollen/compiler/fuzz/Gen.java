package dev.pollen.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;

/** What the parts of the generator share. */
final class Gen {
    /** A helper method that generated code may call. */
    record Method(String name, boolean instance, boolean async, Ty result, List<Ty> parameters, boolean varargs) {}

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
    final List<Method> methods = new ArrayList<>();

    /** How many nodes the method under way may still have; below zero only leaves are made. */
    int left;

    private int serial;

    Gen(long seed) {
        rng = new Rng(seed);
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
