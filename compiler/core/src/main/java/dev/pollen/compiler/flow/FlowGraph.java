package dev.pollen.compiler.flow;

import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control-flow graph. Node 0 is where the method returns, node 1 where an exception leaves it.
 *
 * @param nodes by number; a node's successors mostly have smaller numbers than it
 * @param entry where the method starts
 */
public record FlowGraph(List<Node> nodes, int entry) {
    /** Where the method returns. */
    public static final int RETURN = 0;
    /** Where an exception leaves the method. */
    public static final int THROW = 1;

    /** Copies the list. */
    public FlowGraph {
        nodes = List.copyOf(nodes);
    }

    /**
     * A node.
     *
     * @param kind what it does
     * @param variable what it reads or writes; null for others
     * @param point where it suspends; null for others
     * @param next where it may go on
     * @param failing where an exception goes on, which may come before the node has had its effect
     */
    public record Node(
            Kind kind,
            @Nullable Variable variable,
            @Nullable Point point,
            List<Integer> next,
            List<Integer> failing) {}

    /** What a node does. */
    public enum Kind {
        NOTHING,
        USE,
        DEF,
        SUSPEND
    }
}
