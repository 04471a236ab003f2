package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import java.util.List;
import java.util.Map;

/**
 * What the views show.
 *
 * @param title what the page is called: a project's or a folder's name
 * @param machines in the order in which they are shown
 * @param pollBytes how long the bytecode of {@code poll} is, by the machine's class; none where it could not be measured
 * @param trace the text of a trace that the page replays; empty for none
 */
public record Project(String title, List<Machine> machines, Map<String, Integer> pollBytes, String trace) {
    /** Copies the collections. */
    public Project {
        machines = List.copyOf(machines);
        pollBytes = Map.copyOf(pollBytes);
    }

    /** Machines of which nothing has been measured. */
    public static Project of(List<Machine> machines) {
        return new Project("Pollen", machines, Map.of(), "");
    }
}
