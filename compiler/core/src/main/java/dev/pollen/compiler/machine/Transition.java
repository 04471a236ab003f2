package dev.pollen.compiler.machine;

import java.util.List;

/**
 * That a machine may go from one state to another within one poll.
 *
 * @param from the state that poll finds
 * @param to the state that it leaves
 * @param on why: {@code start}, {@code ready} (the awaited future is), {@code return} or {@code throw}
 * @param needs the names of what {@code from} saves that is of use on this way: read on it, or kept on by {@code to}
 */
public record Transition(String from, String to, String on, List<String> needs) {
    /** Copies the list. */
    public Transition {
        needs = List.copyOf(needs);
    }
}
