package dev.pollen.compiler.analyze;

import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.flow.FlowGraph.Node;
import dev.pollen.compiler.machine.Transition;
import dev.pollen.compiler.tree.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** Which state may follow which within one poll. */
public final class Transitions {
    private Transitions() {}

    /** The transitions of the machine with this graph, INIT's first. */
    public static List<Transition> of(FlowGraph graph) {
        List<Transition> all = new ArrayList<>(from(graph, "INIT", "start", List.of(graph.entry())));
        TreeMap<Point, Node> points = new TreeMap<>(Comparator.comparingInt(Point::index));
        for (Node node : graph.nodes()) if (node.point() != null) points.put(node.point(), node);
        points.forEach((point, node) -> {
            List<Integer> onward = new ArrayList<>(node.next());
            onward.addAll(node.failing());
            all.addAll(from(graph, point.state(), "ready", onward));
        });
        return all;
    }

    private static List<Transition> from(FlowGraph graph, String state, String on, List<Integer> starts) {
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
        List<Transition> found = new ArrayList<>();
        for (String to : reached.values()) found.add(new Transition(state, to, on));
        if (returns) found.add(new Transition(state, "DONE", "return"));
        found.add(new Transition(state, "POISONED", "throw"));
        return found;
    }
}
