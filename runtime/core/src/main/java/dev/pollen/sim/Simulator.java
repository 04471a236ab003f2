package dev.pollen.sim;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Task;
import dev.pollen.combine.Failing;
import dev.pollen.reactor.Reactor;
import dev.pollen.task.Host;
import dev.pollen.task.RunnableTask;
import dev.pollen.time.TimerQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The executor of a {@link Simulation}: a list of what is ready, out of which the choices take one after the other. */
final class Simulator extends Host {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LONGEST = 100_000; // turns of an unwinding in which no time passes

    private final Choices choices;
    private final long limit;
    private final List<Throwable> unjoined;
    private final List<Runnable> ready = new ArrayList<>();
    private final List<Task<?>> victims = new ArrayList<>();
    private final TimerQueue timers = new TimerQueue(() -> this.now, () -> {});
    private final Simulation face = new Simulation(this);
    private Duration elapsed = Duration.ZERO;
    private long now;
    private long steps;

    private Simulator(Choices choices, long limit, List<Throwable> unjoined) {
        super(unjoined::add, true);
        this.choices = choices;
        this.limit = limit;
        this.unjoined = unjoined;
    }

    static <T extends @Nullable Object> T run(Choices choices, long limit, Future<T> future) throws Exception {
        if (Context.current() != null) throw new IllegalStateException("a simulation cannot run within a future");
        return new Simulator(choices, limit, new ArrayList<>()).root(future);
    }

    private <T extends @Nullable Object> T root(Future<T> future) throws Exception {
        RunnableTask<T> root = spawnTask(future);
        T value;
        try {
            while (!root.isDone()) step(root);
            value = root.poll(Context.of(() -> {})).get();
        } finally {
            unwind();
        }
        if (unjoined.isEmpty()) return value;
        AssertionError failure = new AssertionError("a task failed and nobody awaited it", unjoined.get(0));
        root.takeBack(value); // nobody receives it
        Throwable unused = Failing.attempt(root::discard, failure);
        throw failure;
    }

    /** What is left, as in a close: it is asked to stop, twice, and has some time each time. */
    private void unwind() {
        victims.clear();
        refuseTasks();
        for (int round = 0; round < 2 && !isIdle(); round++) {
            abortAll();
            run(elapsed.plus(GRACE));
        }
        dropAll();
    }

    /** Runs what there is, but not what comes at {@code end} or later: that time comes instead. */
    private void run(Duration end) {
        for (int turns = 0; turns < LONGEST && !isIdle() && elapsed.compareTo(end) < 0; turns++) {
            if (ready.isEmpty()) {
                Long first = timers.first();
                if (first == null) return;
                long left = end.minus(elapsed).toNanos();
                if (first - now >= left) {
                    pass(left);
                    return;
                }
            }
            turn();
        }
    }

    private void step(Task<?> root) {
        if (++steps > limit) throw new AssertionError("no end after " + limit + " steps: " + tasks());
        victims.removeIf(Task::isDone);
        if (ready.isEmpty() && timers.size() == 0) {
            throw new DeadlockError(root + " waits for what nothing can bring about; not ended: " + tasks());
        }
        turn();
    }

    private void turn() {
        // to abort stands last: an exploration goes from quiet orders to those with aborts
        int others = Math.max(1, ready.size());
        int chosen = choices.next(others + victims.size());
        if (chosen >= others) victims.remove(chosen - others).abort();
        else if (ready.isEmpty()) pass();
        else ready.remove(chosen).run();
    }

    /** Nothing can be done before the next deadline: it comes. */
    private void pass() {
        Long first = timers.first();
        if (first != null && first - now > 0) pass(first - now);
        timers.fire();
    }

    private void pass(long nanos) {
        elapsed = elapsed.plusNanos(nanos);
        now += nanos; // may overflow, as any clock: only differences mean something
    }

    Simulation face() {
        return face;
    }

    Duration elapsed() {
        return elapsed;
    }

    void mayAbort(Task<?> task) {
        victims.add(task);
    }

    int choose(int of) {
        return choices.next(of);
    }

    @Override
    public void schedule(RunnableTask<?> task) {
        ready.add(task);
    }

    @Override
    public TimerQueue timers() {
        return timers;
    }

    @Override
    public Executor blocking() {
        return ready::add;
    }

    @Override
    public Reactor reactor() {
        throw new UnsupportedOperationException("a simulation has no network: give the program channels instead");
    }

    @Override
    public void close(Duration grace) {
        throw new IllegalStateException("a simulation ends with its root");
    }
}
