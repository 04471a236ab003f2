package dev.pollen.compiler.analyze;

import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.flow.FlowGraph.Kind;
import dev.pollen.compiler.flow.FlowGraph.Node;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables are live at each suspension point: read later on some way before they get a new value. The usual
 * backward data-flow analysis; an exception may come before an assignment has been made, so that does not end a life
 * on the way to a handler.
 *
 * @param atPoints what each suspension must keep, in the order of the variables' ids
 * @param atEntry what must be there when the method starts
 */
public record Liveness(Map<Point, List<Variable>> atPoints, List<Variable> atEntry) {
    /** Analyses {@code graph}. */
    public static Liveness of(FlowGraph graph) {
        Map<Integer, Variable> variables = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node.variable() != null) variables.put(node.variable().id(), node.variable());
        }
        BitSet[] live = solve(graph.nodes());
        Map<Point, List<Variable>> atPoints = new HashMap<>();
        for (int i = 0; i < live.length; i++) {
            Point point = graph.nodes().get(i).point();
            if (point != null) atPoints.put(point, named(live[i], variables));
        }
        return new Liveness(atPoints, named(live[graph.entry()], variables));
    }

    private static BitSet[] solve(List<Node> nodes) {
        BitSet[] live = new BitSet[nodes.size()];
        for (int i = 0; i < live.length; i++) live[i] = new BitSet();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < live.length; i++) {
                Node node = nodes.get(i);
                BitSet now = new BitSet();
                for (int next : node.next()) now.or(live[next]);
                if (node.kind() == Kind.DEF && node.variable() != null)
                    now.clear(node.variable().id());
                if (node.kind() == Kind.USE && node.variable() != null)
                    now.set(node.variable().id());
                for (int handler : node.failing()) now.or(live[handler]);
                if (now.equals(live[i])) continue;
                live[i] = now;
                changed = true;
            }
        }
        return live;
    }

    private static List<Variable> named(BitSet ids, Map<Integer, Variable> variables) {
        return ids.stream()
                .mapToObj(variables::get)
                .sorted(Comparator.comparingInt(Variable::id))
                .toList();
    }
}
