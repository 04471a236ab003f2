package dev.pollen.inspect;

import java.util.stream.Collectors;

/** The stub and the class of each machine, one below the other. */
final class JavaView {
    private JavaView() {}

    static String of(Project project) {
        return project.machines().stream()
                .map(machine -> machine.java().stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }
}
