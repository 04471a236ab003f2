package dev.pollen;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.testing.Manual;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Requests to cancel, from the task down to the await and back. */
class CancellationTest {
    private static final Future<Void> FOREVER = Pollen.sleep(Duration.ofDays(1));

    @Test
    void framesUnwindInnermostFirst() throws Exception {
        Manual<String> never = new Manual<>();
        List<String> trace = new ArrayList<>();
        Future<String> inner = new Machine<>("inner", never, Pollen.yieldNow(), trace);
        Future<String> outer = new Machine<>("outer", inner, Pollen.yieldNow(), trace);

        Throwable end = Pollen.blockOn(abortedAfterATurn(outer));

        assertThat(end).isInstanceOf(CancellationException.class);
        assertThat(never.cancels.get()).isEqualTo(1);
        assertThat(trace)
                .containsExactly(
                        "outer body", "inner body", "inner cleanup", "inner clean", "outer cleanup", "outer clean")
                .inOrder();
    }

    @Test
    void cleanupIsNotCutShortByASecondAbort() throws Exception {
        Manual<String> never = new Manual<>();
        Manual<Void> cleanup = new Manual<>();
        Machine<String> machine = new Machine<>("m", never, cleanup);

        Throwable end = Pollen.blockOn(new Future<>() {
            private Task<String> task;
            private int turn;

            @Override
            public Poll<Throwable> poll(Context cx) {
                if (task == null) task = Pollen.spawn(machine);
                turn++;
                if (turn == 3 || turn == 6) task.abort();
                if (turn == 9) cleanup.complete(null);
                return outcome(task, cx);
            }
        });

        assertThat(end).isInstanceOf(CancellationException.class);
        assertThat(cleanup.cancels.get()).isEqualTo(0);
        assertThat(machine.trace)
                .containsExactly("m body", "m cleanup", "m clean")
                .inOrder();
    }

    @Test
    void aRequestThatComesDuringCleanupWaitsForTheNextAwaitOutside() throws Exception {
        Manual<Void> cleanup = new Manual<>();
        Manual<String> after = new Manual<>();
        Machine<String> first = new Machine<>("first", Future.ready("x"), cleanup);
        Future<String> both = new Future<>() {
            private boolean past;

            @Override
            public Poll<String> poll(Context cx) throws Exception {
                if (!past) {
                    Poll<String> poll = first.poll(cx);
                    if (poll.isPending()) {
                        StateMachine.checkCancelled(cx, first);
                        return poll;
                    }
                    past = true;
                }
                Poll<String> poll = after.poll(cx);
                if (poll.isPending()) StateMachine.checkCancelled(cx, after);
                return poll;
            }
        };

        Throwable end = Pollen.blockOn(new Future<>() {
            private Task<String> task;
            private int turn;

            @Override
            public Poll<Throwable> poll(Context cx) {
                if (task == null) task = Pollen.spawn(both);
                turn++;
                if (turn == 3) task.abort();
                if (turn == 6) cleanup.complete(null);
                return outcome(task, cx);
            }
        });

        assertThat(end).isInstanceOf(CancellationException.class);
        assertThat(first.trace)
                .containsExactly("first body", "first cleanup", "first clean")
                .inOrder();
        assertThat(after.polls.get()).isEqualTo(1);
        assertThat(after.cancels.get()).isEqualTo(1);
    }

    @Test
    void aTaskNeverPolledEndsWithoutRunning() throws Exception {
        Manual<String> body = new Manual<>();
        Throwable end = Pollen.blockOn(new Future<>() {
            private Task<String> task;

            @Override
            public Poll<Throwable> poll(Context cx) {
                if (task == null) {
                    task = Pollen.spawn(body);
                    assertThat(task.abort()).isTrue();
                }
                return outcome(task, cx);
            }
        });
        assertThat(end).isInstanceOf(CancellationException.class);
        assertThat(body.polls.get()).isEqualTo(0);
        assertThat(body.cancels.get()).isEqualTo(1);
    }

    @Test
    void aFutureThatKnowsNothingOfRequestsIsCancelledByItsTask() throws Exception {
        Manual<String> never = new Manual<>();
        Throwable end = Pollen.blockOn(abortedAfterATurn(never));
        assertThat(end).isInstanceOf(CancellationException.class);
        assertThat(never.polls.get()).isEqualTo(2);
        assertThat(never.cancels.get()).isEqualTo(1);
    }

    @Test
    void anAbortAfterTheEndIsLate() throws Exception {
        Pollen.blockOn(new Future<Void>() {
            private Task<String> task;

            @Override
            public Poll<Void> poll(Context cx) throws Exception {
                if (task == null) task = Pollen.spawn(Future.ready("x"));
                if (task.poll(cx).isPending()) return Poll.pending();
                assertThat(task.isDone()).isTrue();
                assertThat(task.abort()).isFalse();
                return Poll.ready(null);
            }
        });
    }

    @Test
    void anInterruptAbortsTheRootAndRunsItsCleanup() {
        Machine<Void> machine = new Machine<>("m", FOREVER, Pollen.sleep(Duration.ofMillis(1)));
        assertThrows(InterruptedException.class, () -> Pollen.blockOn(machineAfterATurn(machine)));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(machine.trace)
                .containsExactly("m body", "m cleanup", "m clean")
                .inOrder();
    }

    @Test
    void whatOutlivesTheRootIsUnwound() throws Exception {
        Machine<Void> machine = new Machine<>("m", Pollen.sleep(Duration.ofDays(1)), Pollen.yieldNow());
        Pollen.blockOn(new Future<Void>() {
            private boolean spawned;

            @Override
            public Poll<Void> poll(Context cx) {
                if (spawned) return Poll.ready(null);
                spawned = true;
                Task<Void> unused = Pollen.spawn(machine);
                cx.waker().wake();
                return Poll.pending();
            }
        });
        assertThat(machine.trace)
                .containsExactly("m body", "m cleanup", "m clean")
                .inOrder();
    }

    /** The interrupt must find the machine begun. */
    private static Future<Void> machineAfterATurn(Machine<Void> machine) {
        Thread root = Thread.currentThread();
        return new Future<>() {
            private int turn;

            @Override
            public Poll<Void> poll(Context cx) throws Exception {
                if (turn++ == 1) root.interrupt();
                if (turn < 3) cx.waker().wake();
                return machine.poll(cx);
            }
        };
    }

    private static Future<Throwable> abortedAfterATurn(Future<?> future) {
        return new Future<>() {
            private Task<?> task;
            private int turn;

            @Override
            public Poll<Throwable> poll(Context cx) {
                if (task == null) task = Pollen.spawn(future);
                if (++turn == 3) task.abort();
                return turn < 100 ? outcome(task, cx) : Poll.ready(new AssertionError("it did not end"));
            }
        };
    }

    /** How {@code task} failed; polled again until it has. */
    private static Poll<Throwable> outcome(Task<?> task, Context cx) {
        try {
            if (task.poll(cx).isReady()) return Poll.ready(new AssertionError("it did not fail"));
        } catch (Throwable failure) {
            return Poll.ready(failure);
        }
        cx.waker().wake();
        return Poll.pending();
    }
}
