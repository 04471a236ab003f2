package dev.pollen.inspect;

import dev.pollen.compiler.machine.Machine;
import java.util.List;
import java.util.Locale;

/** One way to show machines. */
public enum View {
    /** Tables for people at a terminal. */
    TEXT,
    /** The documented format for programs. */
    JSON,
    /** A graph for Graphviz. */
    DOT,
    /** State diagrams for Mermaid. */
    MERMAID,
    /** State diagrams as a picture. */
    SVG,
    /** A page for a browser, in one file. */
    HTML,
    /** What one would write by hand in Rust. */
    RUST,
    /** The generated classes, laid out for readers. */
    JAVA;

    /** As it is written on a command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole text, ended by a line end unless it is empty; always with {@code \n}. */
    public String of(Project project) {
        return switch (this) {
            case TEXT -> TextView.of(project);
            case JSON -> JsonView.of(project);
            case DOT -> DotView.of(project);
            case MERMAID -> MermaidView.of(project);
            case SVG -> SvgView.of(project);
            case HTML -> HtmlView.of(project);
            case RUST -> RustView.of(project);
            case JAVA -> JavaView.of(project);
        };
    }

    /** As {@link #of(Project)}, of machines of which nothing has been measured. */
    public String of(List<Machine> machines) {
        return of(Project.of(machines));
    }
}
