package dev.pollen.inspect;

import dev.pollen.compiler.machine.State;
import dev.pollen.inspect.Diagram.Arrow;
import dev.pollen.inspect.Diagram.Box;
import dev.pollen.inspect.Diagram.Point;
import dev.pollen.inspect.Diagram.Row;
import java.util.List;
import java.util.Locale;

/**
 * Writes a diagram as SVG. Colours are left to a style sheet; states and transitions carry {@code data-} attributes, by
 * which a page finds them.
 */
final class Svg {
    /** How round the corners of arrows are. */
    private static final double RADIUS = 6;

    private Svg() {}

    /** The content of an {@code svg} element. */
    static String of(Diagram diagram) {
        StringBuilder svg = new StringBuilder();
        for (Arrow arrow : diagram.arrows()) arrow(arrow, svg);
        for (Box box : diagram.boxes()) box(box, svg);
        return svg.toString();
    }

    private static void box(Box box, StringBuilder svg) {
        State state = box.state();
        String kind = state.kind().name().toLowerCase(Locale.ROOT);
        svg.append("<g class=\"state ").append(kind).append("\" data-state=\"").append(escaped(state.name()));
        svg.append("\" transform=\"translate(")
                .append(number(box.x()))
                .append(' ')
                .append(number(box.y()));
        svg.append(")\"><rect width=\"").append(number(box.width())).append("\" height=\"");
        svg.append(number(box.height())).append("\" rx=\"7\"/>");
        text("name", 12, 18, state.name(), svg);
        double y = 35;
        for (Row row : box.rows()) {
            text(row.kind(), 12, y, row.text(), svg);
            y += 15;
        }
        svg.append("</g>\n");
    }

    private static void arrow(Arrow arrow, StringBuilder svg) {
        svg.append("<g class=\"way ").append(arrow.transition().on()).append("\" data-from=\"");
        svg.append(escaped(arrow.transition().from())).append("\" data-to=\"");
        svg.append(escaped(arrow.transition().to())).append("\"><path d=\"").append(path(arrow.points()));
        svg.append("\"/><path class=\"head\" d=\"").append(head(arrow.points())).append("\"/>");
        text("on", arrow.label().x(), arrow.label().y() + 10, arrow.transition().on(), svg);
        svg.append("</g>\n");
    }

    private static void text(String kind, double x, double y, String text, StringBuilder svg) {
        svg.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"");
        svg.append(number(y)).append("\">").append(escaped(text)).append("</text>");
    }

    /** A line through {@code points} with round corners. */
    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder("M" + at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            path.append('L').append(at(towards(corner, points.get(i - 1))));
            path.append('Q').append(at(corner)).append(' ').append(at(towards(corner, points.get(i + 1))));
        }
        return path.append('L').append(at(points.get(points.size() - 1))).toString();
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (length == 0) return from;
        double part = Math.min(RADIUS, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String head(List<Point> points) {
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double length = Math.max(1, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double x = (tip.x() - before.x()) / length;
        double y = (tip.y() - before.y()) / length;
        Point left = new Point(tip.x() - 7 * x + 3.5 * y, tip.y() - 7 * y - 3.5 * x);
        Point right = new Point(tip.x() - 7 * x - 3.5 * y, tip.y() - 7 * y + 3.5 * x);
        return "M" + at(tip) + "L" + at(left) + "L" + at(right) + "Z";
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    /** To a tenth of a pixel. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /** For text and attributes of XML; control characters, which XML has not, become spaces. */
    static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
