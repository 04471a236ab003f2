package dev.pollen.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A future in a chain of awaits.
 *
 * @param depth how many futures above it wait for several at once, each of which opens a chain of its own
 * @param type its class, nested ones with a dot
 * @param state the state that a machine is in; null for a future that is no machine, or whose module does not let us look
 * @param place the method, file and line that it is suspended in; null for a future that is no generated machine
 * @param variables what the machine has saved, in the order of its fields
 */
public record Frame(
        int depth,
        String type,
        @Nullable String state,
        @Nullable StackTraceElement place,
        List<Variable> variables) {
    /** Copies the list. */
    public Frame {
        variables = List.copyOf(variables);
    }

    /**
     * A saved variable.
     *
     * @param name the field's name: the user's, or one that the compiler made
     * @param value what it holds now
     */
    public record Variable(String name, @Nullable Object value) {}
}
