import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Poll;
import java.io.IOException;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue EP14 to EP21: exceptions of odd kinds, from callbacks, and twice. */
public class CatEp2 {
  static final class Odd extends Throwable {
    private static final long serialVersionUID = 1;

    Odd(String message) {
      super(message);
    }
  }

  static final class OwnError extends Error {
    private static final long serialVersionUID = 1;

    OwnError() {
      super(null, null);
    }
  }

  static int boom(String where) {
    throw new IllegalStateException("boom " + where);
  }

  static IllegalStateException made(String message) {
    return new IllegalStateException(message);
  }

  @Async
  static Future<Supplier<Integer>> ep14made() {
    String name = await(Probe.later("lambda"));
    try {
      return Future.ready(() -> boom(name));
    } catch (IllegalStateException e) {
      return Future.ready(() -> -1);
    } finally {
      Probe.log("made " + await(Probe.later(name)));
    }
  }

  @Async
  static Future<String> ep14() {
    Supplier<Integer> later = await(ep14made());
    try {
      return Future.ready(await(Probe.later("value ")) + later.get());
    } catch (IllegalStateException e) {
      return Future.ready("caught here " + e.getMessage());
    }
  }

  // The scheduler's callback fails while the method is waiting: the method gets it, and goes on.
  @Async
  static Future<String> ep15() {
    String s = await(Probe.later("a"));
    Runnable callback = () -> boom("callback");
    int[] polls = {0};
    Future<String> calls = cx -> {
      if (polls[0]++ == 0) {
        cx.waker().wake();
        return Poll.pending();
      }
      callback.run();
      return Poll.ready("never");
    };
    try {
      s += await(calls);
    } catch (IllegalStateException e) {
      s += await(Probe.later(e.getMessage()));
    }
    return Future.ready(s + polls[0] + await(Probe.later("b")));
  }

  @Async
  static Future<String> ep16(int kind) {
    Throwable[] all = {
      new Exception((String) null), new OwnError(), new Odd("odd"), new IOException("io", null),
    };
    Throwable mine = all[kind];
    try {
      await(Probe.pause());
      await(Future.failed(mine));
    } catch (Throwable t) {
      return Future.ready(t + " " + (t == mine) + await(Probe.later(t.getCause() == null)));
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> ep16b(Throwable failure) {
    try {
      await(Probe.pause());
      return Future.failed(failure);
    } finally {
      Probe.log("leaves " + await(Probe.later(failure.getMessage())));
    }
  }

  @Async
  static Future<String> ep17() {
    String s = await(Probe.later("a"));
    try {
      if (s != null) throw null;
      s += await(Probe.later("not here"));
    } catch (NullPointerException e) {
      s += await(Probe.later("NPE"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep18() {
    IllegalStateException failure = made("twice");
    String s = "";
    try {
      try {
        await(Probe.fail(failure));
      } finally {
        await(Probe.fail(failure));
      }
    } catch (IllegalStateException e) {
      s += (e == failure) + "" + e.getSuppressed().length;
    }
    // Suppressing itself is refused: what leaves is that refusal, as in javac's own code.
    try (Closing r = () -> { throw failure; }) {
      s += await(Probe.later(r != null));
      await(Probe.fail(failure));
    } catch (RuntimeException e) {
      s += await(Probe.later(e.getClass().getSimpleName())) + (e.getCause() == failure);
    }
    return Future.ready(s);
  }

  interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  @Async
  static Future<String> ep21() {
    String s = "";
    try {
      int n = await(Probe.later(1));
      assert n > 1 : "n is " + n;
      s += "no assertions";
    } catch (AssertionError e) {
      s += await(Probe.later(e.getMessage()));
    }
    throw new AssertionError(s);
  }

  @Async
  static Future<?> program() {
    for (int i = 0; i < 4; i++) {
      try { Probe.see("ep16", await(ep16(i))); } catch (Exception e) { Probe.see("ep16!", e); }
    }
    try { Probe.see("ep14", await(ep14())); } catch (Exception e) { Probe.see("ep14!", e); }
    try { Probe.see("ep15", await(ep15())); } catch (Exception e) { Probe.see("ep15!", e); }
    try { Probe.see("ep17", await(ep17())); } catch (Exception e) { Probe.see("ep17!", e); }
    try { Probe.see("ep18", await(ep18())); } catch (Exception e) { Probe.see("ep18!", e); }
    try { Probe.see("ep21", await(ep21())); } catch (AssertionError e) { Probe.see("ep21!", e); }
    for (Throwable t : new Throwable[] {new Odd("odd"), new OwnError(), new IOException("io")}) {
      try { Probe.log(await(ep16b(t))); } catch (Throwable e) { Probe.see("ep16b!", e == t); }
    }
    return Future.ready("end");
  }
}
