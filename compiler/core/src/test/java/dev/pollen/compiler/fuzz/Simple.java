package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.UNARY;
import static dev.pollen.compiler.fuzz.Node.expression;

/** The simplest expression of each type: what a shrunk program has where the value does not matter. */
final class Simple {
    private Simple() {}

    static Node of(Ty type) {
        String text = switch (type) {
            case INT -> "1";
            case LONG -> "1L";
            case FLOAT -> "1f";
            case DOUBLE -> "1d";
            case CHAR -> "'a'";
            case BOOLEAN -> "true";
            case STRING -> "\"\"";
            case CELL -> "scell";
            case COLOR -> "Color.RED";
            case PAIR -> "new Pair(1, \"\")";
            case LIST -> "List.of(1)";
            case INTS, LONGS, BYTES, DOUBLES -> "new " + type.text + " {1, 2}";
            case CHARS -> "new char[] {'a', 'b'}";
            case STRINGS, OBJECTS -> "new " + type.text + " {\"a\", \"b\"}";
            case SHAPE -> "((Shape) new Dot(1))";
            case GRID -> "new int[][] {{1, 2}, {3, 4}}";
            default -> null;
        };
        if (text != null) return expression(type, PRIMARY, text);
        String cast = "(" + type.text + ") ";
        return expression(
                type,
                UNARY,
                cast
                        + switch (type) {
                            case BYTE, SHORT, INT_BOX -> "1";
                            case INT_SUPPLIER -> "() -> 1";
                            case SUPPLIER -> "() -> \"\"";
                            case TS -> "new Number[2]";
                            case T, RES, THROWN, UNKNOWN, DOT, SEG, DUO, FLAG -> "null";
                            case FUNCTION -> "q -> 1";
                            case OBJECT -> "\"\"";
                            case BYTE_BOX, SHORT_BOX -> "null";
                            default -> of(type.unboxed()).print();
                        });
    }
}
