package dev.pollen.executor;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.joinAll;
import static dev.pollen.Pollen.sleep;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads that are interrupted while they run tasks. */
class InterruptTest {
    /** Fails where the thread spins: its flag stays set then. */
    private static void awaitRest(Thread thread, Thread.State rest) throws InterruptedException {
        for (int i = 0; i < 6000 && (thread.isInterrupted() || thread.getState() != rest); i++) Thread.sleep(10);
        assertThat(thread.isInterrupted()).isFalse();
        assertThat(thread.getState()).isEqualTo(rest);
    }

    @Test
    void aTaskThatLeavesItsThreadInterruptedDoesNotKeepTheLoopAwake() throws Exception {
        try (TaskExecutor executor = TaskExecutor.builder().eventLoop()) {
            AtomicReference<Thread> loop = new AtomicReference<>();
            blockOn(executor.spawn(Steps.run(() -> {
                loop.set(Thread.currentThread());
                Thread.currentThread().interrupt();
            })));
            awaitRest(loop.get(), Thread.State.WAITING);
            assertThat(blockOn(executor.spawn(Future.ready("x")))).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.pollen.executor.ExecutorTest#kinds")
    void aTaskThatLeavesItsThreadInterruptedMeansNoOther(ExecutorTest.Kind kind) throws Exception {
        assumeFalse(kind.name().equals("thread pool")); // whose own business it is
        try (TaskExecutor executor = kind.executor()) {
            List<Task<Void>> interrupt = new ArrayList<>();
            List<Task<Boolean>> look = new ArrayList<>();
            blockOn(executor.spawn(Steps.run(
                    () -> { // so that they are queued one behind the other
                        for (int i = 0; i < 50; i++) {
                            interrupt.add(executor.spawn(
                                    Steps.run(() -> Thread.currentThread().interrupt())));
                            look.add(executor.spawn(cx -> Poll.ready(Thread.interrupted())));
                        }
                    })));
            assertThat(blockOn(joinAll(look))).doesNotContain(true);
            assertThat(blockOn(joinAll(interrupt))).hasSize(50);
        }
    }

    @Test
    void anInterruptWhileChildrenUnwindIsKeptForTheCaller() throws Exception {
        Manual<Void> cleanup = new Manual<>();
        AtomicBoolean kept = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                blockOn(Steps.run(() -> {
                            Task<Void> unused = Pollen.spawn(
                                    Steps.of(() -> sleep(Duration.ofDays(1))).lastly(() -> cleanup));
                        })
                        .then(none -> Pollen.yieldNow()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            kept.set(Thread.interrupted());
        });
        thread.start();
        while (cleanup.polls.get() == 0) Thread.onSpinWait();
        thread.interrupt();
        awaitRest(thread, Thread.State.TIMED_WAITING);
        cleanup.complete(null);
        thread.join();
        assertThat(kept.get()).isTrue();
    }

    /** The code cannot be cancelled; its value comes, and nobody receives it. */
    @Test
    void anOwnedValueThatComesAfterAnInterruptIsClosed() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        Owned owned = () -> closed.set(true);
        Thread thread = Thread.currentThread();
        Future<Owned> late = Pollen.unblock(() -> {
            thread.interrupt();
            while (thread.isInterrupted()) Thread.onSpinWait();
            return owned;
        });
        assertThrows(InterruptedException.class, () -> blockOn(late));
        assertThat(closed.get()).isTrue();
    }

    @Test
    void aCloseThatThrowsAfterAnInterruptIsSuppressedByIt() {
        IllegalStateException thrown = new IllegalStateException("a close that throws");
        Owned owned = () -> {
            throw thrown;
        };
        Thread thread = Thread.currentThread();
        Future<Owned> late = Pollen.unblock(() -> {
            thread.interrupt();
            while (thread.isInterrupted()) Thread.onSpinWait();
            return owned;
        });
        InterruptedException interruption = assertThrows(InterruptedException.class, () -> blockOn(late));
        assertThat(interruption.getSuppressed()).asList().containsExactly(thrown);
    }
}
