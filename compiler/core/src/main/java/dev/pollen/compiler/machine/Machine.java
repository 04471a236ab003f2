package dev.pollen.compiler.machine;

import java.util.List;

/**
 * The state machine of one {@code @Async} method: what the emitter writes and every view of the inspector shows.
 *
 * @param method the method with its parameter types' simple names: {@code demo.Files#writeHello(String)}
 * @param className the generated class: {@code demo.Files.WriteHelloFuture}
 * @param file the source's path below its root: {@code demo/Files.java}
 * @param line the line of the method's name
 * @param resultType what the future yields, as Java source: {@code Void}
 * @param source the method's text; all spans of the machine lie in it
 * @param states in source order; INIT first, DONE and POISONED last
 * @param transitions in the order of their first states
 * @param fields of the generated class, as declared
 * @param loops the method's loops in which nothing is awaited, in source order
 * @param java the stub and the class in the {@code pretty} layout
 */
public record Machine(
        String method,
        String className,
        String file,
        int line,
        String resultType,
        Source source,
        List<State> states,
        List<Transition> transitions,
        List<Field> fields,
        List<Loop> loops,
        String java) {
    /** Copies the lists. */
    public Machine {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        fields = List.copyOf(fields);
        loops = List.copyOf(loops);
    }
}
