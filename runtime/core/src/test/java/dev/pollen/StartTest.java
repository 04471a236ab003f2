package dev.pollen;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.executor.TaskExecutor;
import dev.pollen.testing.Manual;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
    void doesNotGoOnOnTheStackOfItsWaker() {
        Manual<String> body = new Manual<>();
        Object lock = new Object();
        List<Thread> polledBy = new CopyOnWriteArrayList<>();
        CompletableFuture<String> result = StateMachine.start(cx -> {
            synchronized (lock) { // that of the waker
                polledBy.add(Thread.currentThread());
            }
            return body.poll(cx);
        });
        synchronized (lock) {
            body.complete("x");
            assertThat(polledBy).containsExactly(Thread.currentThread());
        }
        assertThat(result.join()).isEqualTo("x");
        assertThat(polledBy).hasSize(2);
        assertThat(polledBy.get(1)).isNotSameInstanceAs(Thread.currentThread());
    }

    /** The sleep on the pool needs the timers that woke the method. */
    @Test
    void mayBlockWhereItGoesOnForWhatTimersBringAbout() {
        try (TaskExecutor pool = TaskExecutor.builder().multiThreaded(1)) {
            CompletableFuture<String> result = StateMachine.start(Pollen.sleep(Duration.ofMillis(1)))
                    .thenApply(none -> {
                        try {
                            Object unused = Pollen.blockOn(pool.spawn(Pollen.sleep(Duration.ofMillis(1))));
                            return "x";
                        } catch (Exception failure) {
                            throw new CompletionException(failure);
                        }
                    });
            assertThat(result.orTimeout(1, TimeUnit.MINUTES).join()).isEqualTo("x");
        }
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
        List<String> trace = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> result =
                StateMachine.start(new Machine<>("m", Pollen.sleep(Duration.ofDays(1)), Future.ready(), trace));
        assertThat(result.cancel(true)).isTrue();
        while (trace.size() < 3) Thread.onSpinWait();
        assertThat(trace).containsExactly("m body", "m cleanup", "m clean").inOrder();
        assertThat(result.isCancelled()).isTrue();
    }

    @Test
    void aChainOfWakesDoesNotGrowTheStack() {
        Manual<Integer> first = new Manual<>();
        CompletableFuture<Integer> last = StateMachine.start(first);
        for (int i = 0; i < 10_000; i++) {
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
