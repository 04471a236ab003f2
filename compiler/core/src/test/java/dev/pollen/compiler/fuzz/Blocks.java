package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.expression;
import static dev.pollen.compiler.fuzz.Node.statement;

import java.util.ArrayList;
import java.util.List;

/** Async blocks: {@code async(() -> …)} with an expression or with statements. */
final class Blocks {
    /** javac's time is exponential in this. */
    private static final int DEEPEST = 2;

    private final Gen gen;
    private int deep;

    Blocks(Gen gen) {
        this.gen = gen;
    }

    /** One whose future gives {@code type}; it may be kept, as it is lazy in any case. */
    Node of(Ty type, Scope s, int depth) {
        if (deep >= DEEPEST) return gen.futures.plain(type, s, depth);
        deep++;
        Scope inner = s.async(Returns.value(type));
        Node body = gen.rng.chance(50) ? gen.expressions.of(type, inner, depth - 1) : statements(inner);
        deep--;
        return expression(type, PRIMARY, "Pollen.<" + type.boxed + ">async(() -> ", body, ")");
    }

    private Node statements(Scope inner) {
        List<Node> all = new ArrayList<>();
        if (gen.statements.fill(inner, 2, gen.rng.between(1, 3), all)) all.add(gen.statements.leave(inner));
        return Node.block(all);
    }

    /** One without a value. */
    Node empty(Scope s) {
        if (deep >= DEEPEST) return expression(Ty.OBJECT, PRIMARY, "Probe.pause()");
        deep++;
        Scope inner = s.async(null);
        List<Node> all = new ArrayList<>(List.of(statement("await(Probe.pause());")));
        all.add(statement("if (fuel < 0) return;")); // so that it has no value, even where it always throws
        gen.statements.fill(inner, 1, gen.rng.between(1, 3), all);
        deep--;
        return expression(Ty.OBJECT, PRIMARY, "Pollen.async(() -> ", Node.block(all), ")");
    }
}
