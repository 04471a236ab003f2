package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.machine.Saved;
import dev.pollen.compiler.machine.State;
import dev.pollen.compiler.machine.Transition;
import dev.pollen.inspect.Diagram.Arrow;
import dev.pollen.inspect.Diagram.Box;
import dev.pollen.inspect.Diagram.Point;
import dev.pollen.inspect.Diagram.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places a machine's states and transitions with ELK's layered algorithm: time runs downwards, states stand in source
 * order, a way back is drawn upwards beside them.
 */
final class DiagramLayout {
    /** The advance of a character of the diagram's monospaced font, for names (bold, 12 px) and for the rest (11 px). */
    private static final double NAME_ADVANCE = 7.3;

    private static final double ROW_ADVANCE = 6.7;
    private static final double LABEL_ADVANCE = 6.1;
    private static final double NAME_HEIGHT = 26;
    private static final double ROW_HEIGHT = 15;
    private static final double MARGIN = 12;
    private static final int LONGEST_ROW = 38;
    private static final int MOST_ROWS = 6;

    /** With more transitions than this, source order is left to the layers: ELK sorts within them by pairs of pairs. */
    private static final int MOST_SORTED = 60;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private DiagramLayout() {}

    static Diagram of(Machine machine) {
        ElkNode graph = graph(machine.transitions().size() <= MOST_SORTED);
        Map<String, ElkNode> nodes = new HashMap<>();
        Map<State, List<Row>> rows = new LinkedHashMap<>();
        for (State state : machine.states()) {
            List<Row> found = rows(state);
            rows.put(state, found);
            if (state.kind() == State.Kind.POISONED) continue;
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(width(state, found), height(found));
            if (state.kind() == State.Kind.DONE) {
                node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST_SEPARATE);
            }
            nodes.put(state.name(), node);
        }
        Map<Transition, ElkEdge> edges = new LinkedHashMap<>();
        for (Transition t : machine.transitions()) {
            if (!t.on().equals("throw")) edges.put(t, edge(t, nodes));
        }
        new RecursiveGraphLayoutEngine().layout(graph, new NullElkProgressMonitor());
        return drawn(graph, rows, nodes, edges);
    }

    private static ElkNode graph(boolean sorted) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        graph.setProperty(
                LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY,
                sorted ? OrderingStrategy.NODES_AND_EDGES : OrderingStrategy.NONE);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        return graph;
    }

    private static ElkEdge edge(Transition t, Map<String, ElkNode> nodes) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(t.from()), nodes.get(t.to()));
        ElkLabel label = ElkGraphUtil.createLabel(t.on(), edge);
        label.setDimensions(t.on().length() * LABEL_ADVANCE, 12);
        return edge;
    }

    private static List<Row> rows(State state) {
        List<Row> rows = new ArrayList<>();
        if (state.await() != null) {
            rows.add(new Row("await", Words.oneLine(state.line() + ": " + state.await(), LONGEST_ROW)));
        }
        if (state.kind() == State.Kind.POISONED) rows.add(new Row("await", "from every state, by an exception"));
        List<Saved> saved = state.saved();
        int shown = saved.size() <= MOST_ROWS ? saved.size() : MOST_ROWS - 1;
        for (Saved s : saved.subList(0, shown)) {
            rows.add(new Row("saved", Words.oneLine(s.name() + ": " + Words.simple(s.type()), LONGEST_ROW)));
        }
        if (shown < saved.size()) rows.add(new Row("saved", "and " + (saved.size() - shown) + " more"));
        return rows;
    }

    private static double width(State state, List<Row> rows) {
        double width = state.name().length() * NAME_ADVANCE;
        for (Row row : rows) width = Math.max(width, row.text().length() * ROW_ADVANCE);
        return Math.ceil(width + 2 * MARGIN);
    }

    private static double height(List<Row> rows) {
        return NAME_HEIGHT + rows.size() * ROW_HEIGHT + (rows.isEmpty() ? 4 : 8);
    }

    private static Diagram drawn(
            ElkNode graph, Map<State, List<Row>> rows, Map<String, ElkNode> nodes, Map<Transition, ElkEdge> edges) {
        List<Box> boxes = new ArrayList<>();
        double width = graph.getWidth();
        double height = graph.getHeight();
        for (Map.Entry<State, List<Row>> e : rows.entrySet()) {
            State state = e.getKey();
            ElkNode node = nodes.get(state.name());
            if (node != null) {
                boxes.add(new Box(state, node.getX(), node.getY(), node.getWidth(), node.getHeight(), e.getValue()));
                continue;
            }
            // POISONED stands apart, below: an arrow from every state would hide all others
            double y = height + 4;
            Box box = new Box(state, MARGIN, y, width(state, e.getValue()), height(e.getValue()), e.getValue());
            boxes.add(box);
            width = Math.max(width, box.x() + box.width() + MARGIN);
            height = y + box.height() + MARGIN;
        }
        List<Arrow> arrows = new ArrayList<>();
        edges.forEach((transition, edge) -> arrows.add(arrow(transition, edge)));
        return new Diagram(Math.ceil(width), Math.ceil(height), boxes, arrows);
    }

    private static Arrow arrow(Transition transition, ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(p -> points.add(new Point(p.getX(), p.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        ElkLabel label = edge.getLabels().get(0);
        return new Arrow(transition, points, new Point(label.getX(), label.getY()));
    }
}
