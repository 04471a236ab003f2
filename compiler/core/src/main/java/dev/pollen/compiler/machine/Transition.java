package dev.pollen.compiler.machine;

/**
 * That a machine may go from one state to another within one poll.
 *
 * @param from the state that poll finds
 * @param to the state that it leaves
 * @param on why: {@code start}, {@code ready} (the awaited future is), {@code return} or {@code throw}
 */
public record Transition(String from, String to, String on) {}
