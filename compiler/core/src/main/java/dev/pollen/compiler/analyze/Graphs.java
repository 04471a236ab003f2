package dev.pollen.compiler.analyze;

import dev.pollen.compiler.flow.FlowGraph;
import dev.pollen.compiler.flow.FlowGraph.Kind;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the control-flow graph of an effect, backwards: each part is built in front of what follows it. */
public final class Graphs {
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Target, Goal> goals = new HashMap<>();
    private @Nullable Last last;
    private List<Integer> failing = List.of(FlowGraph.THROW);

    private Graphs() {
        add(Kind.NOTHING, null, null, List.of());
        add(Kind.NOTHING, null, null, List.of());
    }

    private record Draft(
            Kind kind,
            @Nullable Variable variable,
            @Nullable Point point,
            List<Integer> next,
            List<Integer> failing) {}

    /** The end of a region, and the innermost {@code finally} around the region. */
    private record Goal(int node, @Nullable Last around) {}

    /** A {@code finally}: its first node, the node behind it, and the one around it. */
    private record Last(int entry, int end, @Nullable Last outer) {}

    /** The graph of {@code effect}. */
    public static FlowGraph of(Effect effect) {
        Graphs graphs = new Graphs();
        int entry = graphs.build(effect, FlowGraph.RETURN);
        List<FlowGraph.Node> nodes = new ArrayList<>();
        for (Draft d : graphs.drafts) {
            nodes.add(new FlowGraph.Node(d.kind, d.variable, d.point, List.copyOf(d.next), d.failing));
        }
        return new FlowGraph(nodes, entry);
    }

    private int add(Kind kind, @Nullable Variable variable, @Nullable Point point, List<Integer> next) {
        drafts.add(new Draft(kind, variable, point, new ArrayList<>(next), drafts.size() < 2 ? List.of() : failing));
        return drafts.size() - 1;
    }

    private int build(Effect effect, int next) {
        if (effect instanceof Effect.Seq e) {
            int at = next;
            for (int i = e.parts().size() - 1; i >= 0; i--) at = build(e.parts().get(i), at);
            return at;
        }
        if (effect instanceof Effect.Use e) return add(Kind.USE, e.variable(), null, List.of(next));
        if (effect instanceof Effect.Def e) return add(Kind.DEF, e.variable(), null, List.of(next));
        if (effect instanceof Effect.Suspend e) return add(Kind.SUSPEND, null, e.point(), List.of(next));
        if (effect instanceof Effect.Choice e) {
            List<Integer> ways = new ArrayList<>();
            for (Effect part : e.parts()) ways.add(build(part, next));
            return add(Kind.NOTHING, null, null, ways);
        }
        if (effect instanceof Effect.Loop e) {
            int head = add(Kind.NOTHING, null, null, List.of());
            drafts.get(head).next.add(build(e.body(), head));
            return head;
        }
        if (effect instanceof Effect.Region e) {
            goals.put(e.target(), new Goal(next, last));
            return build(e.body(), next);
        }
        if (effect instanceof Effect.Jump e) {
            Goal goal = Objects.requireNonNull(goals.get(e.target()), () -> "no region of " + e.target());
            return leave(last, goal.around, goal.node);
        }
        if (effect instanceof Effect.Exit e) {
            if (e.exceptionally()) return add(Kind.NOTHING, null, null, List.of());
            return leave(last, null, FlowGraph.RETURN);
        }
        return tried((Effect.Try) effect, next);
    }

    /** The way to {@code goal} through each {@code finally} up to {@code around}. */
    private int leave(@Nullable Last from, @Nullable Last around, int goal) {
        if (from == null || from.equals(around)) return goal;
        List<Integer> behind = drafts.get(from.end).next;
        int onward = leave(from.outer, around, goal);
        if (!behind.contains(onward)) behind.add(onward);
        return from.entry;
    }

    private int tried(Effect.Try effect, int next) {
        List<Integer> outerFailing = failing;
        Last outerLast = last;
        int after = next;
        if (effect.last() != null) {
            List<Integer> ways = new ArrayList<>(List.of(next));
            ways.addAll(failing);
            int end = add(Kind.NOTHING, null, null, ways);
            int entry = build(effect.last(), end);
            last = new Last(entry, end, outerLast);
            failing = List.of(entry);
            after = entry;
        }
        List<Integer> handlers = new ArrayList<>();
        for (Effect handler : effect.handlers()) handlers.add(build(handler, after));
        handlers.addAll(failing);
        failing = List.copyOf(handlers);
        int body = build(effect.body(), after);
        int entry = add(Kind.NOTHING, null, null, List.of(body));
        failing = outerFailing;
        last = outerLast;
        return entry;
    }
}
