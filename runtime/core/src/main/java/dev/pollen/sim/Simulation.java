package dev.pollen.sim;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program for a test: on one thread, in virtual time, in an order that a seed chooses. Time stands still while
 * something can be done, and jumps to the next deadline when nothing can. Blocking code is a step of its own, on the same
 * thread. The same seed gives the same run, as long as the program asks neither the clock, nor chance, nor other threads.
 *
 * <pre>{@code
 * assertThat(Simulation.run(42, retrying(service))).isEqualTo("done"); // no second passes
 * }</pre>
 */
public final class Simulation {
    private final Simulator simulator;

    Simulation(Simulator simulator) {
        this.simulator = simulator;
    }

    /**
     * Runs {@code future} to its end, in the order of {@code seed}. Tasks that are left then are ended as by {@link
     * TaskExecutor#close()}, in virtual time. A value of a task that is {@link Owned} and that nobody has awaited by then is
     * closed, whoever still has the task.
     *
     * @throws Exception the failure of the future, as it is
     * @throws DeadlockError where it waits for something that nothing can bring about
     * @throws AssertionError where another task fails and nobody awaits it
     * @throws IllegalStateException within a future
     */
    public static <T extends @Nullable Object> T run(long seed, Future<T> future) throws Exception {
        return Simulator.run(Choices.seeded(seed), Long.MAX_VALUE, future);
    }

    /** As {@link #run}, in an order that an {@link Exploration} reported. */
    public static <T extends @Nullable Object> T replay(String order, Future<T> future) throws Exception {
        return Simulator.run(Choices.parse(order), Long.MAX_VALUE, future);
    }

    /**
     * The simulation that polls on this thread.
     *
     * @throws IllegalStateException where none does
     */
    public static Simulation current() {
        if (TaskExecutor.current() instanceof Simulator simulator) return simulator.face();
        throw new IllegalStateException("no simulation runs this thread");
    }

    /** From now on, at each step, {@code task} may be aborted: once, or never. The order decides. */
    public void mayAbort(Task<?> task) {
        simulator.mayAbort(Objects.requireNonNull(task, "task"));
    }

    /** A number below {@code of}, which is above 0: the order decides, so that an exploration tries all. */
    public int choose(int of) {
        if (of < 1) throw new IllegalArgumentException("of: " + of);
        return simulator.choose(of);
    }

    /** How much virtual time has passed. */
    public Duration elapsed() {
        return simulator.elapsed();
    }

    /** How many deadlines are to come. At the end of a test there should be none. */
    public int timersLeft() {
        return simulator.timers().size();
    }
}
