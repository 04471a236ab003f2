package dev.pollen.executor;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.sleep;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of executors: what is left unwinds, and nothing waits for itself. */
class CloseTest {
    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void closeUnwindsWhatIsLeft(ExecutorTest.Kind kind) throws Exception {
        TaskExecutor executor = kind.executor();
        AtomicInteger cleaned = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(10);
        List<Task<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tasks.add(executor.spawn(Steps.of(() -> {
                        begun.countDown();
                        return sleep(Duration.ofDays(1));
                    })
                    .lastly(() -> Steps.of(() -> sleep(Duration.ofMillis(2)))
                            .then(none -> Steps.run(cleaned::incrementAndGet)))));
        }
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        executor.close();
        assertThat(cleaned.get()).isEqualTo(10);
        for (Task<Void> task : tasks) assertThrows(CancellationException.class, () -> blockOn(task));
        assertThrows(RejectedExecutionException.class, () -> executor.spawn(Future.ready()));
        executor.close();
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void anInterruptedThreadClosesAsWell(ExecutorTest.Kind kind) throws Exception {
        TaskExecutor executor = kind.executor();
        AtomicInteger cleaned = new AtomicInteger();
        Task<Void> task = asleep(
                executor,
                () -> Steps.of(() -> sleep(Duration.ofMillis(20))).then(none -> Steps.run(cleaned::incrementAndGet)));
        Thread.currentThread().interrupt();
        executor.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cleaned.get()).isEqualTo(1);
        assertThrows(CancellationException.class, () -> blockOn(task));
    }

    /** Neither does it ask the tasks a second time. */
    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void aSecondCloseDoesNothing(ExecutorTest.Kind kind) throws Exception {
        TaskExecutor executor = kind.executor();
        Manual<String> cleanup = new Manual<>();
        Task<Void> task = asleep(executor, () -> cleanup);
        Thread first = new Thread(executor::close);
        first.start();
        while (cleanup.polls.get() == 0) Thread.onSpinWait();
        executor.close(Duration.ZERO);
        assertThat(task.isDone()).isFalse();
        assertThat(cleanup.polls.get()).isEqualTo(1);
        cleanup.complete("x");
        first.join();
        assertThrows(CancellationException.class, () -> blockOn(task));
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void aTimeoutWithGraceIsOneWhileTheExecutorCloses(ExecutorTest.Kind kind) throws Exception {
        TaskExecutor executor =
                kind.make().apply(TaskExecutor.builder().onUnjoined(failure -> {})); // it is joined too late
        Future<Void> limited = Pollen.timeout(Duration.ofMillis(1), Pollen.<Void>shield(new Manual<>()))
                .grace(Duration.ofMillis(1));
        Task<Void> task = asleep(executor, () -> limited);
        executor.close();
        assertThrows(TimeoutException.class, () -> blockOn(task));
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void patienceHasNoEnd(ExecutorTest.Kind kind) throws Exception {
        TaskExecutor executor = kind.executor();
        Task<Void> task = executor.spawn(sleep(ChronoUnit.FOREVER.getDuration()));
        executor.close(ChronoUnit.FOREVER.getDuration());
        assertThrows(CancellationException.class, () -> blockOn(task));
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void closeDropsWhatDoesNotUnwind(ExecutorTest.Kind kind) throws Exception {
        TaskExecutor executor = kind.executor();
        Manual<Void> never = new Manual<>();
        Task<Void> task = asleep(executor, () -> never);
        executor.close(Duration.ofMillis(20));
        assertThrows(CancellationException.class, () -> blockOn(task));
        assertThat(never.cancels.get()).isEqualTo(1);
    }

    /** Its poll keeps the thread until the close has given it up. */
    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void whatADroppedPollEndsWithIsClosedOrTold(ExecutorTest.Kind kind) throws Exception {
        BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
        TaskExecutor executor = kind.make().apply(TaskExecutor.builder().onUnjoined(told::add));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        IllegalStateException failure = new IllegalStateException("the close of what came too late");
        Task<Owned> task = executor.spawn(Steps.of(() -> {
            begun.countDown();
            closed.await();
            return Future.ready(() -> {
                throw failure;
            });
        }));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        executor.close(Duration.ofMillis(1));
        assertThat(task.isDone()).isTrue();
        closed.countDown();
        assertThat(told.poll(1, TimeUnit.MINUTES)).isSameInstanceAs(failure);
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void theFailureOfADroppedPollIsTold(ExecutorTest.Kind kind) throws Exception {
        BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
        TaskExecutor executor = kind.make().apply(TaskExecutor.builder().onUnjoined(told::add));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        IllegalStateException failure = new IllegalStateException("x");
        Task<Void> task = executor.spawn(Steps.run(() -> {
            begun.countDown();
            closed.await();
            throw failure;
        }));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        executor.close(Duration.ofMillis(1));
        assertThat(task.isDone()).isTrue();
        closed.countDown();
        assertThat(told.poll(1, TimeUnit.MINUTES)).isSameInstanceAs(failure);
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void whatDroppedBlockingCodeEndsWithIsTold(ExecutorTest.Kind kind) throws Exception {
        IllegalStateException failure = new IllegalStateException("x");
        Owned failsToClose = () -> {
            throw failure;
        };
        for (boolean fails : new boolean[] {false, true}) {
            BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
            TaskExecutor executor = kind.make().apply(TaskExecutor.builder().onUnjoined(told::add));
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch closed = new CountDownLatch(1);
            Task<Owned> task = executor.spawn(Pollen.unblock(() -> {
                begun.countDown();
                closed.await();
                if (fails) throw failure;
                return failsToClose;
            }));
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            executor.close(Duration.ofMillis(1));
            assertThat(task.isDone()).isTrue();
            closed.countDown();
            assertThat(told.poll(1, TimeUnit.MINUTES)).isSameInstanceAs(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void refusesToBlockOrToCloseItselfWithin(ExecutorTest.Kind kind) {
        try (TaskExecutor executor = kind.executor()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> blockOn(executor.spawn(Steps.run(() -> blockOn(Future.ready())))));
            assertThrows(IllegalStateException.class, () -> blockOn(executor.spawn(Steps.run(executor::close))));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void refusesToBlockOrToCloseItselfInACallback(ExecutorTest.Kind kind) throws Exception {
        Manual<Void> late = new Manual<>();
        try (TaskExecutor executor = kind.executor()) {
            AtomicReference<CompletableFuture<Void>> result = new AtomicReference<>();
            blockOn(executor.spawn(Steps.run(() -> result.set(late.toCompletableFuture()))));
            CompletableFuture<Object> blocking =
                    result.get().handle((none, failure) -> failing(() -> blockOn(Future.ready())));
            CompletableFuture<Object> closing = result.get().handle((none, failure) -> failing(executor::close));
            while (late.polls.get() == 0) Thread.onSpinWait();
            late.complete(null);
            assertThat(blocking.join()).isInstanceOf(IllegalStateException.class);
            assertThat(closing.join()).isInstanceOf(IllegalStateException.class);
        }
    }

    /** What the close drops, and its failures, are told of on a thread that cannot wait for it either. */
    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void refusesToBlockOrToCloseItselfInACallbackOfADrop(ExecutorTest.Kind kind) throws Exception {
        TaskExecutor executor = kind.executor();
        AtomicReference<CompletableFuture<Void>> result = new AtomicReference<>();
        Manual<Void> never = new Manual<>();
        blockOn(executor.spawn(Steps.run(() -> result.set(Pollen.shield(never).toCompletableFuture()))));
        while (never.polls.get() == 0) Thread.onSpinWait();
        CompletableFuture<Object> blocking =
                result.get().handle((none, failure) -> failing(() -> blockOn(Future.ready())));
        CompletableFuture<Object> closing = result.get().handle((none, failure) -> failing(executor::close));
        executor.close(Duration.ofMillis(1));
        assertThat(blocking.join()).isInstanceOf(IllegalStateException.class);
        assertThat(closing.join()).isInstanceOf(IllegalStateException.class);
    }

    /** The task calls it behind the poll that was pending. */
    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void refusesToBlockOrToCloseItselfInACancel(ExecutorTest.Kind kind) throws Exception {
        try (TaskExecutor executor = kind.executor()) {
            CancelBlocks blocks = new CancelBlocks(executor);
            Task<Void> task = executor.spawn(blocks);
            assertThat(blocks.begun.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(task.abort()).isTrue();
            assertThat(blocks.ends.poll(1, TimeUnit.MINUTES)).isInstanceOf(IllegalStateException.class);
            assertThat(blocks.ends.poll(1, TimeUnit.MINUTES)).isInstanceOf(IllegalStateException.class);
            assertThrows(CancellationException.class, () -> blockOn(task));
        }
    }

    @Test
    void refusesToBlockOrToCloseItselfInTheCancelOfWhatWasNeverPolled() throws Exception {
        try (TaskExecutor loop = TaskExecutor.builder().eventLoop()) {
            CancelBlocks blocks = new CancelBlocks(loop);
            blockOn(loop.spawn(
                    Steps.run(() -> assertThat(loop.spawn(blocks).abort()).isTrue())));
            assertThat(blocks.ends.poll(1, TimeUnit.MINUTES)).isInstanceOf(IllegalStateException.class);
            assertThat(blocks.ends.poll(1, TimeUnit.MINUTES)).isInstanceOf(IllegalStateException.class);
            assertThat(blocks.begun.getCount()).isEqualTo(1);
        }
    }

    /** Knows nothing of requests, and waits in its cancel for what waits for it. */
    private static final class CancelBlocks implements Future<Void> {
        final CountDownLatch begun = new CountDownLatch(1);
        final BlockingQueue<Object> ends = new LinkedBlockingQueue<>();
        private final TaskExecutor executor;

        CancelBlocks(TaskExecutor executor) {
            this.executor = executor;
        }

        @Override
        public Poll<Void> poll(Context cx) {
            begun.countDown();
            return Poll.pending();
        }

        @Override
        public void cancel() {
            ends.add(failing(() -> blockOn(Future.ready())));
            ends.add(failing(executor::close));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void refusesToCloseItselfInBlockingCode(ExecutorTest.Kind kind) throws Exception {
        try (TaskExecutor executor = kind.executor()) {
            assertThat(blockOn(executor.spawn(Pollen.unblock(() -> failing(executor::close)))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(blockOn(executor.spawn(Pollen.unblock(() -> blockOn(Future.ready("x"))))))
                    .isEqualTo("x");
        }
    }

    private static Object failing(Steps.Action action) {
        try {
            action.run();
            return "no failure";
        } catch (Exception failure) {
            return failure;
        }
    }

    /** A task that has begun to sleep, and ends with {@code cleanup}. */
    private static Task<Void> asleep(TaskExecutor executor, Callable<? extends Future<?>> cleanup)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Task<Void> task = executor.spawn(Steps.of(() -> {
                    begun.countDown();
                    return sleep(Duration.ofDays(1));
                })
                .lastly(cleanup));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        return task;
    }
}
