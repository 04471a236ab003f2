package dev.pollen.compiler.harness;

import dev.pollen.compiler.harness.Verdict.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cancels programs at their suspension points, one run a point: the transpiled program, a task that is aborted while it
 * is suspended there, must leave the trace of the blocking one in which the next await that is pending, and in no {@code
 * finally}, throws {@code Cancelled}.
 */
public final class Cancellations {
    private static final Library ORACLE = Library.ORACLE.with("conformance/cancel/oracle");
    private static final Library PRODUCT = Library.PRODUCT.with("conformance/cancel/product");

    private final Map<String, byte[]> plain;
    private final Map<String, byte[]> transpiled;
    private final Runner plainRunner = new Runner(ORACLE);
    private final Runner productRunner = new Runner(PRODUCT);
    private int runs;

    /**
     * Of {@code programs}, which must compile.
     *
     * @param transpiled the classes that come of them
     * @param early by name, the methods that they call long before they await
     */
    public Cancellations(Collection<Program> programs, Map<String, byte[]> transpiled, Map<String, Set<String>> early) {
        List<Program> marked = programs.stream()
                .map(p -> OracleMarks.in(p, early.getOrDefault(p.name(), Set.of())))
                .toList();
        Javac.Result result = new Javac(ORACLE.classPath()).compile(marked, "-nowarn");
        if (!result.errors().isEmpty())
            throw new IllegalStateException(result.errors().toString());
        plain = result.classes();
        this.transpiled = transpiled;
    }

    /** How often a program was run and cancelled. */
    public int runs() {
        return runs;
    }

    /** What comes of {@code program}, cancelled at {@code most} of its suspensions, or at all if it has no more. */
    public Verdict compare(String program, Lateness mode, int most) {
        String whole = plainRunner.cancelled(program, plain, mode, 0);
        String product = productRunner.cancelled(program, transpiled, mode, 0);
        if (!whole.equals(product)) return Differential.differs(mode, whole, product);
        int points = Integer.parseInt(whole.substring(whole.lastIndexOf(' ') + 1));
        int step = Math.max(1, (points + most - 1) / most);
        for (int at = 1; at <= points; at += step) {
            String expected = plainRunner.cancelled(program, plain, mode, at);
            String actual = productRunner.cancelled(program, transpiled, mode, at);
            runs++;
            if (expected.equals(actual)) continue;
            Verdict story = Differential.differs(mode, expected, actual);
            return new Verdict(
                    Kind.DIFFERS, story.key(), "cancelled at " + at + " of " + points + ": " + story.detail());
        }
        return Verdict.SAME;
    }
}
