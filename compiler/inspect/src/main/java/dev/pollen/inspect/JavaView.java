package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import java.util.List;
import java.util.stream.Collectors;

/** The stub and the class of each machine, one below the other. */
final class JavaView {
    private JavaView() {}

    static String of(List<Machine> machines) {
        return machines.stream()
                .map(machine -> machine.java().stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }
}
