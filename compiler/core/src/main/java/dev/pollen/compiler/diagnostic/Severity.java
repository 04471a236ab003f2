package dev.pollen.compiler.diagnostic;

/** How grave a diagnostic is. */
public enum Severity {
    /** The file is not transpiled. */
    ERROR,
    /** Worth knowing; the file is transpiled. */
    WARNING
}
