package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.AND;
import static dev.pollen.compiler.fuzz.Node.BIT_AND;
import static dev.pollen.compiler.fuzz.Node.BIT_OR;
import static dev.pollen.compiler.fuzz.Node.BIT_XOR;
import static dev.pollen.compiler.fuzz.Node.EQUALITY;
import static dev.pollen.compiler.fuzz.Node.OR;
import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.RELATIONAL;
import static dev.pollen.compiler.fuzz.Node.SHIFT;
import static dev.pollen.compiler.fuzz.Node.UNARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.expression;

/** Conditions. */
final class Booleans {
    private final Gen gen;

    Booleans(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    private Node operand(Ty type, Scope s, int depth) {
        return gen.expressions.of(type, s, depth - 1);
    }

    Node of(Scope s, int depth) {
        Ty type = Ty.BOOLEAN;
        return rng().<Node>choice()
                .add(6, () -> compare(s, depth))
                .add(5, () -> equal(s, depth))
                .add(8, () -> logical(s, depth))
                .add(2, () -> bits(s, depth))
                .add(2, () -> expression(type, UNARY, "!", at(operand(type, s, depth), UNARY)))
                .add(2, () -> expression(type, PRIMARY, "flip(", operand(type, s, depth), ")"))
                .add(4, () -> pattern(s, depth))
                .add(
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(Ty.STRING, s, depth), PRIMARY),
                                ".equals(",
                                operand(Ty.STRING, s, depth),
                                ")"))
                .make();
    }

    private Node compare(Scope s, int depth) {
        Node left = operand(rng().pick(Ty.NUMERIC), s, depth);
        Node right = operand(rng().pick(Ty.NUMERIC), s, depth);
        String operator = rng().pick(" < ", " > ", " <= ", " >= ");
        return expression(Ty.BOOLEAN, RELATIONAL, at(left, SHIFT), operator, at(right, SHIFT));
    }

    private Node equal(Scope s, int depth) {
        String operator = rng().pick(" == ", " != ");
        Ty one = rng().pick(Ty.INT, Ty.LONG, Ty.CHAR, Ty.BOOLEAN, Ty.INT_BOX, Ty.STRING, Ty.COLOR, Ty.CELL, Ty.DOUBLE);
        Ty two = one.numeric() ? rng().pick(Ty.NUMERIC) : one;
        Node left = operand(one, s, depth);
        Node right = rng().chance(15) && !one.primitive() ? expression(one, PRIMARY, "null") : operand(two, s, depth);
        if (left.type() != right.type()) { // Integer == Long is an error
            left = unboxed(left);
            right = unboxed(right);
        }
        return expression(Ty.BOOLEAN, EQUALITY, at(left, EQUALITY), operator, at(right, RELATIONAL));
    }

    private static Node unboxed(Node n) {
        if (!n.type().box()) return n;
        return expression(n.type().unboxed(), UNARY, "(" + n.type().unboxed().text + ") ", at(n, UNARY));
    }

    private Node logical(Scope s, int depth) {
        boolean and = rng().chance(50);
        int level = and ? AND : OR;
        Node left = operand(Ty.BOOLEAN, s, depth);
        Node right = operand(Ty.BOOLEAN, s, depth);
        String operator = rng().chance(8) ? "\n" + (and ? "&& " : "|| ") : and ? " && " : " || ";
        return expression(Ty.BOOLEAN, level, at(left, level), operator, at(right, level + 1));
    }

    private Node bits(Scope s, int depth) {
        String operator = rng().pick("&", "|", "^");
        int level = operator.equals("&") ? BIT_AND : operator.equals("|") ? BIT_OR : BIT_XOR;
        Node left = operand(Ty.BOOLEAN, s, depth);
        Node right = operand(Ty.BOOLEAN, s, depth);
        return expression(Ty.BOOLEAN, level, at(left, level), " " + operator + " ", at(right, level + 1));
    }

    /** {@code o instanceof Integer p && …p…}, and the same with {@code ||} and a negation. */
    private Node pattern(Scope s, int depth) {
        Node object = operand(Ty.OBJECT, s, depth);
        Ty type = rng().pick(Ty.INT_BOX, Ty.STRING, Ty.LONG_BOX, Ty.INTS, Ty.CELL, Ty.PAIR);
        if (rng().chance(30)) {
            return expression(Ty.BOOLEAN, RELATIONAL, at(object, SHIFT), " instanceof " + type.text);
        }
        String name = gen.fresh("p");
        Node test = expression(Ty.BOOLEAN, RELATIONAL, at(object, SHIFT), " instanceof " + type.text + " " + name);
        Scope inner = s.block();
        inner.declare(new Var(name, type, false));
        Node use = operand(Ty.BOOLEAN, inner, depth);
        if (rng().chance(70)) return expression(Ty.BOOLEAN, AND, at(test, AND), " && ", at(use, AND + 1));
        return expression(Ty.BOOLEAN, OR, "!", at(test, UNARY), " || ", at(use, OR + 1));
    }
}
