package dev.pollen.compiler;

/** How the output is laid out. */
public enum Layout {
    /** Each of the user's statements on its line of the original file. */
    LINES,
    /** For people who read the machine. */
    PRETTY
}
