package dev.pollen.trace;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.StateMachine;
import dev.pollen.Task;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a recorder writes of tasks. */
class RecorderTest {
    /** As the compiler would write it: awaits a sleep, and ends. */
    private static final class NapFuture extends StateMachine<String> {
        enum State {
            INIT,
            AWAITING_SLEEP,
            DONE,
            POISONED
        }

        private State state = State.INIT;

        private @Nullable String kept = "kept";
        private @Nullable Future<?> awaiting;

        @Override
        public Poll<String> poll(Context cx) throws Exception {
            State at = state;
            state = State.POISONED;
            if (at == State.INIT) awaiting = Pollen.sleep(Duration.ofMillis(1));
            Future<?> awaited = awaiting;
            if (awaited != null && awaited.poll(cx).isPending()) {
                checkCancelled(cx, awaited);
                state = State.AWAITING_SLEEP;
                return pending();
            }
            state = State.DONE;
            return ready(String.valueOf(kept));
        }
    }

    private static List<String> recorded(Future<?> future) {
        StringWriter out = new StringWriter();
        try (Recorder recorder = Recorder.start(out)) {
            assertThat(recorder).isNotNull();
            Pollen.blockOn(future);
        } catch (Exception | Error e) {
            assertThat(e).hasMessageThat().isNotNull();
        }
        return out.toString()
                .lines()
                .map(line -> line.replaceAll("\"at\":\\d+", "\"at\":0")
                        .replaceAll("\"thread\":\"[^\"]*\"", "\"thread\":\"t\""))
                .toList();
    }

    @Test
    void theLifeOfATask() {
        String nap = "{\"class\":\"dev.pollen.trace.RecorderTest.NapFuture\",\"state\":";
        String sleeping = "[" + nap + "\"AWAITING_SLEEP\"},{\"class\":\"dev.pollen.time.Sleep\"}]}";
        assertThat(recorded(new NapFuture()))
                .containsExactly(
                        "{\"event\":\"trace\",\"schema\":1}",
                        "{\"event\":\"spawned\",\"at\":0,\"task\":1,\"thread\":\"t\",\"future\":\"dev.pollen.trace.RecorderTest.NapFuture\"}",
                        "{\"event\":\"poll\",\"at\":0,\"task\":1,\"thread\":\"t\",\"chain\":[" + nap + "\"INIT\"}]}",
                        "{\"event\":\"pending\",\"at\":0,\"task\":1,\"thread\":\"t\",\"chain\":" + sleeping,
                        "{\"event\":\"woken\",\"at\":0,\"task\":1,\"thread\":\"t\",\"source\":\"dev.pollen.time.TimerQueue\"}",
                        "{\"event\":\"poll\",\"at\":0,\"task\":1,\"thread\":\"t\",\"chain\":" + sleeping,
                        "{\"event\":\"ready\",\"at\":0,\"task\":1,\"thread\":\"t\"}")
                .inOrder();
    }

    @Test
    void whoSpawnsIsSaid() {
        Future<Void> parent = new Future<>() {
            private @Nullable Task<String> child;

            @Override
            public Poll<Void> poll(Context cx) throws Exception {
                if (child == null) child = Pollen.spawn(new NapFuture());
                return child.poll(cx).isPending() ? Poll.pending() : Poll.ready(null);
            }
        };
        List<String> lines = recorded(parent);
        assertThat(lines.stream()
                        .filter(l -> l.contains("spawned") && l.contains("\"task\":2,"))
                        .toList())
                .containsExactly(
                        "{\"event\":\"spawned\",\"at\":0,\"task\":2,\"thread\":\"t\",\"by\":1,\"future\":\"dev.pollen.trace.RecorderTest.NapFuture\"}");
        assertThat(lines.get(lines.size() - 1)).contains("\"event\":\"ready\",\"at\":0,\"task\":1");
    }

    @Test
    void failuresAreTold() {
        List<String> lines = recorded(Future.failed(new IllegalStateException("a \"bad\" day\n")));
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("{\"event\":\"failed\",\"at\":0,\"task\":1,\"thread\":\"t\","
                        + "\"failure\":\"java.lang.IllegalStateException: a \\\"bad\\\" day\\u000a\"}");
    }

    @Test
    void anAbortReachesTheMachine() {
        Future<Void> parent = new Future<>() {
            private @Nullable Task<String> child;

            @Override
            public Poll<Void> poll(Context cx) throws Exception {
                if (child == null) {
                    child = Pollen.spawn(new NapFuture());
                } else if (!child.isDone()) {
                    child.abort();
                }
                try {
                    if (!child.isDone()) {
                        cx.waker().wake();
                        return Poll.pending();
                    }
                    child.poll(cx);
                    return Poll.ready(null);
                } catch (CancellationException e) {
                    return Poll.ready(null);
                }
            }
        };
        List<String> lines = recorded(parent);
        assertThat(lines).contains("{\"event\":\"cancelled\",\"at\":0,\"task\":2,\"thread\":\"t\"}");
    }

    @Test
    void oneAtATime() throws Exception {
        try (Recorder first = Recorder.start(new StringWriter())) {
            assertThat(first).isNotNull();
            assertThrows(IllegalStateException.class, () -> Recorder.start(new StringWriter()));
        }
        Future<String> plain = Future.ready("x");
        assertThat(Recorder.task(plain)).isSameInstanceAs(plain);
    }
}
