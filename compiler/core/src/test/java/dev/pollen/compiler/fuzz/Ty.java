package dev.pollen.compiler.fuzz;

import java.util.List;

/** The types that generated programs use. */
enum Ty {
    INT("int", "Integer"),
    LONG("long", "Long"),
    SHORT("short", "Short"),
    BYTE("byte", "Byte"),
    CHAR("char", "Character"),
    FLOAT("float", "Float"),
    DOUBLE("double", "Double"),
    BOOLEAN("boolean", "Boolean"),
    INT_BOX("Integer"),
    LONG_BOX("Long"),
    SHORT_BOX("Short"),
    BYTE_BOX("Byte"),
    CHAR_BOX("Character"),
    FLOAT_BOX("Float"),
    DOUBLE_BOX("Double"),
    BOOLEAN_BOX("Boolean"),
    STRING("String"),
    OBJECT("Object"),
    COLOR("Color"),
    PAIR("Pair"),
    CELL("Cell"),
    LIST("List<Integer>"),
    INTS("int[]"),
    LONGS("long[]"),
    BYTES("byte[]"),
    CHARS("char[]"),
    DOUBLES("double[]"),
    STRINGS("String[]"),
    OBJECTS("Object[]"),
    GRID("int[][]"),
    INT_SUPPLIER("IntSupplier"),
    SUPPLIER("Supplier<String>"),
    FUNCTION("Function<Integer, Integer>"),
    SHAPE("Shape"),
    DOT("Dot"),
    SEG("Seg"),
    DUO("Duo<?>"),
    FLAG("Flag"),
    /** A type parameter, {@code T extends Number & Comparable<T>}, where there is one. */
    T("T"),
    /** An array of those. */
    TS("T[]"),
    /** A resource: there are variables of this type, but no other expressions. */
    RES("Res"),
    /** What is caught, in the same way. */
    THROWN("Throwable"),
    /** What a pattern binds with {@code var}: of no type that has a name. */
    UNKNOWN("Object");

    /** What a helper method may take and give. */
    static final List<Ty> PASSED = List.of(
            INT, INT, INT, LONG, SHORT, BYTE, CHAR, FLOAT, DOUBLE, BOOLEAN, INT_BOX, LONG_BOX, STRING, STRING, OBJECT,
            COLOR, PAIR, CELL, LIST, INTS, LONGS, STRINGS, SHAPE);

    /** What a local variable may be, the common ones more often. */
    static final List<Ty> LOCAL = List.of(
            INT,
            INT,
            INT,
            INT,
            LONG,
            LONG,
            SHORT,
            BYTE,
            CHAR,
            FLOAT,
            DOUBLE,
            BOOLEAN,
            BOOLEAN,
            INT_BOX,
            INT_BOX,
            LONG_BOX,
            CHAR_BOX,
            DOUBLE_BOX,
            BOOLEAN_BOX,
            STRING,
            STRING,
            STRING,
            OBJECT,
            OBJECT,
            COLOR,
            PAIR,
            CELL,
            CELL,
            LIST,
            INTS,
            INTS,
            LONGS,
            BYTES,
            CHARS,
            DOUBLES,
            STRINGS,
            OBJECTS,
            GRID,
            INT_SUPPLIER,
            SUPPLIER,
            FUNCTION,
            SHAPE);

    static final List<Ty> NUMERIC = List.of(INT, LONG, SHORT, BYTE, CHAR, FLOAT, DOUBLE);

    final String text;
    final String boxed;

    Ty(String text) {
        this(text, text);
    }

    Ty(String text, String boxed) {
        this.text = text;
        this.boxed = boxed;
    }

    boolean function() {
        return this == INT_SUPPLIER || this == SUPPLIER || this == FUNCTION;
    }

    boolean primitive() {
        return ordinal() <= BOOLEAN.ordinal();
    }

    boolean numeric() {
        return ordinal() <= DOUBLE.ordinal();
    }

    /** byte, short, char and int. */
    boolean small() {
        return this == INT || this == SHORT || this == BYTE || this == CHAR;
    }

    boolean integral() {
        return small() || this == LONG;
    }

    boolean box() {
        return this != unboxed();
    }

    /** The primitive type of a box; any other is itself. */
    Ty unboxed() {
        int at = ordinal() - INT_BOX.ordinal();
        return at >= 0 && at <= BOOLEAN.ordinal() ? values()[at] : this;
    }

    /** The box of a primitive type; any other is itself. */
    Ty box0() {
        return primitive() ? values()[ordinal() + INT_BOX.ordinal()] : this;
    }

    /** The type of the elements; null for what is no array. */
    Ty element() {
        return switch (this) {
            case INTS -> INT;
            case LONGS -> LONG;
            case BYTES -> BYTE;
            case CHARS -> CHAR;
            case DOUBLES -> DOUBLE;
            case STRINGS -> STRING;
            case OBJECTS -> OBJECT;
            case GRID -> INTS;
            case TS -> T;
            default -> null;
        };
    }

    /** The arrays of this type; null where there is none. */
    Ty array() {
        for (Ty t : values()) if (t.element() == this) return t;
        return null;
    }
}
