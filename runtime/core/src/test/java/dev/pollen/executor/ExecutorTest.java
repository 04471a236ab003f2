package dev.pollen.executor;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.joinAll;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.yieldNow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.channel.Channel;
import dev.pollen.stream.Streams;
import dev.pollen.sync.Mutex;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all executors have in common. */
class ExecutorTest {
    record Kind(String name, Function<ExecutorBuilder, TaskExecutor> make) {
        TaskExecutor executor() {
            return make.apply(TaskExecutor.builder());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("event loop", ExecutorBuilder::eventLoop),
                new Kind("one thread", builder -> builder.multiThreaded(1)),
                new Kind("three threads", builder -> builder.multiThreaded(3)),
                new Kind(
                        "watched",
                        builder -> builder.watchdog(Duration.ofMinutes(1)).multiThreaded(2)),
                new Kind("thread pool", builder -> builder.on(THREADS)),
                new Kind("the calling thread", builder -> builder.on(Runnable::run)));
    }

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "test");
        thread.setDaemon(true);
        return thread;
    });

    @ParameterizedTest
    @MethodSource("kinds")
    void countsUnderAMutex(Kind kind) throws Exception {
        try (TaskExecutor executor = kind.executor()) {
            Mutex mutex = new Mutex();
            int[] count = {0}; // plain: the mutex publishes it from task to task
            List<Task<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                tasks.add(executor.spawn(Steps.repeat(
                        40,
                        () -> Steps.of(mutex::lock)
                                .then(guard -> Steps.of(() -> yieldNow())
                                        .then(none -> Steps.run(() -> count[0]++))
                                        .lastly(() -> {
                                            guard.close();
                                            return Future.ready();
                                        })))));
            }
            assertThat(blockOn(joinAll(tasks))).hasSize(50);
            assertThat(count[0]).isEqualTo(2000);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void passesThroughChannelsAndSleeps(Kind kind) throws Exception {
        try (TaskExecutor executor = kind.executor()) {
            Channel<Integer> channel = Channel.bounded(3);
            Task<Void> sender = executor.spawn(Steps.of(() -> sleep(Duration.ofMillis(1)))
                    .then(none -> counting(channel, 0, 200))
                    .then(none -> Steps.run(channel::close)));
            Task<List<Integer>> receiver = executor.spawn(Streams.toList(channel));
            assertThat(blockOn(receiver)).hasSize(200);
            assertThat(blockOn(sender)).isNull();
        }
    }

    private static Future<Void> counting(Channel<Integer> channel, int from, int to) {
        int[] next = {from};
        return Steps.repeat(to - from, () -> channel.send(next[0]++));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anOutsideTaskIsNotStarved(Kind kind) throws Exception {
        AtomicInteger stop = new AtomicInteger();
        try (TaskExecutor executor = kind.executor()) {
            List<Task<Object>> busy = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                busy.add(executor.spawn(cx -> {
                    if (stop.get() > 0) return Poll.ready(null);
                    cx.waker().wake();
                    return Poll.pending();
                }));
            }
            Task<Integer> outside = executor.spawn(Steps.run(() -> {}).then(none -> Future.ready(7)));
            assertThat(blockOn(outside)).isEqualTo(7);
            stop.set(1);
            assertThat(blockOn(joinAll(busy))).hasSize(4);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPollThatReturnsNullFailsItsTaskOnly(Kind kind) throws Exception {
        try (TaskExecutor executor = kind.executor()) {
            Manual<String> other = new Manual<>();
            Task<String> waiting = executor.spawn(other);
            Task<String> wrong = executor.spawn(cx -> null);
            assertThat(assertThrows(NullPointerException.class, () -> blockOn(wrong)))
                    .hasMessageThat()
                    .contains("returned null");
            other.complete("x");
            assertThat(blockOn(waiting)).isEqualTo("x");
        }
    }

    @Test
    void aCloseThatThrowsIsToldAndEndsNothingElse() throws Exception {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        try (TaskExecutor executor =
                TaskExecutor.builder().onUnjoined(told::add).eventLoop()) {
            Manual<Owned> late = new Manual<>();
            AtomicReference<CompletableFuture<Owned>> result = new AtomicReference<>();
            blockOn(executor.spawn(
                    Steps.run(() -> result.set(Pollen.shield(late).toCompletableFuture()))));
            while (late.polls.get() == 0) Thread.onSpinWait();
            assertThat(result.get().cancel(true)).isTrue();
            IllegalStateException thrown = new IllegalStateException("a close that throws");
            late.complete(() -> {
                throw thrown;
            });
            assertThat(blockOn(executor.spawn(Future.ready("x")))).isEqualTo("x");
            assertThat(told).containsExactly(thrown);
        }
    }

    @Test
    void aFailureThatNobodyAsksForIsReportedOnce() throws Exception {
        List<Throwable> told = new ArrayList<>();
        TaskExecutor executor = TaskExecutor.builder().onUnjoined(told::add).eventLoop();
        IllegalArgumentException joined = new IllegalArgumentException("joined");
        IllegalArgumentException lost = new IllegalArgumentException("lost");
        Task<?> first = executor.spawn(Future.failed(joined));
        Task<?> second = executor.spawn(Future.failed(lost));
        assertThrows(IllegalArgumentException.class, () -> blockOn(first));
        while (!second.isDone()) Thread.onSpinWait();
        executor.close();
        assertThat(told).containsExactly(lost);
    }

    /** The handler is called in the close, on this thread. */
    @Test
    void aHandlerThatThrowsWhatItIsToldEndsNothing() {
        CountDownLatch told = new CountDownLatch(2);
        TaskExecutor executor = TaskExecutor.builder()
                .onUnjoined(failure -> {
                    told.countDown();
                    throw (RuntimeException) failure;
                })
                .multiThreaded(1);
        List<Task<?>> tasks = new ArrayList<>();
        for (int i = 0; i < 2; i++) tasks.add(executor.spawn(Future.failed(new IllegalArgumentException("lost"))));
        for (Task<?> task : tasks) while (!task.isDone()) Thread.onSpinWait();
        executor.close();
        assertThat(told.getCount()).isEqualTo(0);
    }

    @Test
    void aFailureIsReportedWhenItsTaskIsGarbage() throws Exception {
        AtomicReference<Throwable> told = new AtomicReference<>();
        try (TaskExecutor executor =
                TaskExecutor.builder().onUnjoined(told::set).eventLoop()) {
            Task<?> unused = executor.spawn(Future.failed(new IllegalArgumentException("lost")));
            unused = null;
            for (int i = 0; i < 500 && told.get() == null; i++) {
                System.gc();
                Thread.sleep(5); // the executor is idle
            }
            assertThat(told.get()).hasMessageThat().isEqualTo("lost");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aTaskDoesNotRunOnTheStackOfWhoSpawnsOrWakesIt(Kind kind) throws Exception {
        try (TaskExecutor executor = kind.executor()) {
            Object lock = new Object();
            Manual<String> late = new Manual<>();
            List<Boolean> held = new CopyOnWriteArrayList<>();
            Future<String> looks = cx -> {
                held.add(Thread.holdsLock(lock));
                return late.poll(cx);
            };
            Task<String> task;
            synchronized (lock) {
                task = executor.spawn(looks);
            }
            while (late.polls.get() == 0) Thread.onSpinWait();
            synchronized (lock) {
                late.complete("x");
            }
            assertThat(blockOn(task)).isEqualTo("x");
            assertThat(held).doesNotContain(true);
        }
    }

    /** The other sleep needs the timers that woke the task. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aTaskThatBlocksDoesNotStopTheTimersOfOthers(Kind kind) throws Exception {
        try (TaskExecutor executor = kind.executor();
                TaskExecutor other = TaskExecutor.builder().multiThreaded(1)) {
            CountDownLatch slept = new CountDownLatch(1);
            Task<Boolean> blocking =
                    executor.spawn(Steps.of(() -> sleep(Duration.ofMillis(1))).then(none -> {
                        Task<Void> unused = other.spawn(
                                Steps.of(() -> sleep(Duration.ofMillis(1))).then(end -> Steps.run(slept::countDown)));
                        return Future.ready(slept.await(1, TimeUnit.MINUTES));
                    }));
            assertThat(blockOn(blocking)).isTrue();
        }
    }

    @Test
    void threadsThatRefuseATaskEndIt() {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        threads.shutdown();
        try (TaskExecutor executor = TaskExecutor.builder().on(threads)) {
            Task<Void> task = executor.spawn(Pollen.yieldNow());
            assertThrows(RejectedExecutionException.class, () -> blockOn(task));
        }
    }

    @Test
    void theEndOfATaskThatIsRefusedIsNotOnTheStackOfItsWaker() throws Exception {
        AtomicBoolean full = new AtomicBoolean();
        Executor threads = run -> {
            if (full.get()) throw new RejectedExecutionException("full");
            THREADS.execute(run);
        };
        try (TaskExecutor executor = TaskExecutor.builder().on(threads)) {
            Object lock = new Object();
            Manual<String> late = new Manual<>();
            AtomicReference<CompletableFuture<String>> result = new AtomicReference<>();
            blockOn(executor.spawn(Steps.run(() -> result.set(late.toCompletableFuture()))));
            CompletableFuture<Boolean> held = result.get().handle((none, failure) -> Thread.holdsLock(lock));
            while (late.polls.get() == 0) Thread.onSpinWait();
            full.set(true);
            synchronized (lock) {
                late.complete("x");
            }
            assertThat(held.orTimeout(1, TimeUnit.MINUTES).join()).isFalse();
            assertThrows(CompletionException.class, () -> result.get().join());
        }
    }

    @Test
    void aTaskThatIsRefusedIsAFailureOfItsScope() {
        AtomicInteger submitted = new AtomicInteger();
        List<Throwable> told = new ArrayList<>();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Executor full = run -> {
            if (submitted.incrementAndGet() == 3) throw new RejectedExecutionException("full");
            threads.execute(run);
        };
        try (TaskExecutor executor =
                TaskExecutor.builder().onUnjoined(told::add).on(full)) {
            Future<String> whole = Pollen.scope(scope -> {
                for (int i = 0; i < 3; i++) {
                    Task<?> unused = scope.spawn(Future.ready());
                }
                return Future.ready("all ran");
            });
            Throwable failure = assertThrows(RejectedExecutionException.class, () -> blockOn(executor.spawn(whole)));
            assertThat(failure).hasCauseThat().hasMessageThat().isEqualTo("full");
            submitted.set(1);
            Task<?> lost = executor.spawn(Pollen.yieldNow()); // its second turn is refused
            while (!lost.isDone()) Thread.onSpinWait();
        } finally {
            threads.shutdown();
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void theBudgetLetsOthersHaveATurn() throws Exception {
        Channel<Integer> full = Channel.unbounded();
        for (int i = 0; i < 1000; i++) full.trySend(i);
        List<Integer> received = new ArrayList<>();
        int[] when = {-1};
        blockOn(Steps.of(() -> {
            Task<Void> greedy = Pollen.spawn(Steps.repeat(
                    1000, () -> Steps.of(full::receive).then(i -> Steps.run(() -> received.add(i)))));
            Task<Void> other = Pollen.spawn(Steps.run(() -> when[0] = received.size()));
            return joinAll(List.of(greedy, other));
        }));
        assertThat(when[0]).isEqualTo(128);
        assertThat(received).hasSize(1000);
    }
}
