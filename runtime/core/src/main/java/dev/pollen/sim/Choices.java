package dev.pollen.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a simulation, as a list of choices: which of so many possible steps comes next. It is either drawn from a
 * seed, or given; behind the given ones the first possible step is always chosen.
 */
final class Choices {
    record Choice(int chosen, int of) {}

    private final List<Choice> made = new ArrayList<>();
    private final List<Integer> given;
    private final @Nullable Random random;

    private Choices(List<Integer> given, @Nullable Random random) {
        this.given = given;
        this.random = random;
    }

    static Choices seeded(long seed) {
        return new Choices(List.of(), new Random(seed));
    }

    static Choices given(List<Integer> given) {
        return new Choices(given, null);
    }

    /** One of the numbers below {@code of}, which is above 0. */
    int next(int of) {
        int chosen = 0;
        if (random != null) chosen = random.nextInt(of);
        else if (made.size() < given.size()) chosen = Math.min(given.get(made.size()), of - 1);
        made.add(new Choice(chosen, of));
        return chosen;
    }

    List<Choice> made() {
        return made;
    }

    /** What {@link #parse} reads: a failing order can be replayed by it. */
    @Override
    public String toString() {
        return made.stream().map(choice -> String.valueOf(choice.chosen)).collect(Collectors.joining(","));
    }

    static Choices parse(String text) {
        List<Integer> given = new ArrayList<>();
        for (String number : text.split(",", -1)) {
            if (!number.isBlank()) given.add(Integer.valueOf(number.strip()));
        }
        return given(given);
    }
}
