package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.ADDITIVE;
import static dev.pollen.compiler.fuzz.Node.BIT_AND;
import static dev.pollen.compiler.fuzz.Node.BIT_OR;
import static dev.pollen.compiler.fuzz.Node.BIT_XOR;
import static dev.pollen.compiler.fuzz.Node.MULTIPLICATIVE;
import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.SHIFT;
import static dev.pollen.compiler.fuzz.Node.UNARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Expressions of the seven numeric types, with the promotions between them. */
final class Numbers {
    private final Gen gen;

    Numbers(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    Node leaf(Ty type, Scope s) {
        int n = rng().between(-3, 9);
        String small = n < 0 ? "(" + n + ")" : String.valueOf(n);
        return switch (type) {
            case INT ->
                rng().<Node>choice()
                        .add(8, () -> literal(type, n))
                        .add(1, () -> expression(type, PRIMARY, "Integer.MAX_VALUE"))
                        .add(1, () -> expression(type, PRIMARY, "si"))
                        .add(1, () -> expression(type, PRIMARY, "0x7fff_fffe"))
                        .make();
            case LONG -> expression(type, PRIMARY, rng().pick(Math.abs(n) + "L", "4_000_000_000L", "1L"));
            case FLOAT -> expression(type, PRIMARY, Math.abs(n) + rng().pick(".5f", "f", ".25F"));
            case DOUBLE -> expression(type, PRIMARY, Math.abs(n) + rng().pick(".5", "d", "e1", ".125"));
            case CHAR -> expression(type, PRIMARY, rng().pick("'a'", "'\\n'", "'\\''", "'z'", "'\\u0041'", "'\"'"));
            case BYTE -> expression(type, UNARY, "(byte) " + small);
            case SHORT -> expression(type, UNARY, "(short) " + small);
            default -> throw new AssertionError(type);
        };
    }

    private static Node literal(Ty type, int n) {
        return expression(type, n < 0 ? UNARY : PRIMARY, String.valueOf(n));
    }

    Node of(Ty type, Scope s, int depth) {
        boolean arithmetic = type == Ty.INT || type == Ty.LONG || type == Ty.FLOAT || type == Ty.DOUBLE;
        return rng().<Node>choice()
                .addIf(arithmetic, 12, () -> binary(type, s, depth))
                .addIf(type == Ty.INT || type == Ty.LONG, 5, () -> bits(type, s, depth))
                .addIf(arithmetic, 3, () -> unary(type, s, depth))
                .add(arithmetic ? 3 : 8, () -> cast(type, s, depth))
                .addIf(type == Ty.INT, 12, () -> call(s, depth))
                .addIf(
                        type == Ty.LONG,
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                "Math.max(",
                                operand(Ty.LONG, s, depth),
                                ", ",
                                operand(Ty.INT, s, depth),
                                ")"))
                .addIf(
                        type == Ty.CHAR,
                        2,
                        () -> expression(
                                type, PRIMARY, at(gen.expressions.of(Ty.STRING, s, depth - 1), PRIMARY), ".charAt(0)"))
                .make();
    }

    private Node operand(Ty type, Scope s, int depth) {
        return gen.expressions.of(type, s, depth - 1);
    }

    /** A pair of operands whose binary promotion is {@code type}. */
    private List<Node> operands(Ty type, Scope s, int depth) {
        Ty first = type == Ty.INT ? rng().pick(Ty.INT, Ty.INT, Ty.SHORT, Ty.CHAR, Ty.BYTE) : type;
        Ty second = Ty.NUMERIC.get(rng().below(type == Ty.INT ? 1 : 7));
        if (rank(second) > rank(type)) second = type;
        boolean swap = rng().chance(30);
        Node left = operand(swap ? second : first, s, depth);
        Node right = operand(swap ? first : second, s, depth);
        return List.of(left, right);
    }

    private static int rank(Ty type) {
        return type.small() ? 0 : type == Ty.LONG ? 1 : type == Ty.FLOAT ? 2 : 3;
    }

    private Node binary(Ty type, Scope s, int depth) {
        List<Node> both = operands(type, s, depth);
        String operator = rng().pick("+", "-", "*", "+", "-", "/", "%");
        int level = operator.equals("+") || operator.equals("-") ? ADDITIVE : MULTIPLICATIVE;
        if (level == MULTIPLICATIVE && !operator.equals("*") && type.integral() && rng().chance(85)) {
            // mostly no division by zero, which would end most programs early
            Node left = both.get(0).type().unboxed() == type ? both.get(0) : operand(type, s, depth);
            return expression(type, level, at(left, level), " " + operator + " " + rng().pick("3", "7", "-2"));
        }
        String space = rng().chance(6) ? "\n" : " ";
        return expression(type, level, at(both.get(0), level), space + operator + " ", at(both.get(1), level + 1));
    }

    private Node bits(Ty type, Scope s, int depth) {
        List<Node> both = operands(type, s, depth);
        if (both.stream().anyMatch(n -> !n.type().unboxed().integral())) return operand(type, s, depth);
        String operator = rng().pick("<<", ">>", ">>>", "&", "|", "^");
        int level = switch (operator) {
            case "&" -> BIT_AND;
            case "|" -> BIT_OR;
            case "^" -> BIT_XOR;
            default -> SHIFT;
        };
        Node right = level == SHIFT ? operand(rng().pick(Ty.INT, Ty.LONG, Ty.BYTE), s, depth) : both.get(1);
        Node left = level == SHIFT ? operand(type, s, depth) : both.get(0);
        return expression(type, level, at(left, level), " " + operator + " ", at(right, level + 1));
    }

    private Node unary(Ty type, Scope s, int depth) {
        Ty from = type == Ty.INT ? rng().pick(Ty.INT, Ty.BYTE, Ty.CHAR) : type;
        String operator = type.integral() ? rng().pick("-", "~", "+") : rng().pick("-", "+");
        return expression(type, UNARY, operator, at(operand(from, s, depth), UNARY));
    }

    private Node cast(Ty type, Scope s, int depth) {
        Node from = operand(rng().pick(Ty.NUMERIC), s, depth);
        // Integer cannot be cast to byte at once
        if (from.type().box()) from = expression(from.type().unboxed(), UNARY, cast(from), at(from, UNARY));
        return expression(type, UNARY, "(" + type.text + ") ", at(from, UNARY));
    }

    private static String cast(Node boxed) {
        return "(" + boxed.type().unboxed().text + ") ";
    }

    /** Calls and other things that give an int. */
    private Node call(Scope s, int depth) {
        Ty type = Ty.INT;
        return rng().<Node>choice()
                .add(4, () -> sum(s, depth))
                .add(
                        3,
                        () -> expression(
                                type,
                                PRIMARY,
                                "three(",
                                operand(type, s, depth),
                                ", ",
                                operand(Ty.LONG, s, depth),
                                ", ",
                                operand(Ty.STRING, s, depth),
                                ")"))
                .add(
                        4,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(Ty.CELL, s, depth), PRIMARY),
                                ".add(",
                                operand(type, s, depth),
                                ")"))
                .add(
                        1,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(Ty.CELL, s, depth), PRIMARY),
                                ".twice(",
                                operand(type, s, depth),
                                ")"))
                .add(1, () -> expression(type, PRIMARY, "bump()"))
                .add(
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(rng().pick(Ty.INTS, Ty.LONGS, Ty.STRINGS, Ty.GRID), s, depth), PRIMARY),
                                ".length"))
                .add(2, () -> expression(type, PRIMARY, at(operand(Ty.STRING, s, depth), PRIMARY), ".length()"))
                .add(2, () -> expression(type, PRIMARY, at(operand(Ty.PAIR, s, depth), PRIMARY), ".a()"))
                .add(1, () -> expression(type, PRIMARY, at(operand(Ty.COLOR, s, depth), PRIMARY), ".score()"))
                .add(2, () -> expression(type, PRIMARY, at(operand(Ty.INT_SUPPLIER, s, depth), PRIMARY), ".getAsInt()"))
                .add(1, () -> expression(type, PRIMARY, at(operand(Ty.LIST, s, depth), PRIMARY), ".size()"))
                .make();
    }

    private Node sum(Scope s, int depth) {
        List<Object> parts = new ArrayList<>(List.of("sum("));
        int count = rng().below(4);
        for (int i = 0; i < count; i++) {
            if (i > 0) parts.add(", ");
            parts.add(operand(rng().pick(Ty.INT, Ty.INT, Ty.SHORT), s, depth));
        }
        parts.add(")");
        return expression(Ty.INT, PRIMARY, parts.toArray());
    }
}
