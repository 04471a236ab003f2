package dev.pollen;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.executor.TaskExecutor;
import dev.pollen.testing.Manual;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The loop on the calling thread. */
class BlockOnTest {
    @Test
    void returnsTheValueOrThrowsTheFailureAsItIs() throws Exception {
        assertThat(Pollen.<String>blockOn(Future.ready("x"))).isEqualTo("x");
        IOException failure = new IOException("x");
        assertThat(assertThrows(IOException.class, () -> Pollen.blockOn(Future.failed(failure))))
                .isSameInstanceAs(failure);
    }

    @Test
    void isRefusedWithinAFuture() {
        assertThrows(
                IllegalStateException.class,
                () -> Pollen.blockOn(cx -> Poll.ready(Pollen.<String>blockOn(Future.ready("x")))));
    }

    @Test
    void isWokenByAnotherThread() throws Exception {
        Manual<String> late = new Manual<>();
        Thread other = new Thread(() -> {
            while (late.polls.get() == 0) Thread.onSpinWait();
            late.complete("x");
        });
        other.start();
        assertThat(Pollen.<String>blockOn(late)).isEqualTo("x");
        other.join();
    }

    @Test
    void tasksTakeTurns() throws Exception {
        List<String> trace = new ArrayList<>();
        Pollen.blockOn(new Future<Void>() {
            private List<Task<Void>> tasks;

            @Override
            public Poll<Void> poll(Context cx) throws Exception {
                if (tasks == null) tasks = List.of(Pollen.spawn(turns("a")), Pollen.spawn(turns("b")));
                for (Task<Void> task : tasks) if (task.poll(cx).isPending()) return Poll.pending();
                return Poll.ready(null);
            }

            private Future<Void> turns(String name) {
                int[] turn = {0};
                return cx -> {
                    trace.add(name + turn[0]);
                    cx.waker().wake();
                    return turn[0]++ == 2 ? Poll.ready(null) : Poll.pending();
                };
            }
        });
        assertThat(trace).containsExactly("a0", "b0", "a1", "b1", "a2", "b2").inOrder();
    }

    @Test
    void sleepersWakeInTheOrderOfTheirDeadlines() throws Exception {
        List<Integer> trace = new ArrayList<>();
        Pollen.blockOn(new Future<Void>() {
            private List<Task<Void>> tasks;

            @Override
            public Poll<Void> poll(Context cx) throws Exception {
                if (tasks == null) {
                    tasks = new ArrayList<>();
                    for (int millis : new int[] {30, 10, 20}) {
                        Future<Void> sleep = Pollen.sleep(Duration.ofMillis(millis));
                        tasks.add(Pollen.spawn(inner -> {
                            if (sleep.poll(inner).isPending()) return Poll.pending();
                            trace.add(millis);
                            return Poll.ready(null);
                        }));
                    }
                }
                for (Task<Void> task : tasks) if (task.poll(cx).isPending()) return Poll.pending();
                return Poll.ready(null);
            }
        });
        assertThat(trace).containsExactly(10, 20, 30).inOrder();
    }

    @Test
    void nothingCanBeSpawnedAfterTheEnd() throws Exception {
        AtomicReference<TaskExecutor> executor = new AtomicReference<>();
        Pollen.blockOn(cx -> {
            executor.set(cx.executor());
            return Poll.ready(null);
        });
        assertThrows(RejectedExecutionException.class, () -> executor.get().spawn(Future.ready("x")));
        assertThrows(IllegalStateException.class, () -> Pollen.spawn(Future.ready("x")));
    }

    @Test
    void aTaskThatHasEndedDoesNotKeepItsFuture() throws Exception {
        AtomicReference<Waker> waker = new AtomicReference<>();
        WeakReference<Object> gone = runAndForget(waker);
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(gone.get()).isNull();
        waker.get().wake(); // harmless, and keeps the waker until here
    }

    private static WeakReference<Object> runAndForget(AtomicReference<Waker> waker) throws Exception {
        Object held = new Object();
        Pollen.blockOn(cx -> {
            waker.set(cx.waker());
            return Poll.ready(held.hashCode());
        });
        return new WeakReference<>(held);
    }

    @Test
    void aLocalFollowsItsTaskAndItsChildren() throws Exception {
        TaskLocal<String> user = TaskLocal.withInitial(() -> "nobody");
        Future<String> child = cx -> Poll.ready(user.get());
        List<String> seen = Pollen.blockOn(new Future<List<String>>() {
            private Future<List<String>> bound;

            @Override
            public Poll<List<String>> poll(Context cx) throws Exception {
                if (bound == null) bound = user.with("ada", spawning());
                Poll<List<String>> poll = bound.poll(cx);
                assertThat(user.get()).isEqualTo("nobody");
                return poll;
            }

            private Future<List<String>> spawning() {
                List<String> all = new ArrayList<>();
                List<Task<String>> task = new ArrayList<>();
                return cx -> {
                    all.add(user.get());
                    if (task.isEmpty()) task.add(Pollen.spawn(child));
                    Poll<String> poll = task.get(0).poll(cx);
                    if (poll.isPending()) return Poll.pending();
                    all.add(poll.get());
                    return Poll.ready(all);
                };
            }
        });
        assertThat(seen).containsExactly("ada", "ada", "ada");
        assertThat(user.get()).isEqualTo("nobody");
    }
}
