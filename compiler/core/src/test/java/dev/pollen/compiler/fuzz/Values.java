package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.ADDITIVE;
import static dev.pollen.compiler.fuzz.Node.ANY;
import static dev.pollen.compiler.fuzz.Node.POSTFIX;
import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.UNARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.expression;

import dev.pollen.compiler.fuzz.Features.Feature;
import java.util.ArrayList;
import java.util.List;

/** Expressions of all types that are not numeric: strings, boxes, objects, arrays, functions. */
final class Values {
    /** Types whose variables have uses of their own. */
    private static final List<Ty> HANDLES =
            List.of(Ty.RES, Ty.THROWN, Ty.T, Ty.UNKNOWN, Ty.DUO, Ty.FLAG, Ty.SHAPE, Ty.DOT, Ty.SEG);

    private final Gen gen;
    private final Booleans booleans;

    Values(Gen gen) {
        this.gen = gen;
        booleans = new Booleans(gen);
    }

    private Rng rng() {
        return gen.rng;
    }

    private Node operand(Ty type, Scope s, int depth) {
        return gen.expressions.of(type, s, depth - 1);
    }

    private Node overloaded(Ty type, Scope s, int depth) {
        return gen.expressions.plain(operand(type, s, depth));
    }

    Node leaf(Ty type, Scope s) {
        return switch (type) {
            case BOOLEAN -> expression(type, PRIMARY, rng().pick("true", "false"));
            case STRING ->
                expression(type, PRIMARY, rng().pick("\"" + gen.word() + "\"", "ss", "\"\\\"// \\n\"", "\"await(\""));
            case OBJECT -> object(leafOf(rng().pick(Ty.INT, Ty.STRING, Ty.LONG, Ty.CHAR, Ty.INTS, Ty.COLOR), s));
            case COLOR -> expression(type, PRIMARY, "Color." + rng().pick("RED", "GREEN", "BLUE"));
            case PAIR -> expression(type, PRIMARY, "new Pair(" + rng().below(9) + ", \"" + gen.word() + "\")");
            case CELL ->
                rng().chance(50)
                        ? expression(type, PRIMARY, "scell")
                        : expression(type, PRIMARY, "new Cell(" + rng().below(9) + ", \"" + gen.word() + "\")");
            case LIST -> expression(type, PRIMARY, "List.of(1, " + rng().below(9) + ")");
            case INTS -> expression(type, PRIMARY, "new int[] {" + rng().below(9) + ", 2}");
            case LONGS -> expression(type, PRIMARY, "new long[] {3, " + rng().below(9) + "}");
            case BYTES -> expression(type, PRIMARY, "new byte[] {5, " + rng().below(9) + "}");
            case CHARS -> expression(type, PRIMARY, "new char[] {'p', 'q'}");
            case DOUBLES -> expression(type, PRIMARY, "new double[] {1.5, " + rng().below(9) + "}");
            case STRINGS -> expression(type, PRIMARY, "new String[] {\"" + gen.word() + "\", null}");
            case OBJECTS ->
                expression(
                        type,
                        PRIMARY,
                        rng().pick("new Object[] {\"o\", 1}", "((Object[]) new String[] {\"store\", \"x\"})"));
            case GRID -> expression(type, PRIMARY, "new int[][] {{1, 2}, {" + rng().below(9) + ", 4}}");
            case INT_SUPPLIER, SUPPLIER, FUNCTION -> gen.lambdas.of(type, s, 1);
            case SHAPE -> gen.shapes.leaf();
            case DOT -> expression(type, PRIMARY, "new Dot(" + rng().below(9) + ")");
            case SEG -> expression(type, PRIMARY, "new Seg(new Dot(1), null)");
            case T -> expression(type, UNARY, "(T) null");
            case TS -> expression(type, UNARY, "(T[]) new Number[2]");
            default -> boxLeaf(type, s);
        };
    }

    private Node leafOf(Ty type, Scope s) {
        return gen.expressions.leaf(type, s);
    }

    private Node boxLeaf(Ty type, Scope s) {
        if (rng().chance(12)) return expression(type, UNARY, "(" + type.text + ") null");
        return boxed(type, leafOf(type.unboxed(), s));
    }

    private Node boxed(Ty type, Node value) {
        return expression(type, PRIMARY, type.text + ".valueOf(", gen.expressions.plain(value), ")");
    }

    /** Any value as an Object. */
    private Node object(Node value) {
        return expression(Ty.OBJECT, UNARY, "(Object) ", at(value, value.type().primitive() ? PRIMARY : POSTFIX));
    }

    Node of(Ty type, Scope s, int depth) {
        return switch (type) {
            case BOOLEAN -> booleans.of(s, depth);
            case STRING -> string(s, depth);
            case OBJECT -> object(operand(rng().pick(Ty.PASSED), s, depth));
            case COLOR -> expression(type, PRIMARY, "Color.values()[", gen.expressions.index(s, depth), "]");
            case PAIR ->
                expression(
                        type, PRIMARY, "new Pair(", operand(Ty.INT, s, depth), ", ", operand(Ty.STRING, s, depth), ")");
            case CELL -> cell(s, depth);
            case LIST -> list(s, depth);
            case INT_SUPPLIER, SUPPLIER, FUNCTION -> gen.lambdas.of(type, s, depth);
            case INTS, LONGS, BYTES, CHARS, DOUBLES, STRINGS, OBJECTS, GRID -> array(type, s, depth);
            case SHAPE -> gen.shapes.of(s, depth);
            case DOT -> expression(type, PRIMARY, "new Dot(", operand(Ty.INT, s, depth), ")");
            case SEG ->
                expression(type, PRIMARY, "new Seg(", operand(Ty.DOT, s, depth), ", ", operand(Ty.DOT, s, depth), ")");
            case T ->
                expression(
                        type,
                        PRIMARY,
                        "either(",
                        operand(Ty.BOOLEAN, s, depth),
                        ", ",
                        operand(type, s, depth),
                        ", ",
                        operand(type, s, depth),
                        ")");
            case TS ->
                expression(
                        type,
                        UNARY,
                        "(T[]) new Number[] {",
                        operand(Ty.T, s, depth),
                        ", ",
                        operand(Ty.T, s, depth),
                        "}");
            default -> box(type, s, depth);
        };
    }

    private Node box(Ty type, Scope s, int depth) {
        return rng().<Node>choice()
                .add(3, () -> boxed(type, operand(type.unboxed(), s, depth)))
                .add(1, () -> boxLeaf(type, s))
                .addIf(
                        type == Ty.INT_BOX,
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(Ty.FUNCTION, s, depth), PRIMARY),
                                ".apply(",
                                operand(type, s, depth),
                                ")"))
                .addIf(
                        type == Ty.INT_BOX,
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(Ty.LIST, s, depth), PRIMARY),
                                ".get(",
                                gen.expressions.index(s, depth),
                                ")"))
                .make();
    }

    private Node string(Scope s, int depth) {
        Ty type = Ty.STRING;
        return rng().<Node>choice()
                .add(10, () -> concat(s, depth))
                .addIf(gen.has(Feature.POLY), 8, () -> gen.polys.text(s, depth))
                .add(3, () -> handle(s, depth))
                .add(
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                "String.valueOf(",
                                overloaded(rng().pick(Ty.INT, Ty.LONG, Ty.BOOLEAN, Ty.DOUBLE, Ty.CHAR), s, depth),
                                ")"))
                .add(
                        3,
                        () -> expression(
                                type,
                                PRIMARY,
                                "over(",
                                overloaded(
                                        rng().pick(
                                                        Ty.INT,
                                                        Ty.LONG,
                                                        Ty.SHORT,
                                                        Ty.CHAR,
                                                        Ty.INT_BOX,
                                                        Ty.STRING,
                                                        Ty.DOUBLE,
                                                        Ty.OBJECT,
                                                        Ty.FLOAT),
                                        s,
                                        depth),
                                ")"))
                .add(
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(type, s, depth), PRIMARY),
                                ".concat(",
                                operand(type, s, depth),
                                ")"))
                .add(
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(Ty.CELL, s, depth), PRIMARY),
                                ".join(",
                                arguments(s, depth),
                                ")"))
                .add(2, () -> expression(type, PRIMARY, "text(", operand(rng().pick(Ty.LOCAL), s, depth), ")"))
                .add(1, () -> expression(type, PRIMARY, at(operand(Ty.PAIR, s, depth), PRIMARY), ".b()"))
                .add(2, () -> expression(type, PRIMARY, at(operand(Ty.SUPPLIER, s, depth), PRIMARY), ".get()"))
                .make();
    }

    /** Of what has been caught or opened. */
    private Node handle(Scope s, int depth) {
        List<Var> all = s.readable(v -> HANDLES.contains(v.type()));
        if (all.isEmpty()) return concat(s, depth);
        Var v = rng().pick(all);
        String text = switch (v.type()) {
            case RES -> v.name() + ".name";
            case UNKNOWN, DUO, FLAG, SHAPE -> "text(" + v.name() + ")";
            case DOT -> "(\"\" + " + v.name() + ".x())";
            case SEG -> "text(" + v.name() + ".from())";
            case THROWN -> "show(" + v.name() + ")";
            default -> "text(" + v.name() + ".intValue() + " + v.name() + ".compareTo(" + v.name() + "))";
        };
        return expression(Ty.STRING, PRIMARY, text);
    }

    private Node concat(Scope s, int depth) {
        Node left = operand(Ty.STRING, s, depth);
        List<Ty> printed = List.of(
                Ty.STRING,
                Ty.INT,
                Ty.CHAR,
                Ty.LONG,
                Ty.BOOLEAN,
                Ty.INT_BOX,
                Ty.DOUBLE,
                Ty.COLOR,
                Ty.PAIR,
                Ty.LIST,
                Ty.BYTE,
                Ty.FLOAT);
        Node right = operand(rng().pick(printed), s, depth);
        if (rng().chance(20)) { // what comes first decides what the plus means
            return expression(Ty.STRING, ADDITIVE, at(right, ADDITIVE), " + ", at(left, ADDITIVE + 1));
        }
        Node two = expression(Ty.STRING, ADDITIVE, at(left, ADDITIVE), " + ", at(right, ADDITIVE + 1));
        if (rng().chance(60)) return two;
        Node third = operand(rng().pick(printed), s, depth);
        return expression(Ty.STRING, ADDITIVE, at(two, ADDITIVE), " + ", at(third, ADDITIVE + 1));
    }

    /** The arguments of a call with {@code Object...}: at least two, so that none is taken for the array. */
    private List<Object> arguments(Scope s, int depth) {
        List<Object> parts = new ArrayList<>();
        int count = rng().between(2, 4);
        for (int i = 0; i < count; i++) {
            if (i > 0) parts.add(", ");
            parts.add(at(operand(rng().pick(Ty.PASSED), s, depth), ANY));
        }
        return parts;
    }

    private Node cell(Scope s, int depth) {
        Ty type = Ty.CELL;
        return rng().<Node>choice()
                .add(
                        4,
                        () -> expression(
                                type,
                                PRIMARY,
                                "new Cell(",
                                operand(Ty.INT, s, depth),
                                ", ",
                                operand(Ty.STRING, s, depth),
                                ")"))
                .add(
                        3,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(type, s, depth), PRIMARY),
                                ".with(",
                                operand(Ty.INT, s, depth),
                                ")"))
                .add(
                        2,
                        () -> expression(
                                type,
                                PRIMARY,
                                at(operand(type, s, depth), PRIMARY),
                                ".link(",
                                operand(type, s, depth),
                                ")"))
                .add(1, () -> expression(type, PRIMARY, at(operand(type, s, depth), PRIMARY), ".next"))
                .make();
    }

    private Node list(Scope s, int depth) {
        return expression(
                Ty.LIST,
                PRIMARY,
                rng().pick("List.of(", "Arrays.asList("),
                operand(Ty.INT_BOX, s, depth),
                ", ",
                operand(Ty.INT, s, depth),
                ")");
    }

    private Node array(Ty type, Scope s, int depth) {
        Ty element = type.element();
        String name = type.text.substring(0, type.text.indexOf('['));
        if (rng().chance(30)) {
            Node length = expression(Ty.INT, Node.BIT_AND, at(operand(Ty.INT, s, depth), Node.BIT_AND), " & 3");
            if (type == Ty.GRID) {
                Node second = operand(Ty.INT, s, depth);
                Node few = expression(Ty.INT, Node.BIT_AND, at(second, Node.BIT_AND), " & 3");
                return expression(type, UNARY, "new int[", length, "][", rng().chance(60) ? few : "", "]");
            }
            return expression(type, UNARY, "new " + name + "[", length, "]");
        }
        List<Object> parts = new ArrayList<>(List.of("new " + type.text + " {"));
        int count = rng().between(2, 4);
        for (int i = 0; i < count; i++) {
            if (i > 0) parts.add(", ");
            parts.add(at(operand(element, s, depth), ANY));
        }
        parts.add("}");
        return expression(type, PRIMARY, parts.toArray());
    }
}
