package dev.pollen.cli.report;

/** Numbers of things. */
public final class Count {
    private Count() {}

    /** {@code 1 file}, {@code 2 files}. */
    public static String of(int count, String name) {
        return count + " " + name + (count == 1 ? "" : "s");
    }
}
