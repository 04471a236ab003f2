package dev.pollen.compiler.emit;

import dev.pollen.compiler.tree.Type;
import java.util.List;

/**
 * What the class around the machine's body looks like.
 *
 * @param form where the class is written
 * @param className the machine's class; empty for an anonymous one
 * @param method the user's method, for messages
 * @param file the name of its file
 * @param line the line of its name
 * @param modifiers {@code private static final}
 * @param typeParameters as declared, with angle brackets; empty for none
 * @param typeArguments the same, as used
 * @param parameterTypes the types of the parameters, as a constructor declares them
 * @param result what the future yields
 * @param suppressed the warnings that {@code @SuppressWarnings} names
 * @param passesVarargs whether the last parameter is passed on with a warning
 * @param throwsAny whether the method may throw what is no Exception
 * @param eager whether the method starts the machine at once, and returns a CompletableFuture
 * @param cast whether the place would take the machine's own class for the type of a block, which is a Future
 * @param self the name that the object around must get; empty where it needs none
 * @param runtime how the runtime's types are called here
 * @param lang how Java's own are
 */
public record Shape(
        Form form,
        String className,
        String method,
        String file,
        int line,
        String modifiers,
        String typeParameters,
        String typeArguments,
        List<String> parameterTypes,
        Type result,
        List<String> suppressed,
        boolean passesVarargs,
        boolean throwsAny,
        boolean eager,
        boolean cast,
        String self,
        RuntimeNames runtime,
        LangNames lang) {
    /** Names of the runtime's types, qualified where they must be. */
    public record RuntimeNames(
            String stateMachine, String starter, String future, String poll, String context, String origin) {}

    /** Names of {@code java.lang}'s types, qualified where the source has another of that name. */
    public record LangNames(
            String exception, String error, String throwable, String suppressWarnings, String override) {}
}
