package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import java.util.stream.Collectors;

/** The machines as one would write them by hand in Rust, one below the other. */
final class RustView {
    private static final String HEAD = """
            use std::{future::Future, mem, pin::Pin, task::{Context, Poll}};

            /// The method's own code, which is Java here.
            macro_rules! java { ($($code:tt)*) => { todo!() } }

            """;

    private RustView() {}

    static String of(Project project) {
        if (project.machines().isEmpty()) return "";
        return HEAD + project.machines().stream().map(RustView::text).collect(Collectors.joining("\n"));
    }

    private static String text(Machine machine) {
        return RustMachine.of(machine).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
