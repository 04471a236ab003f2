package dev.pollen.compiler.harness;

/**
 * What came of comparing a program with its transpiled self.
 *
 * @param kind how it ended
 * @param key what makes two failures of this kind the same: a shrunk program must keep it
 * @param detail the whole story
 */
public record Verdict(Kind kind, String key, String detail) {
    /** How a comparison ends. */
    public enum Kind {
        /** The same trace in every mode. */
        SAME,
        /** The program itself is not Java: a fault of the test's. */
        NOT_JAVA,
        /** The compiler has an error diagnostic for it. */
        REFUSED,
        /** The compiler threw. */
        CRASHED,
        /** javac refuses the output. */
        UNCOMPILABLE,
        /** The traces differ. */
        DIFFERS
    }

    /** All is well. */
    public static final Verdict SAME = new Verdict(Kind.SAME, "", "");

    /** Whether the transpiled program does what the program does. */
    public boolean ok() {
        return kind == Kind.SAME;
    }

    /** Whether {@code other} is the same failure, as far as can be told. */
    public boolean like(Verdict other) {
        return kind == other.kind && key.equals(other.key);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? kind.toString() : kind + ": " + detail;
    }
}
