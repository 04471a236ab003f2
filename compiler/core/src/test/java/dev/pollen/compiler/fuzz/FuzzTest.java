package dev.pollen.compiler.fuzz;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Half a minute of random programs; {@code scripts/fuzz} runs as many as you like. */
class FuzzTest {
    /** How long, in seconds. */
    private static final int SECONDS = Integer.getInteger("pollen.fuzz.seconds", 30);

    /** Where to begin: a fixed place, so that the build is no lottery. */
    private static final long SEED = Long.getLong("pollen.fuzz.seed", 1);

    /** In each Java that the programs and this JDK know; they share the time. */
    @TestFactory
    Stream<DynamicTest> randomProgramsDoWhatTheyDoUntransformed() {
        List<Integer> releases = Stream.of(17, 21, 25)
                .filter(r -> r <= Runtime.version().feature())
                .toList();
        return releases.stream().map(r -> DynamicTest.dynamicTest("Java " + r, () -> compare(r, releases.size())));
    }

    private static void compare(int release, int share) throws InterruptedException {
        List<Fuzz.Failure> failures = Collections.synchronizedList(new ArrayList<>());
        Fuzz fuzz = new Fuzz(release, List.of(Layout.values()), failures::add);
        fuzz.run(SEED, Long.MAX_VALUE, 2, System.currentTimeMillis() + SECONDS * 1000L / share);
        assertWithMessage(failures.toString()).that(fuzz.failed()).isEqualTo(0);
        assertThat(fuzz.compared()).isGreaterThan(0L);
        // javac 17 itself crashes on some, and makes code for others that the JVM refuses
        assertWithMessage(fuzz.toString()).that(fuzz.notJava() * 40).isAtMost(fuzz.compared());
    }

    @Test
    void theSameSeedGivesTheSameProgram() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(Programs.generate(seed, 21).print())
                    .isEqualTo(Programs.generate(seed, 21).print());
        }
    }

    @Test
    void aShrunkProgramKeepsWhatMakesItFail() {
        Node program = Programs.generate(7, 17);
        assertThat(program.print()).contains("await(");
        Node small = new Shrinker(all ->
                        all.stream().map(n -> n.print().contains("await(")).toList())
                .shrink(program);
        assertThat(small.print()).contains("await(");
        assertThat(small.size()).isLessThan(program.size() / 4);
    }
}
