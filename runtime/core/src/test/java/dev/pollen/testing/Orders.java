package dev.pollen.testing;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Future;
import dev.pollen.sim.Exploration;
import java.util.function.Supplier;

/** Explorations that say how many orders they tried. */
public final class Orders {
    private static final long MOST = 400_000;

    private Orders() {}

    /** All orders of {@code program}; a program that has only a few does not show much. */
    public static void all(String name, long atLeast, Supplier<Future<?>> program) {
        long orders = Exploration.all(MOST).check(program);
        System.out.println("explored " + name + ": all " + orders + " orders");
        assertThat(orders).isAtLeast(atLeast);
    }

    /** {@code orders} random orders of {@code program}. */
    public static void some(String name, long orders, Supplier<Future<?>> program) {
        Exploration.random(1, orders).check(program);
        System.out.println("explored " + name + ": " + orders + " random orders");
    }
}
