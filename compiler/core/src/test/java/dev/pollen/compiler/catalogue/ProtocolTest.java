package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Machines that are polled in ways that no program of the conformance suite polls them: rows RP of the catalogue. */
class ProtocolTest {
    private static final Context CX = Context.of(() -> {});

    private static final String ECHO = """
            @Async static Future<String> echo(Future<String> f) throws Exception {
              log("in");
              try {
                String s = await(see(f));
                log("got " + s);
                return Future.ready(s);
              } finally {
                log("out");
              }
            }
            """;

    private static Poll<String> poll(Future<String> machine) throws Exception {
        return machine.poll(CX);
    }

    private static void assertRefused(Future<String> machine, String state) {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> machine.poll(CX));
        assertThat(e).hasMessageThat().startsWith("echo cannot be polled in state " + state);
    }

    @Test
    void afterItsEndAMachineIsDone() throws Exception {
        Loaded c = Loaded.of(ECHO);
        Future<String> machine = c.call("echo", Future.ready("x"));
        assertThat(poll(machine).get()).isEqualTo("x");
        List<Object> log = List.copyOf(c.log());
        assertRefused(machine, "DONE: it has returned");
        assertRefused(machine, "DONE: it has returned");
        assertThat(c.log()).isEqualTo(log);
    }

    @Test
    void afterAnExceptionAMachineIsPoisoned() throws Exception {
        Loaded c = Loaded.of(ECHO);
        Hand<String> f = new Hand<>();
        Future<String> machine = c.call("echo", f);
        assertThat(poll(machine).isPending()).isTrue();
        f.fail(new IOException("x"));
        assertThat(assertThrows(IOException.class, () -> poll(machine)))
                .hasMessageThat()
                .isEqualTo("x");
        assertRefused(machine, "POISONED");
        assertThat(f.polls).isEqualTo(2);
        assertThat(c.log()).containsExactly("in", f, "out").inOrder();
    }

    @Test
    void afterACancelAMachineIsPoisoned() throws Exception {
        Loaded c = Loaded.of(ECHO);
        Hand<String> f = new Hand<>();
        Future<String> machine = c.call("echo", f);
        assertThat(poll(machine).isPending()).isTrue();
        machine.cancel();
        assertRefused(machine, "POISONED");
        machine.cancel();
        assertThat(f.polls).isEqualTo(1);
        assertThat(f.cancels).isEqualTo(1);
        assertThat(c.log()).containsExactly("in", f).inOrder();
    }

    @Test
    void aPollOfAMachineThatIsBeingPolledChangesNothing() throws Exception {
        Loaded c = Loaded.of(ECHO);
        AtomicReference<Future<String>> machine = new AtomicReference<>();
        int[] polls = {0};
        machine.set(c.call("echo", (Future<String>) cx -> {
            assertRefused(machine.get(), "POISONED: it is being polled");
            return polls[0]++ == 0 ? Poll.pending() : Poll.ready("x");
        }));
        assertThat(poll(machine.get()).isPending()).isTrue();
        assertThat(poll(machine.get()).get()).isEqualTo("x");
        assertThat(c.log()).hasSize(4);
    }

    /** The rule is one thread at a time; a second one that comes while the first is inside is told. */
    @Test
    void aSecondThreadIsRefused() throws Exception {
        Loaded c = Loaded.of(ECHO);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<String> machine = c.call("echo", (Future<String>) cx -> {
            inside.countDown();
            go.await();
            return Poll.ready("x");
        });
        AtomicReference<String> result = new AtomicReference<>();
        Thread first = new Thread(() -> {
            try {
                result.set(poll(machine).get());
            } catch (Exception e) {
                result.set(e.toString());
            }
        });
        first.start();
        inside.await();
        assertRefused(machine, "POISONED");
        go.countDown();
        first.join();
        assertThat(result.get()).isEqualTo("x");
        assertRefused(machine, "DONE");
    }

    @Test
    void aSpuriousPollPollsTheChildOnly() throws Exception {
        Loaded c = Loaded.of(ECHO);
        Hand<String> f = new Hand<>();
        Future<String> machine = c.call("echo", f);
        for (int i = 0; i < 1000; i++) assertThat(poll(machine).isPending()).isTrue();
        assertThat(f.polls).isEqualTo(1000);
        assertThat(c.log()).containsExactly("in", f).inOrder();
        f.complete("x");
        assertThat(poll(machine).get()).isEqualTo("x");
    }

    private static final String STAGE = """
            @Async static Future<String> stage(CompletionStage<String> s) throws Exception {
              return Future.ready(await(s) + "!");
            }
            """;

    @Test
    void manyPollsRegisterOnce() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Future<String> machine = Loaded.of(STAGE).call("stage", stage);
        for (int i = 0; i < 1000; i++) assertThat(poll(machine).isPending()).isTrue();
        assertThat(stage.getNumberOfDependents()).isEqualTo(1);
    }

    @Test
    void theNewestWakerIsTheOneThatIsWoken() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Future<String> machine = Loaded.of(STAGE).call("stage", stage);
        AtomicInteger stale = new AtomicInteger();
        AtomicInteger newest = new AtomicInteger();
        assertThat(machine.poll(Context.of(stale::incrementAndGet)).isPending()).isTrue();
        assertThat(machine.poll(Context.of(newest::incrementAndGet)).isPending())
                .isTrue();
        stage.complete("x");
        assertThat(newest.get()).isEqualTo(1);
        assertThat(stale.get()).isEqualTo(0);
        assertThat(poll(machine).get()).isEqualTo("x!");
    }

    /** The stage ends between the question whether it has and the registration: on the same thread, so every time. */
    @Test
    void aChildThatEndsWhileItIsAskedWakes() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>() {
            @Override
            public CompletableFuture<String> whenComplete(
                    java.util.function.BiConsumer<? super String, ? super Throwable> action) {
                CompletableFuture<String> result = super.whenComplete(action);
                complete("x");
                return result;
            }
        };
        assertThat(Pollen.<String>blockOn(Loaded.of(STAGE).call("stage", stage)))
                .isEqualTo("x!");
    }

    @Test
    void aWakeDuringThePollIsOneMorePoll() throws Exception {
        Loaded c = Loaded.of(ECHO);
        int[] depth = {0, 0, 0};
        Future<String> waking = cx -> {
            depth[1] = Math.max(depth[1], ++depth[0]);
            for (int i = 0; i < 3; i++) cx.waker().wake();
            depth[0]--;
            return ++depth[2] < 10_000 ? Poll.pending() : Poll.ready("x");
        };
        assertThat(Pollen.<String>blockOn(c.call("echo", waking))).isEqualTo("x");
        assertThat(depth[1]).isEqualTo(1);
        assertThat(depth[2]).isEqualTo(10_000);
    }

    @Test
    void aChildThatAnswersNullFailsAtTheAwait() throws Exception {
        Loaded c = Loaded.of(ECHO);
        Future<String> machine = c.call("echo", (Future<String>) cx -> null);
        NullPointerException e = assertThrows(NullPointerException.class, () -> poll(machine));
        assertThat(e).hasMessageThat().contains("Poll.isPending()");
        assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("poll");
        assertThat(c.log()).contains("out");
    }

    /** One that is no CompletableFuture, and calls back on the thread that completes it. */
    @Test
    void aForeignStageIsAwaited() throws Exception {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletionStage<String> foreign = source.minimalCompletionStage();
        Future<String> machine = Loaded.of(STAGE).call("stage", foreign);
        AtomicReference<Thread> waker = new AtomicReference<>();
        Context cx = Context.of(() -> waker.set(Thread.currentThread()));
        assertThat(machine.poll(cx).isPending()).isTrue();
        Thread completing = new Thread(() -> source.complete("x"));
        completing.start();
        completing.join();
        assertThat(waker.get()).isSameInstanceAs(completing);
        assertThat(machine.poll(cx).get()).isEqualTo("x!");
    }

    @Test
    void aForeignFailureIsUnwrappedAsFarAsItHasACause() throws Exception {
        Loaded c = Loaded.of(STAGE);
        List<Throwable> failures = List.of(
                new IOException("x"), new CompletionException(new IOException("x")), new CompletionException((Throwable)
                        null));
        List<Throwable> thrown = new ArrayList<>();
        for (Throwable failure : failures) {
            CompletableFuture<String> stage = new CompletableFuture<>();
            stage.completeExceptionally(failure);
            thrown.add(assertThrows(Throwable.class, () -> Pollen.blockOn(c.call("stage", stage.thenApply(s -> s)))));
        }
        assertThat(thrown.get(0)).isSameInstanceAs(failures.get(0));
        assertThat(thrown.get(1)).isSameInstanceAs(failures.get(1).getCause());
        assertThat(thrown.get(2)).isSameInstanceAs(failures.get(2));
    }

    /** A machine is used up by its await; a task keeps its value for everybody. */
    @Test
    void aHandleThatIsAwaitedTwice() throws Exception {
        Loaded c = Loaded.of(ECHO + """
                @Async static Future<Void> program() throws Exception {
                  Task<String> task = spawn(echo(Future.ready("task")));
                  log(await(task) + await(task));
                  Future<String> machine = echo(Future.ready("machine"));
                  log(await(machine));
                  try {
                    log(await(machine));
                  } catch (IllegalStateException e) {
                    log(e.getMessage());
                  }
                  return Future.ready();
                }
                """);
        List<Object> log = c.run();
        assertThat(log).containsAtLeast("tasktask", "machine", "echo cannot be polled in state DONE: it has returned");
        assertThat(log.stream().filter("in"::equals)).hasSize(2);
    }
}
