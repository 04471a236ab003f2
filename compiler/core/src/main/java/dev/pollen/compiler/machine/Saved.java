package dev.pollen.compiler.machine;

import dev.pollen.compiler.source.Span;
import java.util.List;

/**
 * Something that a state keeps.
 *
 * @param name the variable ({@code x#2}: the second declaration of x in the method), or an operand's source text
 * @param kind what it is
 * @param type its type as Java source
 * @param field the field of the generated class that keeps it
 * @param mentions where it stands in the source, its declaration included; for an operand where it is evaluated
 */
public record Saved(String name, Kind kind, String type, String field, List<Span> mentions) {
    /** Copies the list. */
    public Saved {
        mentions = List.copyOf(mentions);
    }

    /** Where a saved value comes from. */
    public enum Kind {
        /** A parameter or local variable of the user's. */
        VARIABLE,
        /** A sub-expression that was evaluated before the await. */
        OPERAND,
        /** An iterator, a completion record or another thing that the user did not name. */
        HIDDEN
    }
}
