package dev.pollen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the states of a generated machine stand in the user's source. Pollen writes it on the machine's enum of states, and
 * {@link Pollen#dump} reads it: a suspended machine is on no stack that would know its line.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Origin {
    /** The source file's name. */
    String file();

    /** The method's name; for a block {@code async@} and its line. */
    String method();

    /** A line for each state, from the first on; the last two, DONE and POISONED, stand nowhere. */
    int[] lines();
}
