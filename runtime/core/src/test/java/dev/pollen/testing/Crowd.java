package dev.pollen.testing;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.sim.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The root of an exploration: spawns bodies as tasks of their own, each of which may be aborted at any step, waits until
 * all have ended, and checks what they leave behind. A body may end by being aborted, and must not fail otherwise.
 */
public final class Crowd implements Future<@Nullable Void> {
    private final Steps.Action check;
    private final List<Future<?>> steadfast;
    private final List<Future<?>> victims;
    private @Nullable List<Task<?>> tasks;
    private int waiting;

    private Crowd(Steps.Action check, List<Future<?>> steadfast, List<Future<?>> victims) {
        this.check = check;
        this.steadfast = steadfast;
        this.victims = victims;
    }

    /** Bodies that may be aborted. */
    public static Crowd of(Steps.Action check, Future<?>... victims) {
        return new Crowd(check, List.of(), List.of(victims));
    }

    /** Adds bodies that are not aborted. */
    public Crowd and(Future<?>... others) {
        return new Crowd(check, List.of(others), victims);
    }

    @Override
    public Poll<@Nullable Void> poll(Context cx) throws Exception {
        if (tasks == null) {
            tasks = new ArrayList<>();
            for (Future<?> future : victims) {
                Task<?> task = Pollen.spawn(future);
                tasks.add(task);
                Simulation.current().mayAbort(task);
            }
            for (Future<?> future : steadfast) tasks.add(Pollen.spawn(future));
        }
        for (; waiting < tasks.size(); waiting++) {
            try {
                if (tasks.get(waiting).poll(cx).isPending()) return Poll.pending();
            } catch (CancellationException aborted) {
                continue;
            }
        }
        check.run();
        if (Simulation.current().timersLeft() > 0) throw new AssertionError("a timer is left");
        return Poll.ready(null);
    }
}
