package dev.pollen.compiler.emit;

import dev.pollen.compiler.step.Fragment;
import java.util.ArrayList;
import java.util.List;

/** Gathers lines and keeps their depth. */
final class Writer {
    private final List<Line> lines = new ArrayList<>();
    private int depth;

    void line(Object... code) {
        lines.add(new Line(depth, Fragment.of(code), ""));
    }

    void noted(String note, Object... code) {
        lines.add(new Line(depth, Fragment.of(code), note));
    }

    void open(Object... code) {
        line(code);
        depth++;
    }

    void close(Object... code) {
        depth--;
        line(code);
    }

    /** {@code } else {}: ends one level and starts the next. */
    void turn(Object... code) {
        depth--;
        line(code);
        depth++;
    }

    void indent() {
        depth++;
    }

    void outdent() {
        depth--;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
