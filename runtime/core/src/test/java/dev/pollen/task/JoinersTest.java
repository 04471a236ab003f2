package dev.pollen.task;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Context;
import dev.pollen.Waker;
import dev.pollen.testing.Manual;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who wait for one task. */
class JoinersTest {
    private static final class Ignoring implements Scheduler {
        @Override
        public void schedule(RunnableTask<?> task) {}

        @Override
        public void ended(RunnableTask<?> task) {}

        @Override
        public void unjoined(Throwable failure) {}
    }

    private static final class Counting implements Waker {
        private static long comparisons;
        private int wakes;

        @Override
        public void wake() {
            wakes++;
        }

        @Override
        public boolean equals(Object other) {
            comparisons++;
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @Test
    void manyJoinAndLeaveWithoutALookAtAllOthers() throws Exception {
        int many = 2000;
        Manual<String> future = new Manual<>();
        RunnableTask<String> task = new RunnableTask<>(future, new Ignoring(), null);
        List<Counting> joiners = new ArrayList<>();
        Counting.comparisons = 0;
        for (int i = 0; i < many; i++) {
            Counting joiner = new Counting();
            joiners.add(joiner);
            for (int poll = 0; poll < 2; poll++) {
                assertThat(task.poll(Context.of(joiner)).isPending()).isTrue();
            }
        }
        for (Counting joiner : joiners.subList(0, many / 2)) task.outcome().leave(joiner);
        assertThat(Counting.comparisons).isLessThan(10L * many);
        future.complete("done");
        task.run();
        for (int i = 0; i < many; i++) {
            assertThat(joiners.get(i).wakes).isEqualTo(i < many / 2 ? 0 : 1);
        }
    }

    @Test
    void oneThatLeavesIsNotWoken() throws Exception {
        Manual<String> future = new Manual<>();
        RunnableTask<String> task = new RunnableTask<>(future, new Ignoring(), null);
        Counting first = new Counting();
        Counting second = new Counting();
        assertThat(task.poll(Context.of(first)).isPending()).isTrue();
        task.outcome().leave(first);
        assertThat(task.poll(Context.of(second)).isPending()).isTrue();
        task.outcome().leave(first);
        future.complete("done");
        task.run();
        assertThat(first.wakes).isEqualTo(0);
        assertThat(second.wakes).isEqualTo(1);
    }
}
