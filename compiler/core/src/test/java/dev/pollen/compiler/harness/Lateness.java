package dev.pollen.compiler.harness;

import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;

/** When the probe's futures are ready: the five modes in which every program runs. */
public record Lateness(String name) {
    /** Nothing ever suspends. */
    public static final Lateness READY = new Lateness("ready");

    /** Everything is pending twice: who is cancelled while suspended there is asked again before it is ready. */
    public static final Lateness TWICE = new Lateness("twice");

    /** All five. Many faults show only where something suspends, others only where nothing does. */
    public static final List<Lateness> ALL = List.of(
            READY, new Lateness("once"), new Lateness("mixed:1"), new Lateness("mixed:2"), new Lateness("mixed:3"));

    /** How often each next future is pending before it is done. */
    public IntSupplier rule() {
        if (name.equals("ready")) return () -> 0;
        if (name.equals("once")) return () -> 1;
        if (name.equals("twice")) return () -> 2;
        Random random = new Random(Long.parseLong(name.substring("mixed:".length())));
        return () -> random.nextInt(3);
    }

    @Override
    public String toString() {
        return name;
    }
}
