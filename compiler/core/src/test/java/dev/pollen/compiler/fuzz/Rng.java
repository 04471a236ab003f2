package dev.pollen.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The only source of chance in a generated program: the same seed gives the same program for ever. */
final class Rng {
    private final SplittableRandom random;

    Rng(long seed) {
        random = new SplittableRandom(seed);
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True in {@code percent} of all cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T pick(T... all) {
        return all[below(all.length)];
    }

    <T> T pick(List<T> all) {
        return all.get(below(all.size()));
    }

    /** A weighted choice of what to do. */
    <T> Choice<T> choice() {
        return new Choice<>();
    }

    final class Choice<T> {
        private final List<Integer> weights = new ArrayList<>();
        private final List<Supplier<? extends T>> actions = new ArrayList<>();
        private int total;

        Choice<T> add(int weight, Supplier<? extends T> action) {
            weights.add(weight);
            actions.add(action);
            total += weight;
            return this;
        }

        Choice<T> addIf(boolean possible, int weight, Supplier<? extends T> action) {
            return possible ? add(weight, action) : this;
        }

        T make() {
            int at = below(total);
            for (int i = 0; ; i++) {
                at -= weights.get(i);
                if (at < 0) return actions.get(i).get();
            }
        }
    }
}
