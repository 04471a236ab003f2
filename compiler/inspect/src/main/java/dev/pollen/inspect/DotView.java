package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.List;

/**
 * A {@code digraph} in Graphviz's language: a cluster a machine, a record a state with what it awaits and what it saves.
 * Exceptions are dotted, and do not pull states together.
 */
final class DotView {
    private DotView() {}

    static String of(Project project) {
        StringBuilder dot = new StringBuilder("""
            digraph pollen {
              rankdir=TB;
              fontname="sans-serif";
              node [shape=box, style="rounded,filled", fillcolor="#f6f8fa", fontname="sans-serif", fontsize=11];
              edge [fontname="sans-serif", fontsize=9];
            """);
        List<Machine> machines = project.machines();
        for (int i = 0; i < machines.size(); i++) machine(machines.get(i), i, dot);
        return dot.append("}\n").toString();
    }

    private static void machine(Machine machine, int number, StringBuilder dot) {
        dot.append("  subgraph cluster_").append(number).append(" {\n");
        dot.append("    label=").append(quoted(machine.method())).append(";\n");
        for (State state : machine.states()) {
            dot.append("    ").append(node(number, state.name())).append(" [label=");
            dot.append(quoted(label(state))).append(style(state)).append("];\n");
        }
        for (Transition t : machine.transitions()) {
            dot.append("    ").append(node(number, t.from())).append(" -> ").append(node(number, t.to()));
            dot.append(" [label=").append(quoted(t.on()));
            if (t.on().equals("throw")) dot.append(", style=dotted, color=\"#8b949e\", constraint=false");
            dot.append("];\n");
        }
        dot.append("  }\n");
    }

    private static String label(State state) {
        StringBuilder label = new StringBuilder(state.name());
        if (state.line() > 0) label.append(" : ").append(state.line());
        if (state.await() != null) label.append('\n').append(Words.oneLine(state.await(), 50));
        for (Saved saved : state.saved()) {
            label.append('\n')
                    .append(Words.oneLine(saved.name(), 30))
                    .append(": ")
                    .append(saved.type());
        }
        return label.toString();
    }

    private static String style(State state) {
        return switch (state.kind()) {
            case INIT -> ", penwidth=2";
            case AWAITING -> "";
            case DONE -> ", peripheries=2";
            case POISONED -> ", style=\"rounded,dashed\"";
        };
    }

    private static String node(int number, String state) {
        return quoted("m" + number + "." + state);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
