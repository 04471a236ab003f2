package dev.pollen.sim;

import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs a program again and again, each time in another order, and stops at the first that fails. Orders differ in which
 * task runs next, and in whether and when tasks are aborted that {@link Simulation#mayAbort} names.
 *
 * <pre>{@code
 * long orders = Exploration.all(100_000).check(() -> program());
 * }</pre>
 */
public final class Exploration {
    private static final long STEPS = 100_000;

    private final boolean exhaustive;
    private final long runs;
    private final long seed;

    private Exploration(boolean exhaustive, long runs, long seed) {
        this.exhaustive = exhaustive;
        this.runs = runs;
        this.seed = seed;
    }

    /** All orders, for small programs: {@link #check} fails where there are more than {@code most}. */
    public static Exploration all(long most) {
        return new Exploration(true, most, 0);
    }

    /** {@code runs} orders, drawn from {@code seed} and the numbers that follow it. */
    public static Exploration random(long seed, long runs) {
        return new Exploration(false, runs, seed);
    }

    /**
     * Runs what {@code program} makes, once for each order.
     *
     * @return how many orders there were
     * @throws AssertionError where the program fails; it says how to replay the order
     */
    public long check(Supplier<? extends Future<?>> program) {
        return exhaustive ? checkAll(program) : checkRandom(program);
    }

    private long checkRandom(Supplier<? extends Future<?>> program) {
        for (long run = 0; run < runs; run++) check(Choices.seeded(seed + run), program);
        return runs;
    }

    private long checkAll(Supplier<? extends Future<?>> program) {
        List<Integer> order = new ArrayList<>();
        for (long run = 1; ; run++) {
            Choices choices = Choices.given(order);
            check(choices, program);
            if (!advance(choices, order)) return run;
            if (run == runs) throw new AssertionError("more than " + runs + " orders");
        }
    }

    /** The next order: as the last, up to the last choice that was not the last possible. */
    private static boolean advance(Choices last, List<Integer> order) {
        List<Choices.Choice> made = last.made();
        int end = made.size();
        while (end > 0 && made.get(end - 1).chosen() + 1 == made.get(end - 1).of()) end--;
        order.clear();
        if (end == 0) return false;
        for (Choices.Choice choice : made.subList(0, end)) order.add(choice.chosen());
        order.set(end - 1, order.get(end - 1) + 1);
        return true;
    }

    private static void check(Choices choices, Supplier<? extends Future<?>> program) {
        try {
            Object unused = Simulator.run(choices, STEPS, program.get());
        } catch (Throwable failure) {
            throw new AssertionError(
                    "failed in the order \"" + choices + "\" (see Simulation.replay): " + failure, failure);
        }
    }
}
