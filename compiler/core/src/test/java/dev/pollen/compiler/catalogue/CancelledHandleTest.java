package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import java.lang.ref.WeakReference;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Cancelled machines as those see them who hold them: rows CN of the catalogue. */
class CancelledHandleTest {
    private static final String WAIT = """
            @Async static Future<String> wait(Object held, Future<String> f) throws Exception {
              try {
                log("in");
                return Future.ready(await(f) + held.hashCode());
              } finally {
                log("finally");
              }
            }
            """;

    @Test
    void aMachineThatNeverRanRunsNothing() throws Exception {
        Loaded c = Loaded.of(WAIT);
        Hand<String> f = new Hand<>();
        Object end = Pollen.blockOn(new Future<>() {
            private Task<String> task;

            @Override
            public Poll<Object> poll(Context cx) throws Exception {
                if (task == null) {
                    task = Pollen.spawn(c.call("wait", new Object(), f));
                    assertThat(task.abort()).isTrue();
                }
                try {
                    return task.poll(cx).isReady() ? Poll.ready("ready") : Poll.pending();
                } catch (CancellationException e) {
                    return Poll.ready("cancelled");
                }
            }
        });
        assertThat(end).isEqualTo("cancelled");
        assertThat(f.polls).isEqualTo(0);
        assertThat(c.log()).isEmpty();
    }

    @Test
    void afterTheEndACancelReachesNobody() throws Exception {
        Loaded c = Loaded.of(WAIT);
        Hand<String> f = new Hand<>();
        Future<String> machine = c.call("wait", "held", f);
        f.complete("x");
        assertThat(machine.poll(Context.of(() -> {})).isReady()).isTrue();
        machine.cancel();
        assertThat(f.cancels).isEqualTo(0);
    }

    @Test
    void aHandleOfACancelledTaskKeepsNothing() throws Exception {
        Loaded c = Loaded.of(WAIT);
        Object[] handles = new Object[2];
        WeakReference<Object> held = abortWhileItHolds(c, handles);
        for (int i = 0; i < 100 && held.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(held.get()).isNull();
        assertThat(((Task<?>) handles[0]).isDone()).isTrue();
        assertThat(handles[1]).isInstanceOf(Future.class);
    }

    /** The task and its machine are in {@code handles} afterwards; what only the machine had is the result. */
    private static WeakReference<Object> abortWhileItHolds(Loaded c, Object[] handles) throws Exception {
        Object held = new Object();
        Future<String> machine = c.call("wait", held, new Hand<String>());
        handles[1] = machine;
        Object unused = Pollen.blockOn(new Future<>() {
            private int turn;

            @Override
            public Poll<Object> poll(Context cx) throws Exception {
                if (turn == 0) handles[0] = Pollen.spawn(machine);
                Task<?> task = (Task<?>) handles[0];
                if (turn++ == 2) assertThat(task.abort()).isTrue();
                cx.waker().wake();
                return task.isDone() ? Poll.ready("done") : Poll.pending();
            }
        });
        assertThat(c.log()).containsExactly("in", "finally").inOrder();
        return new WeakReference<>(held);
    }

    @Test
    void aWakeAfterTheCancelIsIgnored() throws Exception {
        Loaded c = Loaded.of(WAIT);
        Hand<String> f = new Hand<>();
        Future<String> machine = c.call("wait", "held", f);
        Object unused = Pollen.blockOn(new Future<>() {
            private Task<String> task;
            private int turn;

            @Override
            public Poll<Object> poll(Context cx) {
                if (task == null) task = Pollen.spawn(machine);
                if (turn++ == 2) assertThat(task.abort()).isTrue();
                if (task.isDone()) f.complete("late");
                cx.waker().wake();
                return turn < 10 ? Poll.pending() : Poll.ready("end");
            }
        });
        assertThat(f.cancels).isEqualTo(1);
        assertThat(f.polls).isEqualTo(2);
        assertThat(c.log()).containsExactly("in", "finally").inOrder();
    }
}
