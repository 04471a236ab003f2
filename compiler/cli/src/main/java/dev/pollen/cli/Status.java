package dev.pollen.cli;

/** Exit statuses. Scripts and builds rely on them. */
public final class Status {
    /** All went well. */
    public static final int FINE = 0;
    /** The sources have errors, which were printed. */
    public static final int ERRORS = 1;
    /** The command line cannot be carried out. */
    public static final int USAGE = 2;
    /** A fault of Pollen or of the machine it runs on. */
    public static final int INTERNAL = 3;

    private Status() {}
}
