package dev.pollen.compiler;

import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The machine as the inspector sees it. */
final class Description {
    private Description() {}

    static Machine of(Host host, Plan plan, List<Transition> transitions, String java) {
        List<State> states = new ArrayList<>();
        states.add(new State("INIT", State.Kind.INIT, host.line(), null, host.span(), saved(plan.parameters())));
        for (Point p : plan.lowered().points()) {
            int line = host.unit().lines().line(p.span().start());
            states.add(new State(
                    p.state(),
                    State.Kind.AWAITING,
                    line,
                    p.operand(),
                    p.span(),
                    saved(plan.saved().getOrDefault(p, List.of()))));
        }
        states.add(new State("DONE", State.Kind.DONE, 0, null, null, List.of()));
        states.add(new State("POISONED", State.Kind.POISONED, 0, null, null, List.of()));
        return new Machine(
                host.signature(),
                host.qualifiedClassName(),
                host.unit().file().path(),
                host.line(),
                plan.lowered().result().text(),
                states,
                transitions,
                java);
    }

    private static List<Saved> saved(List<Variable> variables) {
        return variables.stream()
                .map(v -> new Saved(v.display(), kind(v), v.type().text()))
                .sorted(Comparator.comparing(Saved::name))
                .toList();
    }

    private static Saved.Kind kind(Variable v) {
        return switch (v.kind()) {
            case PARAMETER, LOCAL -> Saved.Kind.VARIABLE;
            case OPERAND -> Saved.Kind.OPERAND;
            case HIDDEN -> Saved.Kind.HIDDEN;
        };
    }
}
