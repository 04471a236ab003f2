package dev.pollen.compiler.step;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;

/** A part of a line of output. */
public sealed interface Piece {
    /** The user's text, with the edits that fall into it. */
    record Source(Span span) implements Piece {}

    /** Text of ours. */
    record Glue(String text) implements Piece {}

    /** A variable, under the name that it gets. */
    record Name(Variable variable) implements Piece {}

    /** The parenthesis that opens or closes around a pattern match, where its variables must be stored elsewhere. */
    record Pattern(Span whole, boolean opening) implements Piece {}

    /** A machine inside of this one: it stands for the text of {@code place}. */
    record Nested(Span place) implements Piece {}

    /** Text of the user's that stands on another line than it did: it is not kept on its line. */
    record Moved(Span span) implements Piece {}

    /** The user's name at {@code span} as it is there, without what is put around it; not kept on its line. */
    record Word(Span span) implements Piece {}

    /** The user's variable that is named at {@code use}, under the name that it has at {@code at}. */
    record Passed(Span use, Span at) implements Piece {}

    /** What the awaited future yielded; {@code parenthesised} where a cast would bind wrongly. */
    record Result(Type type, boolean parenthesised) implements Piece {}
}
