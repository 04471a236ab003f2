package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.race;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.channel.Channel;
import dev.pollen.sim.Simulation;
import dev.pollen.testing.Manual;
import org.junit.jupiter.api.Test;

/** Who wins a race. */
class RaceTest {
    @Test
    void ofThoseThatAreWokenTogetherTheFirstWinsAndTheOtherLosesNothing() throws Exception {
        Channel<String> first = Channel.unbounded();
        Channel<String> second = Channel.unbounded();
        Context cx = Context.of(() -> {});
        Future<String> race = race(first.receive(), second.receive());
        assertThat(race.poll(cx).isPending()).isTrue();
        second.trySend("second");
        first.trySend("first");
        assertThat(race.poll(cx).get()).isEqualTo("first");
        assertThat(first.size()).isEqualTo(0);
        assertThat(second.size()).isEqualTo(1);
    }

    @Test
    void oneThatUsesUpTheBudgetEachTimeDoesNotKeepOthersFromTheirTurn() throws Exception {
        Manual<String> other = new Manual<>();
        other.complete("other");
        assertThat(Simulation.run(1, race(greedy(), greedy(), other))).isEqualTo("other");
        assertThat(other.polls.get()).isEqualTo(1);
    }

    private static Future<String> greedy() {
        return cx -> {
            while (cx.hasBudget()) cx.spend();
            cx.waker().wake();
            if (cx.cancelRequested()) throw cx.takeCancel();
            return Poll.pending();
        };
    }
}
