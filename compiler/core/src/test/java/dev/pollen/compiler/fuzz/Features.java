package dev.pollen.compiler.fuzz;

import java.util.EnumSet;
import java.util.Set;

/**
 * What one program is made of: a random choice for each, since programs that have everything have little of anything
 * and hide faults behind each other.
 */
final class Features {
    /** A family of constructs. */
    enum Feature {
        LOOPS,
        SWITCHES,
        TRIES,
        LAMBDAS,
        ARRAYS,
        /** Methods of other classes than the program's: member classes, enums, records, interfaces. */
        HOSTS,
        /** Classes in methods. */
        CLASSES,
        /** {@code async(() -> …)}. */
        BLOCKS,
        /** {@code CompletionStage}. */
        STAGES,
        /** Wildcards, raw and intersection types. */
        WILD,
        /** Poly expressions as arguments of overloaded methods. */
        POLY,
        RECURSION,
        /** Sealed types, and their patterns where the release has them. */
        SHAPES
    }

    /** How large the methods are. */
    enum Size {
        SMALL(8, 45),
        MEDIUM(30, 80),
        LARGE(60, 140);

        final int least;
        final int most;

        Size(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /** The Java version of the program. */
    final int release;

    final Size size;
    private final Set<Feature> on = EnumSet.noneOf(Feature.class);

    Features(Rng rng, int release) {
        this.release = release;
        size = rng.<Size>choice()
                .add(14, () -> Size.SMALL)
                .add(4, () -> Size.MEDIUM)
                .add(2, () -> Size.LARGE)
                .make();
        for (Feature f : Feature.values()) if (rng.chance(50)) on.add(f);
    }

    boolean has(Feature feature) {
        return on.contains(feature);
    }
}
