package dev.pollen.cli;

import dev.pollen.cli.report.Count;
import java.io.PrintWriter;
import java.util.List;

/** That the compiler failed on sources that it should have answered with diagnostics. */
final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** How many files are named before the rest is only counted. */
    private static final int NAMED = 3;

    private final transient Throwable cause;

    Crash(List<String> files, Throwable cause) {
        super("internal error in " + named(files) + ": " + brief(cause), cause);
        this.cause = cause;
    }

    /** Prints the stack trace of what went wrong. */
    void printCause(PrintWriter out) {
        cause.printStackTrace(out);
    }

    private static String named(List<String> files) {
        if (files.size() <= NAMED) return String.join(", ", files);
        return "one of " + String.join(", ", files.subList(0, NAMED)) + " and "
                + Count.of(files.size() - NAMED, "more file");
    }

    /** One line: a message may hold a whole source. */
    private static String brief(Throwable cause) {
        String text = cause.toString();
        return text.lines().findFirst().orElse(text);
    }
}
