package dev.pollen.sim;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import dev.pollen.time.Sleep;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of a program fail or come late, by plan. A test hands it to the stand-ins for what may fail: a database, a
 * peer.
 *
 * <pre>{@code
 * Faults faults = new Faults().fail("query", 2, IOException::new).delay("query", 3, Duration.ofSeconds(5));
 * Future<Row> query(String key) { return faults.on("query", Future.ready(rows.get(key))); }
 * }</pre>
 *
 * <p>For one simulation, and one thread.
 */
public final class Faults {
    private final Map<String, Map<Integer, Fault>> planned = new HashMap<>();
    private final Map<String, Supplier<? extends Exception>> possible = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    private record Fault(Duration delay, @Nullable Supplier<? extends Exception> failure) {}

    private static final Fault NONE = new Fault(Duration.ZERO, null);

    /** A plan without a fault. */
    public Faults() {}

    /** The {@code nth} call of that name, from 1, fails instead of doing anything. Late, if it is {@link #delay} too. */
    public Faults fail(String call, int nth, Supplier<? extends Exception> failure) {
        return plan(call, nth, new Fault(planned(call, nth).delay, Objects.requireNonNull(failure, "failure")));
    }

    /** The {@code nth} call of that name, from 1, begins {@code time} later. */
    public Faults delay(String call, int nth, Duration time) {
        return plan(call, nth, new Fault(Objects.requireNonNull(time, "time"), planned(call, nth).failure));
    }

    /** Each call of that name may fail: the order of the simulation decides, so an exploration tries both. */
    public Faults mayFail(String call, Supplier<? extends Exception> failure) {
        possible.put(call, Objects.requireNonNull(failure, "failure"));
        return this;
    }

    /** How many calls of that name have begun. */
    public int calls(String call) {
        return calls.getOrDefault(call, 0);
    }

    /** {@code future}, with what is planned for the call. It counts from its first poll on. */
    public <T extends @Nullable Object> Future<T> on(String call, Future<T> future) {
        return new Call<>(Objects.requireNonNull(call, "call"), Objects.requireNonNull(future, "future"));
    }

    private Faults plan(String call, int nth, Fault fault) {
        if (nth < 1) throw new IllegalArgumentException("calls count from 1: " + nth);
        planned.computeIfAbsent(call, name -> new HashMap<>()).put(nth, fault);
        return this;
    }

    private Fault planned(String call, int nth) {
        return planned.getOrDefault(call, Map.of()).getOrDefault(nth, NONE);
    }

    private Fault next(String call) {
        Fault fault = planned(call, calls.merge(call, 1, Integer::sum));
        Supplier<? extends Exception> failure = possible.get(call);
        if (failure == null || fault.failure != null) return fault;
        return Simulation.current().choose(2) == 0 ? fault : new Fault(fault.delay, failure);
    }

    private final class Call<T extends @Nullable Object> implements Future<T>, Lends {
        private final String name;
        private final Future<T> future;
        private @Nullable Fault fault;
        private @Nullable Sleep delay; // until it is over

        Call(String name, Future<T> future) {
            this.name = name;
            this.future = future;
        }

        @Override
        public Poll<T> poll(Context cx) throws Exception {
            if (fault == null) {
                fault = next(name);
                if (!fault.delay.isZero()) delay = new Sleep(fault.delay);
            }
            if (delay != null) {
                if (delay.poll(cx).isPending()) return Poll.pending();
                delay = null;
            }
            if (fault.failure == null) return future.poll(cx);
            future.cancel();
            throw fault.failure.get();
        }

        @Override
        public void cancel() {
            if (delay != null) delay.cancel();
            future.cancel();
        }

        @Override
        public Lender lender() {
            return Lends.of(future);
        }
    }
}
