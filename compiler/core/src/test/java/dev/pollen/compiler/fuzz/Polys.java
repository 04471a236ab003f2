package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.CONDITIONAL;
import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Calls of overloaded methods with arguments whose type depends on the method: what is called must stay the same. */
final class Polys {
    private final Gen gen;

    Polys(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    private Node operand(Ty type, Scope s, int depth) {
        return gen.expressions.of(type, s, depth - 1);
    }

    private Node plain(Ty type, Scope s, int depth) {
        return gen.expressions.plain(operand(type, s, depth));
    }

    /** One that gives a String. */
    Node text(Scope s, int depth) {
        return rng().<Node>choice()
                .add(3, () -> call("begin(", lambda(s, depth), rest(s, depth)))
                .add(2, () -> call("apply(", function(s, depth), rest(s, depth)))
                .add(2, () -> call("items(", list(s, depth), rest(s, depth)))
                .add(2, () -> call("many(", any(s, depth), rest(s, depth), any(s, depth)))
                .add(
                        2,
                        () -> call(
                                "wide(",
                                plain(rng().pick(Ty.INT, Ty.CHAR, Ty.INT_BOX, Ty.LONG), s, depth),
                                rest(s, depth)))
                .add(1, () -> call("new Poly(", lambda(s, depth), rest(s, depth)))
                .make();
    }

    private Node rest(Scope s, int depth) {
        return operand(rng().pick(Ty.INT_BOX, Ty.STRING, Ty.OBJECT), s, depth);
    }

    private Node call(String name, Node... arguments) {
        List<Object> parts = new ArrayList<>(List.of(name));
        for (Node n : arguments) {
            if (parts.size() > 1) parts.add(", ");
            parts.add(n);
        }
        parts.add(name.startsWith("new ") ? ").text" : ")");
        return expression(Ty.STRING, PRIMARY, parts.toArray());
    }

    /** One without parameters: for a Supplier or a Runnable. */
    private Node lambda(Scope s, int depth) {
        Scope inner = s.lambda();
        return rng().<Node>choice()
                .add(3, () -> expression(Ty.SUPPLIER, Node.ANY, "() -> ", operand(Ty.STRING, inner, depth)))
                .add(
                        1,
                        () -> expression(
                                Ty.SUPPLIER, Node.ANY, "() -> { Probe.log(", operand(Ty.INT, inner, depth), "); }"))
                .add(
                        1,
                        () -> expression(
                                Ty.SUPPLIER, Node.ANY, "() -> { return ", operand(Ty.STRING, inner, depth), "; }"))
                .make();
    }

    private Node function(Scope s, int depth) {
        Scope inner = s.lambda();
        String name = gen.fresh("q");
        inner.declare(new Var(name, Ty.INT_BOX, false));
        return rng().<Node>choice()
                .add(3, () -> expression(Ty.FUNCTION, Node.ANY, name + " -> ", operand(Ty.INT, inner, depth)))
                .add(
                        1,
                        () -> expression(
                                Ty.FUNCTION, Node.ANY, "(Integer " + name + ") -> ", operand(Ty.INT, inner, depth)))
                .add(
                        1,
                        () -> expression(
                                Ty.FUNCTION, PRIMARY, rng().pick("Math::abs", "Integer::valueOf", "Cell::twice")))
                .make();
    }

    private Node list(Scope s, int depth) {
        return rng().<Node>choice()
                .add(2, () -> expression(Ty.LIST, PRIMARY, rng().pick("List.of()", "new ArrayList<>()", "null")))
                .add(2, () -> expression(Ty.LIST, PRIMARY, "new ArrayList<>(", operand(Ty.LIST, s, depth), ")"))
                .add(2, () -> expression(Ty.LIST, PRIMARY, "List.of(", operand(Ty.INT_BOX, s, depth), ")"))
                .add(1, () -> {
                    Node condition = operand(Ty.BOOLEAN, s, depth);
                    return expression(
                            Ty.LIST,
                            CONDITIONAL,
                            at(condition, Node.OR),
                            " ? List.of() : ",
                            at(operand(Ty.LIST, s, depth), CONDITIONAL));
                })
                .make();
    }

    /** Of no one type. */
    private Node any(Scope s, int depth) {
        if (rng().chance(40)) return operand(rng().pick(Ty.STRING, Ty.INT_BOX, Ty.SHAPE, Ty.LIST), s, depth);
        if (rng().chance(30)) return expression(Ty.OBJECT, PRIMARY, "null");
        Node condition = operand(Ty.BOOLEAN, s, depth);
        Node yes = operand(Ty.INT_BOX, s, depth);
        Node no = operand(Ty.STRING, s, depth);
        return expression(
                Ty.OBJECT,
                CONDITIONAL,
                at(condition, Node.OR),
                " ? ",
                at(yes, CONDITIONAL),
                " : ",
                at(no, CONDITIONAL));
    }
}
