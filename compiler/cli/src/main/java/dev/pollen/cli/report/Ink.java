package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Severity;

/** The colours of a terminal, or none. */
public enum Ink {
    /** For files, pipes and people who set NO_COLOR. */
    PLAIN,
    /** ANSI escapes. */
    COLOUR;

    private static final String RESET = "\u001b[0m";

    /** What is wrong: red, or yellow for a warning. */
    String alarm(Severity severity, String text) {
        return paint(severity == Severity.ERROR ? "1;31" : "1;33", text);
    }

    /** Line numbers, gutters and second places: what leads the eye. */
    String guide(String text) {
        return paint("1;34", text);
    }

    /** The message itself. */
    String strong(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
