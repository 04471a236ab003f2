package dev.pollen.compiler.analyze;

import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.flow.FlowGraph.Node;
import dev.pollen.compiler.machine.Transition;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which state may follow which within one poll, and which of its saved variables each of these ways needs. */
public final class Transitions {
    private final FlowGraph graph;
    private final Map<Point, List<Variable>> saved;

    private Transitions(FlowGraph graph, Map<Point, List<Variable>> saved) {
        this.graph = graph;
        this.saved = saved;
    }

    /**
     * The transitions of the machine with this graph, INIT's first.
     *
     * @param parameters what INIT saves
     * @param saved what each suspension saves
     */
    public static List<Transition> of(FlowGraph graph, List<Variable> parameters, Map<Point, List<Variable>> saved) {
        Transitions transitions = new Transitions(graph, saved);
        List<Transition> all = new ArrayList<>(transitions.from("INIT", "start", List.of(graph.entry()), parameters));
        TreeMap<Point, Node> points = new TreeMap<>(Comparator.comparingInt(Point::index));
        for (Node node : graph.nodes()) if (node.point() != null) points.put(node.point(), node);
        points.forEach((point, node) -> {
            List<Integer> onward = new ArrayList<>(node.next());
            onward.addAll(node.failing());
            all.addAll(transitions.from(point.state(), "ready", onward, saved.getOrDefault(point, List.of())));
        });
        return all;
    }

    private List<Transition> from(String state, String on, List<Integer> starts, List<Variable> variables) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(starts);
        TreeMap<Integer, String> reached = new TreeMap<>();
        boolean returns = false;
        while (!open.isEmpty()) {
            int i = open.pop();
            if (seen.get(i)) continue;
            seen.set(i);
            if (i == FlowGraph.RETURN) returns = true;
            Node node = graph.nodes().get(i);
            if (node.point() != null) {
                reached.put(node.point().index(), node.point().state());
                continue;
            }
            open.addAll(node.next());
            open.addAll(node.failing());
        }
        Map<String, List<String>> needs = new TreeMap<>();
        for (Variable v : variables) {
            for (String to : needing(v, starts))
                needs.computeIfAbsent(to, k -> new ArrayList<>()).add(v.display());
        }
        List<Transition> found = new ArrayList<>();
        for (String to : reached.values()) found.add(new Transition(state, to, on, sorted(needs, to)));
        if (returns) found.add(new Transition(state, "DONE", "return", sorted(needs, "DONE")));
        found.add(new Transition(state, "POISONED", "throw", sorted(needs, "POISONED")));
        return found;
    }

    private static List<String> sorted(Map<String, List<String>> needs, String to) {
        return needs.getOrDefault(to, List.of()).stream().sorted().toList();
    }

    /** The states to which some way reads the value that {@code v} has at its start, or which keep that value. */
    private List<String> needing(Variable v, List<Integer> starts) {
        List<String> found = new ArrayList<>();
        BitSet unread = new BitSet();
        BitSet read = new BitSet();
        Deque<Way> open = new ArrayDeque<>();
        for (int start : starts) open.add(new Way(start, false));
        while (!open.isEmpty()) {
            Way way = open.pop();
            BitSet seen = way.read ? read : unread;
            if (seen.get(way.node)) continue;
            seen.set(way.node);
            Node node = graph.nodes().get(way.node);
            boolean mentions = v.equals(node.variable());
            boolean reads = way.read || mentions && node.kind() == FlowGraph.Kind.USE;
            if (node.point() != null) {
                if (reads || saved.getOrDefault(node.point(), List.of()).contains(v)) {
                    found.add(node.point().state());
                }
                continue;
            }
            if (reads && way.node == FlowGraph.RETURN) found.add("DONE");
            if (reads && way.node == FlowGraph.THROW) found.add("POISONED");
            // an exception may come before an assignment is made
            for (int next : node.failing()) open.add(new Way(next, way.read));
            boolean dies = !reads && mentions && node.kind() == FlowGraph.Kind.DEF;
            if (!dies) for (int next : node.next()) open.add(new Way(next, reads));
        }
        return found.stream().distinct().toList();
    }

    /** A node to go on from, and whether the variable has been read before it. */
    private record Way(int node, boolean read) {}
}
