package dev.pollen.stress;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * A million tasks, on an event loop and on a pool: spawned and joined; asleep at the same time, and woken; asleep, and
 * aborted. Prints what a task takes, and fails where something stays behind. Arguments: the number of tasks.
 */
public final class ManyTasks {
    private ManyTasks() {}

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (TaskExecutor loop = TaskExecutor.builder().eventLoop();
                TaskExecutor pool = TaskExecutor.builder()
                        .multiThreaded(Runtime.getRuntime().availableProcessors())) {
            all("warm-up", loop, 10_000);
            all("warm-up", pool, 10_000);
            all("event loop", loop, count);
            all("pool", pool, count);
        }
    }

    private static void all(String name, TaskExecutor executor, int count) throws Exception {
        aborted(
                name + ", first",
                executor,
                count); // a ForkJoinPool's queues grow, and stay as large as they were needed
        Memory before = Memory.now();
        joined(name, executor, count, () -> Future.ready(1));
        joined(name + ", yielding", executor, count, Yielding::new);
        asleep(name, executor, count);
        aborted(name, executor, count);
        Memory.now().expectNoMoreThan(before, name + ", afterwards");
    }

    private static final class Yielding implements Future<Integer> {
        private boolean yielded;

        @Override
        public Poll<Integer> poll(Context cx) {
            if (yielded) return Poll.ready(1);
            yielded = true;
            cx.waker().wake();
            return Poll.pending();
        }
    }

    private static void joined(String name, TaskExecutor executor, int count, Supplier<Future<Integer>> body)
            throws Exception {
        long start = System.nanoTime();
        List<Task<Integer>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) tasks.add(executor.spawn(body.get()));
        long sum = 0;
        for (int one : Pollen.<List<Integer>>blockOn(Pollen.joinAll(tasks))) sum += one;
        if (sum != count) throw new AssertionError(sum + " of " + count);
        print(name + ": spawned and joined", count, start);
    }

    private static void asleep(String name, TaskExecutor executor, int count) throws Exception {
        Memory empty = Memory.now();
        long start = System.nanoTime();
        List<Task<Void>> tasks = new ArrayList<>(count);
        Duration time = Duration.ofMillis(2_000 + count / 100); // all are asleep before the first wakes
        for (int i = 0; i < count; i++) tasks.add(executor.spawn(Pollen.sleep(time)));
        Pollen.blockOn(executor.spawn(Future.ready())); // behind them
        Memory full = Memory.now();
        System.out.printf("%s: a task asleep takes %d bytes%n", name, (full.heap() - empty.heap()) / count);
        Pollen.<List<Void>>blockOn(Pollen.joinAll(tasks));
        print(name + ": slept for " + time, count, start);
    }

    private static void aborted(String name, TaskExecutor executor, int count) throws Exception {
        long start = System.nanoTime();
        List<Task<Void>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) tasks.add(executor.spawn(Pollen.sleep(Duration.ofDays(1))));
        for (Task<Void> task : tasks) task.abort();
        int aborted = 0;
        for (Task<Void> task : tasks) aborted += Pollen.<Integer>blockOn(new Aborted(task));
        if (aborted != count) throw new AssertionError(aborted + " of " + count);
        print(name + ": aborted asleep", count, start);
    }

    private record Aborted(Task<?> task) implements Future<Integer> {
        @Override
        public Poll<Integer> poll(Context cx) throws Exception {
            try {
                return task.poll(cx).isPending() ? Poll.pending() : Poll.ready(0);
            } catch (CancellationException aborted) {
                return Poll.ready(1);
            }
        }
    }

    private static void print(String what, int count, long start) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("%s: %,d tasks in %,d ms%n", what, count, millis);
    }
}
