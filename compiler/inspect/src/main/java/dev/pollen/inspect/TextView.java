package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table a machine: its states with their lines, what they await and what they save; below it the transitions, the
 * sizes and what is worth knowing.
 *
 * <pre>
 * demo.Files#writeHello(String): Void
 *   demo/Files.java:8, class demo.Files.WriteHelloFuture
 *
 *   state            line  awaits                           saves         bytes
 *   INIT                8                                   name: String      4
 *   AWAITING_CREATE     9  AsyncFile.create(Path.of(name))  (the future)      4
 * </pre>
 */
final class TextView {
    /** An await that is longer than this is cut: the source is at hand, the table's shape matters more. */
    private static final int LONGEST_AWAIT = 60;

    private TextView() {}

    static String of(Project project) {
        return project.machines().stream()
                .map(machine -> text(machine, project.pollBytes().get(machine.className())))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Machine machine, @Nullable Integer pollBytes) {
        return machine.method()
                + ": "
                + machine.resultType()
                + "\n  "
                + machine.file()
                + ":"
                + machine.line()
                + ", class "
                + machine.className()
                + "\n\n"
                + states(machine.states())
                + "\n"
                + transitions(machine.transitions())
                + "\n"
                + sizes(machine, pollBytes)
                + findings(Findings.of(machine, pollBytes));
    }

    private static String states(List<State> states) {
        Table table = new Table("state", ">line", "awaits", "saves", ">bytes");
        for (State state : states) {
            List<Saved> saves = state.saved();
            String line = state.line() > 0 ? Integer.toString(state.line()) : "";
            String awaits = state.await() == null ? "" : Words.oneLine(state.await(), LONGEST_AWAIT);
            // One variable a line keeps the table narrow and lets the eye run down the names.
            List<String[]> rows = new ArrayList<>();
            for (Saved s : saves) rows.add(new String[] {saved(s), bytes(s.type())});
            if (state.kind() == State.Kind.AWAITING) rows.add(new String[] {"(the future)", bytes("Future")});
            if (rows.isEmpty()) rows.add(new String[] {"", ""});
            String[] first = rows.remove(0);
            table.row(state.name(), line, awaits, first[0], first[1]);
            for (String[] more : rows) table.row("", "", "", more[0], more[1]);
        }
        return table.text();
    }

    private static String bytes(String type) {
        return Integer.toString(Vm.COMPRESSED.bytes(type));
    }

    private static String saved(Saved saved) {
        String what = Words.oneLine(saved.name(), LONGEST_AWAIT) + ": " + saved.type();
        return switch (saved.kind()) {
            case VARIABLE -> what;
            case OPERAND -> what + " (operand)";
            case HIDDEN -> what + " (hidden)";
        };
    }

    /** The targets that one state has for one cause share a line: a branch reads as one. */
    private static String transitions(List<Transition> transitions) {
        Table table = new Table("from", "on", "to");
        List<Transition> left = new ArrayList<>(transitions);
        while (!left.isEmpty()) {
            Transition first = left.get(0);
            List<Transition> same = left.stream()
                    .filter(t -> t.from().equals(first.from()) && t.on().equals(first.on()))
                    .toList();
            table.row(
                    first.from(), first.on(), same.stream().map(Transition::to).collect(Collectors.joining(", ")));
            left.removeAll(same);
        }
        return table.text();
    }

    private static String sizes(Machine machine, @Nullable Integer pollBytes) {
        String object = "  object: " + Vm.COMPRESSED.objectBytes(machine.fields()) + " bytes; with compact headers "
                + Vm.COMPACT.objectBytes(machine.fields()) + ", on a heap of 32 GB or more "
                + Vm.LARGE_HEAP.objectBytes(machine.fields()) + ", with full headers "
                + Vm.UNCOMPRESSED.objectBytes(machine.fields()) + "\n";
        return pollBytes == null ? object : object + "  poll: " + pollBytes + " bytes of bytecode\n";
    }

    private static String findings(List<Finding> findings) {
        return findings.stream()
                .map(f -> "  " + (f.level() == Finding.Level.WARNING ? "warning: " : "note: ")
                        + (f.line() > 0 ? "line " + f.line() + ": " : "") + f.text() + "\n")
                .collect(Collectors.joining());
    }
}
