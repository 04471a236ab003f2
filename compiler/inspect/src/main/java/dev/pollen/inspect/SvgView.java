package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import java.util.ArrayList;
import java.util.List;

/** The diagrams of all machines, one below the other, as a picture that brings its style and follows light and dark. */
final class SvgView {
    private static final double HEADING = 34;

    private SvgView() {}

    static String of(Project project) {
        List<Diagram> diagrams = new ArrayList<>();
        double width = 320;
        double height = 0;
        for (Machine machine : project.machines()) {
            Diagram diagram = DiagramLayout.of(machine);
            diagrams.add(diagram);
            width = Math.max(width, Math.max(diagram.width(), machine.method().length() * 8.6 + 24));
            height += HEADING + diagram.height();
        }
        StringBuilder svg = new StringBuilder();
        String size = Svg.number(Math.ceil(width)) + "\" height=\"" + Svg.number(Math.ceil(height));
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(size)
                .append("\" viewBox=\"0 0 ");
        svg.append(size.replace("\" height=\"", " ")).append("\">\n<style>\n");
        svg.append(Resources.read("diagram.css")).append("</style>\n");
        svg.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        double y = 0;
        for (int i = 0; i < diagrams.size(); i++) {
            svg.append("<g transform=\"translate(0 ")
                    .append(Svg.number(y))
                    .append(")\"><text class=\"title\" x=\"12\"");
            svg.append(" y=\"24\">")
                    .append(Svg.escaped(project.machines().get(i).method()))
                    .append("</text>\n");
            svg.append("<g transform=\"translate(0 ")
                    .append(Svg.number(HEADING))
                    .append(")\">\n");
            svg.append(Svg.of(diagrams.get(i))).append("</g></g>\n");
            y += HEADING + diagrams.get(i).height();
        }
        return svg.append("</svg>\n").toString();
    }
}
