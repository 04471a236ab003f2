import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import probe.Probe;

/** Catalogue EH01–EH14: what a handler covers, what it catches, and its parameter. */
public class CatEh1 {
  static <T> Future<T> refuse(String why) throws IOException {
    Probe.log("refuse " + why);
    throw new IOException(why);
  }

  static int boom(String why) throws IOException {
    throw new IOException(why);
  }

  @Async
  static Future<String> eh01() throws IOException {
    IOException mine = new IOException("mine");
    try {
      Probe.log("in");
      int n = await(Probe.<Integer, IOException>failing(mine));
      return Future.ready("not here" + n);
    } catch (IOException e) {
      return Future.ready((e == mine) + e.getMessage());
    }
  }

  @Async
  static Future<String> eh02(int n) {
    String s = "";
    await(Probe.pause());
    try {
      s += "a" + 10 / n;
      s += await(Probe.later("b")) + 10 / (n - 1);
    } catch (ArithmeticException e) {
      s += "caught";
    }
    try {
      s += s.charAt(100);
    } catch (StringIndexOutOfBoundsException e) {
      s += "again";
    }
    await(Probe.pause());
    return Future.ready(s);
  }

  @Async
  static Future<String> eh03() {
    try {
      await(CatEh1.<Integer>refuse("created"));
      return Future.ready("not here");
    } catch (IOException e) {
      try {
        return CatEh1.refuse("returned");
      } catch (IOException f) {
        return Future.ready(e.getMessage() + f.getMessage());
      }
    }
  }

  @Async
  static Future<String> eh04(boolean bad) {
    String s = "";
    try {
      await(bad ? Probe.fail(new IllegalStateException("first")) : Probe.pause());
      s += "passed";
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    for (int i = 0; i < 2; i++) {
      try {
        await(Probe.fail(new IllegalStateException("loop" + i)));
      } catch (IllegalStateException e) {
        s += e.getMessage();
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> eh05(boolean bad) {
    String s = "";
    try {
      s += "in";
      await(bad ? Probe.fail(new IllegalStateException("last")) : Probe.pause());
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    try {
      s += await(bad ? Probe.fail(new IllegalStateException("last")) : Probe.later("fine"));
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> eh06(int bad) {
    String s = "";
    try {
      s += await(Probe.later("a"));
      if (bad == 1) boom("1");
      s += await(bad == 2 ? Probe.fail(new IOException("2")) : Probe.later("b"));
      s += await(Probe.later("c"));
      if (bad == 3) throw new IllegalStateException("3");
    } catch (IOException e) {
      s += await(Probe.later("d"));
      s += await(Probe.later(e.getMessage()));
      s += await(Probe.later("e"));
    } catch (IllegalStateException e) {
      s += await(Probe.later("f")) + e.getMessage() + await(Probe.later("g"));
    }
    s += await(Probe.later("h"));
    return Future.ready(s);
  }

  @Async
  static Future<String> eh07() {
    try {
      boom("seven");
    } catch (IOException e) {
      String before = e.getMessage();
      await(Probe.pause());
      IOException same = e;
      int n = await(Probe.later(before.length())) + e.getMessage().length();
      await(Probe.pause());
      return Future.ready(before + n + e.getMessage() + (same == e));
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> eh08(Exception bad) throws IOException, TimeoutException {
    try {
      await(Probe.pause());
      if (bad instanceof IOException io) throw io;
      if (bad instanceof TimeoutException t) throw t;
      Probe.log("nothing");
    } catch (Exception e) {
      await(Probe.later("in the handler"));
      Probe.log(e == bad);
      throw e;
    } finally {
      Probe.log("finally");
    }
    return Future.ready("fine");
  }

  @Async
  static Future<String> eh08b(Exception bad) {
    try {
      await(eh08(bad));
    } catch (Exception e) {
      StackTraceElement[] trace = e.getStackTrace();
      await(Probe.pause());
      return Future.ready((e == bad) + " " + (trace.length == bad.getStackTrace().length));
    }
    return Future.ready("fine");
  }

  @Async
  static Future<String> eh09() throws IOException {
    String s = "";
    try {
      try {
        boom("outer");
      } catch (IOException outer) {
        await(Probe.pause());
        try {
          boom("inner");
        } catch (IOException inner) {
          s += inner.getMessage();
          throw inner;
        } finally {
          s += outer.getMessage();
        }
      }
    } catch (IOException e) {
      s += e.getMessage();
      await(Probe.pause());
    }
    return Future.ready(s);
  }

  static final Throwable[] KINDS = {
    new FileNotFoundException("fnf"),
    new IOException("io"),
    new IllegalArgumentException("iae"),
    new NumberFormatException("nfe"),
    new RuntimeException("rte"),
    new Exception("ex"),
    new AssertionError("ae")
  };

  static void raise(Throwable t) throws Exception {
    if (t instanceof Error e) throw e;
    throw (Exception) t;
  }

  @Async
  static Future<String> eh10(Throwable t, boolean late) throws Exception {
    try {
      await(Probe.pause());
      if (late && t instanceof Exception e) await(Probe.fail(e));
      raise(t);
    } catch (NumberFormatException e) {
      await(Probe.pause());
      return Future.ready("1 " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return Future.ready("2 " + e.getMessage());
    } catch (FileNotFoundException e) {
      return Probe.later("3 " + e.getMessage());
    } catch (IOException e) {
      await(Probe.pause());
      return Future.ready("4 " + e.getMessage());
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> eh11(int n) throws IOException {
    try {
      await(Probe.pause());
      if (n == 0) throw new IllegalStateException("try");
      if (n == 1) boom("sibling");
      return Future.ready("fine");
    } catch (IllegalStateException e) {
      await(Probe.pause());
      throw new IOException("from a handler");
    } catch (IOException e) {
      return Probe.later(e.getMessage());
    } finally {
      Probe.log("finally");
    }
  }

  @Async
  static Future<String> eh12(int n) throws Exception {
    try {
      await(Probe.pause());
      if (n == 0) throw new IOException("0");
      if (n == 1) throw new TimeoutException("1");
      if (n == 2) await(Probe.fail(new UncheckedIOException(new IOException("2"))));
      return Future.ready("fine");
    } catch (IOException | TimeoutException | UncheckedIOException e) {
      String kind = e.getClass().getSimpleName();
      await(Probe.later(kind));
      if (n == 1) throw e;
      return Future.ready(kind + e.getMessage());
    }
  }

  @Async
  static Future<String> eh13() {
    String s = "";
    try {
      await(Probe.pause());
      s += "no signal" + await(Probe.later(1));
    } catch (Throwable t) {
      s += "not here";
    }
    try {
      await(Probe.pause());
      throw new AssertionError("ae");
    } catch (RuntimeException e) {
      s += "not here";
    } catch (Error e) {
      await(Probe.pause());
      s += e.getMessage();
    }
    try {
      s += await(Probe.fail(new RuntimeException("rte")));
    } catch (Error e) {
      s += "not here";
    } catch (Throwable t) {
      await(Probe.pause());
      s += t.getMessage();
    }
    return Future.ready(s);
  }

  static class OwnException extends Exception {
    private static final long serialVersionUID = 1;

    OwnException(String why) {
      super(why);
    }
  }

  @Async
  static Future<Integer> own(int n) throws OwnException {
    await(Probe.pause());
    if (n > 1) throw new OwnException("own" + n);
    return Future.ready(n);
  }

  @Async
  static Future<String> eh14(int n) {
    String s = "";
    try {
      s += await(own(n));
    } catch (OwnException e) {
      s += e.getMessage();
    }
    try {
      s += 1 + await(own(await(own(n)) + 1));
    } catch (OwnException e) {
      s += await(Probe.later(e.getMessage()));
    }
    try {
      if (n > 0 && await(own(n + 1)) > 0) s += "never";
    } catch (OwnException e) {
      s += e.getMessage();
    } finally {
      await(Probe.pause());
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() throws Exception {
    for (int n = 0; n < 4; n++) {
      Probe.see("eh02", await(eh02(n)));
      Probe.see("eh06", await(eh06(n)));
      try { Probe.see("eh11", await(eh11(n))); } catch (IOException e) { Probe.see("eh11!", e); }
      try { Probe.see("eh12", await(eh12(n))); } catch (Exception e) { Probe.see("eh12!", e); }
      Probe.see("eh14", await(eh14(n)));
    }
    Probe.see("eh01", await(eh01()));
    Probe.see("eh03", await(eh03()));
    Probe.see("eh04", await(eh04(true)) + await(eh04(false)));
    Probe.see("eh05", await(eh05(true)) + await(eh05(false)));
    Probe.see("eh07", await(eh07()));
    for (Exception e : List.of(new IOException("io"), new TimeoutException("t"))) {
      Probe.see("eh08", await(eh08b(e)));
    }
    Probe.see("eh09", await(eh09()));
    for (Throwable t : KINDS) {
      for (int late = 0; late < 2; late++) {
        try {
          Probe.see("eh10", await(eh10(t, late > 0)));
        } catch (Throwable e) {
          Probe.log(e == t);
        }
      }
    }
    Probe.see("eh13", await(eh13()));
    return Future.ready("end");
  }
}
