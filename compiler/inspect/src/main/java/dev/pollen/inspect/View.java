package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import java.util.List;

/** One way to show machines. */
public enum View {
    /** Tables for people at a terminal. */
    TEXT {
        @Override
        public String of(List<Machine> machines) {
            return TextView.of(machines);
        }
    },
    /** The documented format for programs. */
    JSON {
        @Override
        public String of(List<Machine> machines) {
            return JsonView.of(machines);
        }
    },
    /** The generated classes, laid out for readers. */
    JAVA {
        @Override
        public String of(List<Machine> machines) {
            return JavaView.of(machines);
        }
    };

    /** The whole text, ended by a line end unless it is empty; always with {@code \n}. */
    public abstract String of(List<Machine> machines);
}
