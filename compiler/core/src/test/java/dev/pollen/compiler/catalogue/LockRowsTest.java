package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Library;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Locks, and what belongs to a thread: rows SY of the catalogue that need several threads, or that are refused. */
class LockRowsTest {
    private static final Context CX = Context.of(() -> {});

    private static List<String> errors(String members) {
        Options options = new Options(Library.PRODUCT.classPath(), 0, Layout.LINES);
        Compilation c = Compiler.compile(List.of(Loaded.source(members).file()), options);
        return c.diagnostics().stream()
                .map(d -> d.code() + " "
                        + d.file().text().substring(d.span().start(), d.span().end()))
                .toList();
    }

    private static List<String> bodyErrors(String body) {
        return errors("@Async static Future<String> m(Future<String> f, Object a, Object b) throws Exception {\n" + body
                + "\nreturn Future.ready(\"\");\n}\n");
    }

    @Test
    void noAwaitUnderALockHoweverDeep() {
        assertThat(bodyErrors("synchronized (a) { await(f); }")).containsExactly("P0103 await(f)");
        assertThat(bodyErrors("synchronized (a) { synchronized (b) { await(f); } }"))
                .containsExactly("P0103 await(f)");
        assertThat(bodyErrors("synchronized (a) { synchronized (await(f)) { log(1); } }"))
                .containsExactly("P0103 await(f)");
        assertThat(bodyErrors("synchronized (null == a ? b : a) { await(f); } await(f);"))
                .containsExactly("P0103 await(f)");
    }

    @Test
    void noAwaitInAHandlerUnderALock() {
        String inTry = "synchronized (a) { try { log(1); } %s }";
        assertThat(bodyErrors(inTry.formatted("catch (RuntimeException e) { await(f); }")))
                .containsExactly("P0103 await(f)");
        assertThat(bodyErrors(inTry.formatted("finally { await(f); }"))).containsExactly("P0103 await(f)");
        assertThat(bodyErrors("try { synchronized (a) { log(1); } } finally { await(f); }"))
                .isEmpty();
    }

    @Test
    void noSynchronizedMethods() {
        String m = "synchronized Future<String> m(Future<String> f) { return f; }";
        assertThat(errors("@Async " + m)).containsExactly("P0203 m");
        assertThat(errors("@Async static " + m)).containsExactly("P0203 m");
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> T on(ExecutorService thread, Work<T> work) throws Exception {
        return thread.submit(work::run).get();
    }

    @Test
    void whatBelongsToAThreadIsThatOfTheThreadThatPolls() throws Exception {
        Loaded c = Loaded.of("""
                static final ThreadLocal<String> NAME = ThreadLocal.withInitial(() -> "none");
                @Async static Future<String> names(Future<String> f) throws Exception {
                  NAME.set("set");
                  Thread before = Thread.currentThread();
                  try {
                    log(NAME.get());
                    await(f);
                    log(NAME.get() + (before == Thread.currentThread()));
                  } finally {
                    NAME.remove();
                  }
                  return Future.ready(NAME.get());
                }
                @Async static Future<String> left() { return Future.ready(NAME.get()); }
                """);
        ExecutorService first = Executors.newSingleThreadExecutor();
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Hand<String> f = new Hand<>();
            Future<String> machine = c.call("names", f);
            assertThat(on(first, () -> machine.poll(CX)).isPending()).isTrue();
            f.complete("x");
            assertThat(on(second, () -> machine.poll(CX)).get()).isEqualTo("none");
            assertThat(c.log()).containsExactly("set", "nonefalse").inOrder();
            assertThat(on(first, () -> c.<String>call("left").poll(CX)).get()).isEqualTo("set");
        } finally {
            first.shutdown();
            second.shutdown();
        }
    }

    @Test
    void nothingChangesThreadsWhereNothingSuspends() throws Exception {
        Loaded c = Loaded.of("""
                @Async static Future<Boolean> same(Future<String> f) throws Exception {
                  Thread before = Thread.currentThread();
                  before.interrupt();
                  for (int i = 0; i < 10; i++) await(Future.ready(i));
                  boolean same = before == Thread.currentThread() && Thread.interrupted();
                  await(f);
                  return Future.ready(same);
                }
                """);
        assertThat(c.<Boolean>call("same", Future.ready("x")).poll(CX).get()).isTrue();
    }

    @Test
    void aLockThatKnowsItsOwnerStaysWithTheThreadThatTookIt() throws Exception {
        Loaded c = Loaded.of("""
                static final java.util.concurrent.locks.ReentrantLock LOCK = new java.util.concurrent.locks.ReentrantLock();
                @Async static Future<String> locked(Future<String> f) throws Exception {
                  LOCK.lock();
                  try {
                    return Future.ready(await(f));
                  } finally {
                    log(LOCK.isHeldByCurrentThread());
                    LOCK.unlock();
                  }
                }
                """);
        ExecutorService first = Executors.newSingleThreadExecutor();
        try {
            Hand<String> f = new Hand<>();
            Future<String> machine = c.call("locked", f);
            assertThat(on(first, () -> machine.poll(CX)).isPending()).isTrue();
            f.complete("x");
            assertThrows(IllegalMonitorStateException.class, () -> machine.poll(CX));
            assertThat(c.log()).containsExactly(false);
        } finally {
            first.shutdown();
        }
    }

    /** Its fields are plain: what hands it from thread to thread publishes them. */
    @Test
    void aMachineGoesFromThreadToThread() throws Exception {
        Loaded c = Loaded.of("""
                @Async static Future<Long> sum(int n) throws Exception {
                  long sum = 0;
                  int[] cells = new int[4];
                  for (int i = 0; i < n; i++) {
                    cells[i % 4] += i;
                    int before = cells[i % 4];
                    await(yieldNow());
                    sum += before - cells[i % 4] + i;
                  }
                  return Future.ready(sum);
                }
                """);
        ExecutorService[] threads = {Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor()};
        try {
            Future<Long> machine = c.call("sum", 1000);
            Poll<Long> poll = Poll.pending();
            for (int i = 0; poll.isPending(); i++) poll = on(threads[i % 2], () -> machine.poll(CX));
            assertThat(poll.get()).isEqualTo(499_500);
        } finally {
            for (ExecutorService t : threads) t.shutdown();
        }
    }

    /** The caller's lock is held while the body runs, and only then: the machine neither takes nor gives one. */
    @Test
    void aPollUnderALockRunsUnderIt() throws Exception {
        Loaded c = Loaded.of("""
                @Async static Future<String> m(Object lock, Future<String> f) throws Exception {
                  log(Thread.holdsLock(lock));
                  String s = await(f);
                  log(Thread.holdsLock(lock));
                  return Future.ready(s);
                }
                """);
        Object lock = new Object();
        Hand<String> f = new Hand<>();
        Future<String> machine = c.call("m", lock, f);
        synchronized (lock) {
            assertThat(machine.poll(CX).isPending()).isTrue();
        }
        f.complete("x");
        assertThat(Thread.holdsLock(lock)).isFalse();
        assertThat(machine.poll(CX).get()).isEqualTo("x");
        assertThat(c.log()).containsExactly(true, false).inOrder();
    }

    /** On the thread that initialises the class nothing waits; on another one everything would. */
    @Test
    void aMachineMayRunInAStaticInitialiser() throws Exception {
        Loaded c = Loaded.of("""
                static int seed = 3;
                static class Late {
                  static final String VALUE;
                  static {
                    try {
                      VALUE = blockOn(make(seed));
                    } catch (Exception e) {
                      throw new ExceptionInInitializerError(e);
                    }
                  }
                  @Async static Future<String> make(int n) throws Exception {
                    String s = "made";
                    for (int i = 0; i < n; i++) {
                      await(yieldNow());
                      s += i + (VALUE == null ? "-" : VALUE);
                    }
                    return Future.ready(s);
                  }
                }
                @Async static Future<String> value() { return Future.ready(Late.VALUE + await(Future.ready(1))); }
                """);
        assertThat(c.<String>call("value").poll(CX).get()).isEqualTo("made0-1-2-1");
    }
}
