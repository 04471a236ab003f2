package dev.pollen.compiler;

import dev.pollen.compiler.analyze.Transitions;
import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Host;
import dev.pollen.compiler.lower.OuterObject;
import dev.pollen.compiler.lower.PlainLoops;
import dev.pollen.compiler.machine.Field;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.Source;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine as the inspector sees it. */
final class Description {
    private final Host host;
    private final Plan plan;
    private final Map<Variable, List<Span>> mentions = new HashMap<>();

    private Description(Host host, Plan plan) {
        this.host = host;
        this.plan = plan;
    }

    static Machine of(Host host, Plan plan, FlowGraph graph, String java) {
        Description description = new Description(host, plan);
        return new Machine(
                host.signature(),
                host.qualifiedClassName(),
                host.unit().file().path(),
                host.line(),
                plan.lowered().result().text(),
                description.source(),
                description.states(),
                Transitions.of(graph, plan.parameters(), plan.saved()),
                description.fields(),
                PlainLoops.of(host, plan.lowered()),
                java);
    }

    private Source source() {
        String text = host.unit().file().text();
        LineMap lines = host.unit().lines();
        int line = lines.line(host.span().start());
        int after = lines.line(host.span().end() - 1) + 1;
        int end = after > lines.count() ? text.length() : lines.start(after);
        return new Source(lines.start(line), line, text.substring(lines.start(line), end));
    }

    private List<State> states() {
        List<State> states = new ArrayList<>();
        states.add(new State("INIT", State.Kind.INIT, host.line(), null, host.span(), saved(plan.parameters())));
        for (Point p : plan.lowered().points()) {
            int line = host.unit().lines().line(p.span().start());
            List<Saved> saved = saved(plan.saved().getOrDefault(p, List.of()));
            states.add(new State(p.state(), State.Kind.AWAITING, line, p.operand(), p.span(), saved));
        }
        states.add(new State("DONE", State.Kind.DONE, 0, null, null, List.of()));
        states.add(new State("POISONED", State.Kind.POISONED, 0, null, null, List.of()));
        return states;
    }

    private List<Saved> saved(List<Variable> variables) {
        return variables.stream()
                .map(v -> new Saved(
                        v.display(),
                        kind(v),
                        v.type().text(),
                        plan.fields().getOrDefault(v, v.name()),
                        mentions.computeIfAbsent(v, this::mentionsOf)))
                .sorted(Comparator.comparing(Saved::name))
                .toList();
    }

    private List<Span> mentionsOf(Variable v) {
        if (v.kind() == Variable.Kind.HIDDEN) return List.of();
        Set<Span> found = new HashSet<>(Set.of(v.declaration()));
        found.addAll(plan.lowered().occurrences().getOrDefault(v, List.of()));
        List<Span> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(all);
    }

    private List<Field> fields() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put(host.names().state(), host.names().stateType());
        plan.fields().forEach((v, name) -> types.putIfAbsent(name, v.type().field()));
        if (!plan.lowered().points().isEmpty()) types.put(host.names().awaiting(), "Future<?>");
        if (OuterObject.isHeld(host)) {
            String outer = host.qualifiedClassName();
            types.put("this$0", outer.substring(0, outer.lastIndexOf('.')));
        }
        return types.entrySet().stream()
                .map(e -> new Field(e.getKey(), e.getValue()))
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
