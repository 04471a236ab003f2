package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table a machine: its states with their lines, what they await and what they save; below it the transitions.
 *
 * <pre>
 * demo.Files#writeHello(String): Void
 *   demo/Files.java:8, class demo.Files.WriteHelloFuture
 *
 *   state            line  awaits                           saves
 *   INIT                8                                   name: String
 *   AWAITING_CREATE     9  AsyncFile.create(Path.of(name))
 * </pre>
 */
final class TextView {
    /** An await that is longer than this is cut: the source is at hand, the table's shape matters more. */
    private static final int LONGEST_AWAIT = 60;

    private TextView() {}

    static String of(List<Machine> machines) {
        return machines.stream().map(TextView::text).collect(Collectors.joining("\n"));
    }

    private static String text(Machine machine) {
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
                + transitions(machine.transitions());
    }

    private static String states(List<State> states) {
        Table table = new Table("state", ">line", "awaits", "saves");
        for (State state : states) {
            List<String> saves = state.saved().stream().map(TextView::saved).toList();
            table.row(
                    state.name(),
                    state.line() > 0 ? Integer.toString(state.line()) : "",
                    state.await() == null ? "" : oneLine(state.await()),
                    saves.isEmpty() ? "" : saves.get(0));
            // One variable a line keeps the table narrow and lets the eye run down the names.
            saves.stream().skip(1).forEach(more -> table.row("", "", "", more));
        }
        return table.text();
    }

    private static String saved(Saved saved) {
        String what = oneLine(saved.name()) + ": " + saved.type();
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

    private static String oneLine(String source) {
        String line = source.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_AWAIT ? line : line.substring(0, LONGEST_AWAIT - 1) + "…";
    }
}
