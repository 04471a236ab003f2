package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import java.util.List;

/**
 * A {@code stateDiagram-v2} for Mermaid. Several machines are composite states of one diagram, so that the text renders
 * as it is. Every state goes to POISONED on an exception, which one line says instead of an arrow each.
 */
final class MermaidView {
    private MermaidView() {}

    static String of(Project project) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        List<Machine> machines = project.machines();
        for (int i = 0; i < machines.size(); i++) {
            String id = "m" + i;
            text.append("  state ")
                    .append(quoted(machines.get(i).method()))
                    .append(" as ")
                    .append(id)
                    .append(" {\n");
            machine(machines.get(i), id + "_", text);
            text.append("  }\n");
        }
        return text.toString();
    }

    private static void machine(Machine machine, String prefix, StringBuilder text) {
        for (State state : machine.states()) {
            text.append("    state ").append(quoted(label(state))).append(" as ");
            text.append(prefix).append(state.name()).append('\n');
        }
        text.append("    [*] --> ").append(prefix).append("INIT\n");
        for (Transition t : machine.transitions()) {
            if (t.on().equals("throw")) continue;
            text.append("    ").append(prefix).append(t.from()).append(" --> ");
            text.append(prefix).append(t.to()).append(": ").append(t.on()).append('\n');
        }
        text.append("    ").append(prefix).append("DONE --> [*]\n");
    }

    private static String label(State state) {
        if (state.kind() == State.Kind.POISONED) return "POISONED, from every state by an exception";
        StringBuilder label = new StringBuilder(state.name());
        if (state.line() > 0) label.append(", line ").append(state.line());
        for (Saved saved : state.saved()) label.append("<br/>").append(Words.oneLine(saved.name(), 30));
        return label.toString();
    }

    /** Mermaid has no escapes inside of quotes but its entities; line ends, semicolons and marks end a statement. */
    private static String quoted(String text) {
        StringBuilder b = new StringBuilder("\"");
        String kept = text.replace("<br/>", "\n");
        for (char c : kept.toCharArray()) {
            if (c == '\n') b.append("<br/>");
            else if (Character.isLetterOrDigit(c) || " _.,()+-*/=".indexOf(c) >= 0) b.append(c);
            else b.append('#').append((int) c).append(';');
        }
        return b.append('"').toString();
    }
}
