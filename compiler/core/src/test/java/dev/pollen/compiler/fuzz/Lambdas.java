package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.UNARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.expression;

/** Functions that capture locals and run later. They are cast, so that they may stand anywhere. */
final class Lambdas {
    private final Gen gen;

    Lambdas(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    Node of(Ty type, Scope s, int depth) {
        return switch (type) {
            case INT_SUPPLIER ->
                rng().<Node>choice()
                        .add(6, () -> lambda(type, "()", body(Ty.INT, s.lambda(), depth)))
                        .add(1, () -> reference(type, gen.expressions.leaf(Ty.STRING, s), "::length"))
                        .add(1, () -> reference(type, gen.expressions.leaf(Ty.PAIR, s), "::a"))
                        .add(
                                1,
                                () -> expression(
                                        type, UNARY, "(IntSupplier) " + rng().pick("Base", Programs.CLASS) + "::bump"))
                        .make();
            case SUPPLIER ->
                rng().<Node>choice()
                        .add(6, () -> lambda(type, "()", body(Ty.STRING, s.lambda(), depth)))
                        .add(1, () -> reference(type, gen.expressions.of(Ty.PAIR, s, depth - 1), "::b"))
                        .add(1, () -> reference(type, gen.expressions.of(Ty.STRING, s, depth - 1), "::trim"))
                        .make();
            case FUNCTION -> function(s, depth);
            default -> throw new AssertionError(type);
        };
    }

    private Node function(Scope s, int depth) {
        if (rng().chance(15)) return reference(Ty.FUNCTION, gen.expressions.of(Ty.CELL, s, depth - 1), "::add");
        Scope inner = s.lambda();
        String name = gen.fresh("q");
        inner.declare(new Var(name, Ty.INT_BOX, false));
        return lambda(
                Ty.FUNCTION, rng().pick(name, "(" + name + ")", "(Integer " + name + ")"), body(Ty.INT, inner, depth));
    }

    private Node reference(Ty type, Node receiver, String method) {
        return expression(type, UNARY, "(" + type.text + ") ", at(receiver, PRIMARY), method);
    }

    private Node lambda(Ty type, String parameters, Node body) {
        return expression(type, UNARY, "(" + type.text + ") " + parameters + " -> ", body);
    }

    private Node body(Ty type, Scope inner, int depth) {
        Node value = gen.expressions.of(type, inner, depth - 1);
        if (rng().chance(70)) return value;
        String name = gen.name(inner);
        Node first = gen.expressions.of(Ty.INT, inner, depth - 1);
        inner.declare(new Var(name, Ty.INT, true));
        Node last = gen.expressions.of(type, inner, depth - 1);
        return expression(type, PRIMARY, "{ int " + name + " = ", first, "; return ", last, "; }");
    }
}
