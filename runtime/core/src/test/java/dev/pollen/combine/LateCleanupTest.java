package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.timeout;
import static dev.pollen.Pollen.unblock;
import static dev.pollen.Pollen.unblockInterruptibly;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.channel.Channel;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.interop.Completer;
import dev.pollen.sim.Simulation;
import dev.pollen.sync.OnceCell;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Futures that do not end when they are asked to, and what arrives when nobody waits for it any more. */
class LateCleanupTest {
    @Test
    void aTimeoutWaitsForTheCleanup() {
        List<String> trace = new ArrayList<>();
        assertThrows(
                TimeoutException.class,
                () -> Simulation.run(
                        1,
                        Steps.of(() -> timeout(Duration.ofSeconds(1), slowCleanup(trace)))
                                .lastly(() -> elapsed(trace))));
        assertThat(trace).containsExactly("cleaned", "PT1H1S").inOrder();
    }

    @Test
    void graceLeavesTheCleanupToATaskThatEndsIt() throws Exception {
        List<String> trace = new ArrayList<>();
        Future<Void> all = Steps.of(() -> expectTimeout(
                        timeout(Duration.ofSeconds(1), slowCleanup(trace)).grace(Duration.ofSeconds(2))))
                .then(none -> elapsed(trace))
                .then(none -> sleep(Duration.ofHours(2)));
        Simulation.run(1, all);
        assertThat(trace).containsExactly("PT3S", "cleaned").inOrder();
    }

    @Test
    void graceIsNotUsedUpByWhatEndsInTime() throws Exception {
        List<String> trace = new ArrayList<>();
        Future<Void> all = Steps.of(() -> expectTimeout(
                        timeout(Duration.ofSeconds(1), slowCleanup(trace)).grace(Duration.ofHours(2))))
                .then(none -> elapsed(trace));
        Simulation.run(1, all);
        assertThat(trace).containsExactly("cleaned", "PT1H1S").inOrder();
    }

    private static Future<Void> slowCleanup(List<String> trace) {
        return Steps.of(() -> sleep(Duration.ofDays(1)))
                .lastly(() ->
                        Steps.of(() -> sleep(Duration.ofHours(1))).then(none -> Steps.run(() -> trace.add("cleaned"))));
    }

    private static Steps<Void> elapsed(List<String> trace) {
        return Steps.run(() -> trace.add(Simulation.current().elapsed().toString()));
    }

    private static Future<Void> expectTimeout(Future<Void> future) {
        return cx -> {
            try {
                return future.poll(cx);
            } catch (TimeoutException expected) {
                return Poll.ready(null);
            }
        };
    }

    @Test
    void blockingCodeIsInterruptedWhereItMayBe() {
        AtomicBoolean interrupted = new AtomicBoolean();
        assertThrows(
                TimeoutException.class,
                () -> blockOn(timeout(Duration.ofMillis(50), unblockInterruptibly(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        throw e;
                    }
                    return "never";
                }))));
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void blockingCodeThatIgnoresTheInterruptYieldsItsValue() throws Exception {
        Future<String> stubborn = unblockInterruptibly(() -> {
            long end = System.nanoTime() + 2_000_000_000;
            while (System.nanoTime() < end) Thread.onSpinWait();
            return "done " + Thread.currentThread().isInterrupted();
        });
        assertThat(blockOn(timeout(Duration.ofSeconds(1), stubborn))).isEqualTo("done true");
        Object flag = blockOn(unblock(() -> Thread.currentThread().isInterrupted()));
        assertThat(flag).isEqualTo(false); // it is not left to whoever has the thread next
    }

    @Test
    void aCellWhoseMakerIsDroppedHardIsFreeForTheNext() throws Exception {
        OnceCell<String> cell = new OnceCell<>();
        Manual<String> never = new Manual<>();
        Future<String> first = cell.getOrMake(() -> never);
        Future<String> second = cell.getOrMake(() -> Future.ready("second"));
        Context cx = Context.of(() -> {});
        assertThat(first.poll(cx).isPending()).isTrue();
        assertThat(second.poll(cx).isPending()).isTrue();
        first.cancel();
        assertThat(never.cancels.get()).isEqualTo(1);
        assertThat(second.poll(cx).get()).isEqualTo("second");
        assertThat(blockOn(cell.getOrMake(() -> never))).isEqualTo("second");
    }

    @Test
    void aCellThatIsDroppedByTheCloseOfItsExecutorIsFreeForTheNext() throws Exception {
        OnceCell<String> cell = new OnceCell<>();
        Manual<String> never = new Manual<>();
        TaskExecutor executor = TaskExecutor.builder().eventLoop();
        Task<String> task = executor.spawn(Pollen.shield(cell.getOrMake(() -> never)));
        while (never.polls.get() == 0) Thread.onSpinWait();
        executor.close(Duration.ofMillis(10));
        assertThrows(CancellationException.class, () -> blockOn(task));
        assertThat(blockOn(cell.getOrMake(() -> Future.ready("second")))).isEqualTo("second");
    }

    /** The receiver has the element: the sender must learn of it, even in a poll whose budget is spent. */
    @Test
    void anElementThatIsSentIsNotTakenForCancelled() throws Exception {
        Channel<String> channel = Channel.bounded(0);
        AtomicBoolean asked = new AtomicBoolean();
        Future<Void> send = channel.send("x");
        Future<String> sending = cx -> {
            if (asked.get()) for (int i = 0; cx.hasBudget() && i < 1000; i++) cx.spend();
            asked.set(false);
            return send.poll(cx).isReady() ? Poll.ready("sent") : pending(cx, send);
        };
        String end = blockOn(Steps.of(() -> {
            Task<String> sender = Pollen.spawn(sending);
            return Steps.of(Pollen::yieldNow).then(none -> channel.receive()).then(element -> {
                asked.set(true);
                assertThat(sender.abort()).isTrue();
                return sender;
            });
        }));
        assertThat(end).isEqualTo("sent");
    }

    private static <T> Poll<T> pending(Context cx, Future<?> awaited) {
        if (cx.cancelRequested()) {
            awaited.cancel();
            throw cx.takeCancel();
        }
        return Poll.pending();
    }

    @Test
    void aResourceThatACallbackBringsToACancelledAwaitIsClosed() {
        AtomicInteger closed = new AtomicInteger();
        Owned resource = closed::incrementAndGet;
        Completer<Owned> completer = new Completer<>();
        assertThrows(
                CancellationException.class,
                () -> blockOn(Steps.of(() -> {
                    Task<Owned> task = Pollen.spawn(completer.future());
                    return Steps.of(Pollen::yieldNow).then(none -> {
                        assertThat(completer.complete(resource)).isTrue();
                        assertThat(task.abort()).isTrue();
                        return task;
                    });
                })));
        assertThat(closed.get()).isEqualTo(1);
    }
}
