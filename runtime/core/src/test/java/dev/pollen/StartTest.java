package dev.pollen;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.testing.Manual;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Methods that return a CompletionStage: started at the call. */
class StartTest {
    @Test
    void runsToItsFirstSuspensionOnTheCallingThread() {
        Manual<String> body = new Manual<>();
        CompletableFuture<String> result = StateMachine.start(body);
        assertThat(body.polls.get()).isEqualTo(1);
        assertThat(result.isDone()).isFalse();
        body.complete("x");
        assertThat(result.join()).isEqualTo("x");
    }

    @Test
    void goesOnOnTheThreadThatWakesIt() throws Exception {
        Manual<String> body = new Manual<>();
        AtomicReference<Thread> polledBy = new AtomicReference<>();
        CompletableFuture<String> result = StateMachine.start(cx -> {
            polledBy.set(Thread.currentThread());
            return body.poll(cx);
        });
        Thread other = new Thread(() -> body.complete("x"));
        other.start();
        other.join();
        assertThat(result.join()).isEqualTo("x");
        assertThat(polledBy.get()).isSameInstanceAs(other);
    }

    @Test
    void goesOnOnTheExecutorThatRunsTheCaller() throws Exception {
        AtomicReference<Thread> polledBy = new AtomicReference<>();
        String result = Pollen.blockOn(new Future<>() {
            private Future<String> stage;

            @Override
            public Poll<String> poll(Context cx) throws Exception {
                if (stage == null) {
                    Future<Void> sleep = Pollen.sleep(Duration.ofMillis(1));
                    stage = Future.from(StateMachine.start(inner -> {
                        polledBy.set(Thread.currentThread());
                        return sleep.poll(inner).isReady() ? Poll.ready("x") : Poll.pending();
                    }));
                }
                return stage.poll(cx);
            }
        });
        assertThat(result).isEqualTo("x");
        assertThat(polledBy.get()).isSameInstanceAs(Thread.currentThread());
    }

    @Test
    void timersRunWithoutAnExecutor() {
        assertThat(StateMachine.start(Pollen.sleep(Duration.ofMillis(1))).join())
                .isNull();
    }

    @Test
    void aFailureCompletesItExceptionally() {
        CompletableFuture<Object> result = StateMachine.start(Future.failed(new IOException("x")));
        Throwable failure = assertThrows(CompletionException.class, result::join);
        assertThat(failure).hasCauseThat().isInstanceOf(IOException.class);
    }

    @Test
    void cancellingTheResultAbortsTheBody() {
        Machine<Void> machine = new Machine<>("m", Pollen.sleep(Duration.ofDays(1)), Future.ready());
        CompletableFuture<Void> result = StateMachine.start(machine);
        assertThat(result.cancel(true)).isTrue();
        assertThat(machine.trace)
                .containsExactly("m body", "m cleanup", "m clean")
                .inOrder();
        assertThat(result.isCancelled()).isTrue();
    }

    @Test
    void aChainOfWakesDoesNotGrowTheStack() {
        Manual<Integer> first = new Manual<>();
        CompletableFuture<Integer> last = StateMachine.start(first);
        for (int i = 0; i < 100_000; i++) {
            Future<Integer> previous = Future.from(last);
            last = StateMachine.start(cx -> previous.poll(cx));
        }
        CompletableFuture<Integer> end = last;
        Thread small = new Thread(null, () -> first.complete(7), "small", 256 << 10);
        small.start();
        assertThat(end.join()).isEqualTo(7);
    }

    @Test
    void aStagesFailureIsUnwrapped() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        stage.completeExceptionally(new CompletionException(new ExecutionException(new IOException("x"))));
        assertThrows(IOException.class, () -> Pollen.blockOn(Future.from(stage)));
    }

    @Test
    void aCancelledStageIsACancellation() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        stage.cancel(false);
        assertThrows(CancellationException.class, () -> Pollen.blockOn(Future.from(stage)));
    }

    @Test
    void aFutureBecomesACompletableFuture() throws Exception {
        AtomicReference<CompletableFuture<String>> made = new AtomicReference<>();
        Pollen.blockOn(cx -> {
            if (made.get() == null) {
                made.set(Future.ready("x").toCompletableFuture());
                cx.waker().wake();
                return Poll.pending();
            }
            return Poll.ready(null);
        });
        assertThat(made.get().join()).isEqualTo("x");
        assertThrows(IllegalStateException.class, () -> Future.ready("x").toCompletableFuture());
    }
}
