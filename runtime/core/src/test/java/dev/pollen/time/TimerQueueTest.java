package dev.pollen.time;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The heap against a plain list. */
class TimerQueueTest {
    private record Model(long deadline, int number, Timers.Timer timer) {}

    @Test
    void firesWhatIsDueInOrderAndNothingElse() {
        for (int seed = 0; seed < 300; seed++) check(new Random(seed));
    }

    private static void check(Random random) {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 500); // the clock may overflow meanwhile
        TimerQueue queue = new TimerQueue(now::get, () -> {});
        List<Model> model = new ArrayList<>();
        List<Integer> fired = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    long deadline = now.get() + random.nextInt(100);
                    model.add(new Model(deadline, i, queue.start(deadline, () -> fired.add(number))));
                }
                case 2 -> {
                    if (!model.isEmpty())
                        model.remove(random.nextInt(model.size())).timer.cancel();
                }
                default -> {
                    long time = now.addAndGet(random.nextInt(30));
                    List<Integer> due = model.stream()
                            .filter(m -> m.deadline - time <= 0)
                            .sorted(Comparator.<Model>comparingLong(m -> m.deadline - time)
                                    .thenComparing(Model::number))
                            .map(Model::number)
                            .toList();
                    model.removeIf(m -> m.deadline - time <= 0);
                    fired.clear();
                    queue.fire();
                    assertThat(fired).isEqualTo(due);
                }
            }
            assertThat(queue.size()).isEqualTo(model.size());
        }
    }

    @Test
    void tellsOfAnEarlierDeadline() {
        List<String> told = new ArrayList<>();
        TimerQueue queue = new TimerQueue(() -> 0, () -> told.add("earlier"));
        queue.start(10, () -> {});
        queue.start(20, () -> {});
        queue.start(5, () -> {});
        assertThat(told).hasSize(2);
        assertThat(queue.delay()).isEqualTo(5);
    }

    @Test
    void aWakerThatComesTooLateIsWokenAtOnce() {
        List<String> woken = new ArrayList<>();
        TimerQueue queue = new TimerQueue(() -> 10, () -> {});
        Timers.Timer timer = queue.start(10, () -> woken.add("old"));
        queue.fire();
        timer.setWaker(() -> woken.add("new"));
        assertThat(woken).containsExactly("old", "new").inOrder();
    }
}
