package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.CONDITIONAL;
import static dev.pollen.compiler.fuzz.Node.OR;
import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.expression;

import dev.pollen.compiler.fuzz.Features.Feature;
import dev.pollen.compiler.fuzz.Gen.Method;
import java.util.List;

/** Things to await. */
final class Futures {
    private final Gen gen;

    Futures(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    /** A future whose await has the boxed form of {@code type}; the node's own type is of no use. */
    Node of(Ty type, Scope s, int depth) {
        return of(type, s, depth, false);
    }

    /** The same, or a {@code CompletionStage}. */
    Node awaitable(Ty type, Scope s, int depth) {
        return of(type, s, depth, gen.has(Feature.STAGES));
    }

    private Node of(Ty type, Scope s, int depth, boolean stages) {
        List<Method> helpers = gen.methods.stream()
                .filter(m -> m.result() == type && (stages || !m.stage()) && m.in(s))
                .toList();
        return rng().<Node>choice()
                .add(30, () -> later(type, s, depth))
                .addIf(!helpers.isEmpty(), 12, () -> gen.expressions.call(rng().pick(helpers), s, depth))
                .add(3, () -> ready(type, s, depth))
                .addIf(depth > 0, 2, () -> conditional(type, s, depth))
                .add(1, () -> failing(type))
                .addIf(stages, 4, () -> stage(type, s, depth))
                .addIf(gen.has(Feature.BLOCKS) && depth > 0, 6, () -> gen.blocks.of(type, s, depth))
                .make();
    }

    /**
     * A future that may be kept for later. A call of a helper may not: untransformed it runs at the call, and lazily
     * when it is transpiled, so that the oracle says nothing about it.
     */
    Node kept(Ty type, Scope s, int depth) {
        return gen.has(Feature.BLOCKS) && rng().chance(30) ? gen.blocks.of(type, s, depth) : later(type, s, depth);
    }

    /** A future of the probe's. */
    Node plain(Ty type, Scope s, int depth) {
        return later(type, s, depth);
    }

    /** A {@code CompletionStage} that is done. */
    Node stage(Ty type, Scope s, int depth) {
        return expression(
                type, PRIMARY, "CompletableFuture." + explicit(type) + "completedFuture(", value(type, s, depth), ")");
    }

    private Node later(Ty type, Scope s, int depth) {
        String call = Fields.prints(type) ? "Probe." + explicit(type) + "later(" : "late(";
        return expression(type, PRIMARY, call, value(type, s, depth), ")");
    }

    private String explicit(Ty type) {
        return rng().chance(10) && type != Ty.INT && type != Ty.INT_BOX ? "<" + type.boxed + ">" : "";
    }

    /** A small type must be boxed first: a byte would go to {@code later(int)}. */
    private Node value(Ty type, Scope s, int depth) {
        Node value = gen.expressions.plain(gen.expressions.of(type, s, depth));
        boolean widens = type == Ty.BYTE || type == Ty.SHORT || type == Ty.CHAR;
        return widens ? expression(type.box0(), PRIMARY, type.boxed + ".valueOf(", value, ")") : value;
    }

    /** {@code Future.ready(e)}, as a return statement has it. */
    Node ready(Ty type, Scope s, int depth) {
        return expression(type, PRIMARY, "Future." + explicit(type) + "ready(", value(type, s, depth), ")");
    }

    private Node conditional(Ty type, Scope s, int depth) {
        Node condition = gen.expressions.of(Ty.BOOLEAN, s, depth - 1);
        return expression(
                type,
                CONDITIONAL,
                at(condition, OR),
                " ? ",
                at(later(type, s, depth - 1), CONDITIONAL),
                " : ",
                at(later(type, s, depth - 1), CONDITIONAL));
    }

    private Node failing(Ty type) {
        String failure = rng().pick("new Bad(\"", "new IllegalStateException(\"") + gen.word() + "\")";
        return expression(type, PRIMARY, "Probe.<" + type.boxed + ">fail(" + failure + ")");
    }
}
