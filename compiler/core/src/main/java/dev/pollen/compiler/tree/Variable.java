package dev.pollen.compiler.tree;

import dev.pollen.compiler.source.Span;

/**
 * A local variable of the machine's {@code poll}: one of the user's, or one that the compiler made.
 *
 * @param id unique in the method; identity
 * @param name as the user wrote it; for one of the compiler's, the name that it would like to have
 * @param display how the inspector calls it: {@code x#2} for the second x, an operand's source text
 * @param kind where it comes from
 * @param type its static type
 * @param declaration the place of the user's declaration; for others the place they were made for
 */
public record Variable(int id, String name, String display, Kind kind, Type type, Span declaration) {
    /** Where a variable comes from. */
    public enum Kind {
        /** A parameter of the method. */
        PARAMETER,
        /** A variable that the user declared. */
        LOCAL,
        /** A sub-expression that is evaluated before an await and used after it. */
        OPERAND,
        /** An iterator, a completion record and the like. */
        HIDDEN
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Variable v && v.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return display;
    }
}
