import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue EH32–EH45: handlers and finallys within each other, in loops and in blocks. */
@SuppressWarnings("finally")
public class CatEh3 {
  static int boom(String why) throws IOException {
    throw new IOException(why);
  }

  @Async
  static Future<String> eh32(boolean late) throws IOException {
    int n = 0;
    try {
      n += await(Probe.later(1));
      boom("try");
    } catch (IOException e) {
      n += 10;
      if (late) await(Probe.pause());
      throw new IllegalStateException("catch" + n, e);
    } finally {
      n += await(Probe.later(100));
      Probe.see("finally", n);
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> eh33() {
    int catches = 0;
    int finallys = 0;
    try {
      try {
        await(Probe.pause());
        boom("a");
      } catch (IOException e) {
        Probe.log("inner catch " + ++catches);
        await(Probe.pause());
        boom("b");
      } finally {
        Probe.log("inner finally " + ++finallys);
        await(Probe.pause());
        boom("c");
      }
    } catch (IOException e) {
      Probe.log("outer catch " + ++catches + e.getMessage());
      await(Probe.pause());
    } finally {
      Probe.log("outer finally " + ++finallys);
    }
    return Future.ready(catches + "," + finallys);
  }

  @Async
  static Future<Integer> eh34() throws IOException {
    int x = 0;
    for (int round = 0; ; round++) {
      try {
        try {
          x += await(Probe.later(1));
          if (round < 3) await(Probe.failing(new IOException("retry" + round)));
          x += 10;
          if (round == 3) throw new IllegalStateException("stop");
        } catch (IOException e) {
          x += await(Probe.later(e.getMessage().length()));
          if (round < 2) continue;
          throw new IllegalStateException("last retry");
        } finally {
          x += await(Probe.later(100));
        }
      } catch (IllegalStateException e) {
        x += 1000;
        if (round == 2) continue;
        break;
      } finally {
        Probe.see("x", x);
      }
    }
    return Future.ready(x);
  }

  @Async
  static Future<String> eh35(int by) throws Exception {
    int[] x = {0};
    Future<String> block =
        async(
            () -> {
              int own = 0;
              for (int i = 0; i < 3; i++) {
                try {
                  try {
                    x[0] += await(Probe.later(by));
                    own += i;
                    if (i == 0) throw new IOException("zero");
                    if (i == 1) continue;
                    return "own" + own;
                  } catch (IOException e) {
                    own += await(Probe.later(10));
                    throw new IllegalStateException(e.getMessage() + own);
                  } finally {
                    x[0] += await(Probe.later(100)) + own;
                  }
                } catch (IllegalStateException e) {
                  await(Probe.pause());
                  x[0] += e.getMessage().length();
                }
              }
              return "not here";
            });
    Probe.log(x[0]);
    String s = await(block);
    return Future.ready(s + x[0]);
  }

  @Async
  static Future<String> eh36(int n) throws IOException {
    String s = "";
    for (int i = 0; i < 4; i++) {
      try {
        if (i == 0) continue;
        if (n == 1) break;
        if (n == 2) return Future.ready(s + "r");
        if (n == 3) boom(s);
      } finally {
        s += "f" + i;
      }
      s += await(Probe.later(i));
      try {
        boom("x");
      } catch (IOException e) {
        if (i == 2) break;
        continue;
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> eh37(int bad) throws IOException {
    int n = 0;
    String order = "";
    try {
      try {
        try {
          for (int i = 1; i <= 7; i++) {
            if (i == bad) n += await(Probe.<Integer, IOException>failing(new IOException("b" + i)));
            n += await(Probe.later(i));
          }
          n *= 2;
        } finally {
          order += "1";
        }
        order += "a";
      } finally {
        order += "2";
      }
      order += "b";
    } catch (IOException e) {
      order += e.getMessage();
    } finally {
      order += "3";
    }
    return Future.ready(order + n);
  }

  @Async
  static Future<String> eh37b() throws IOException {
    int n = 0;
    try {
      n += await(Probe.later(1));
      n += await(Probe.later(2));
      try {
        n += await(Probe.later(3));
        try {
          n += await(Probe.later(4));
          n += await(Probe.later(5));
        } finally {
          n += 100;
        }
        n += await(Probe.later(6));
      } finally {
        n *= 2;
      }
      n += await(Probe.later(7));
    } finally {
      Probe.see("n", n);
    }
    return Future.ready("n" + n);
  }

  @Async
  static Future<String> eh38(int n) {
    String s = "";
    try {
      Probe.log("enter 1");
      try {
        Probe.log("enter 2");
        for (int i = 0; i < 2; i++) {
          try {
            Probe.log("enter 3");
            s += await(Probe.later("w" + i));
            if (n == i) throw new IOException("n" + n);
          } catch (IOException e) {
            s += await(Probe.later(e.getMessage()));
            if (n == 1) throw new IllegalStateException("again");
          }
        }
      } finally {
        Probe.log("leave 2");
        s += await(Probe.later("f"));
      }
    } catch (IllegalStateException e) {
      s += "c";
    }
    Probe.log("leave 1");
    return Future.ready(s);
  }

  @Async
  static Future<Integer> eh39(int[] all, int wanted) {
    int looked = 0;
    try {
      for (int i = 0; i < all.length; i++) {
        looked++;
        if (all[i] == wanted) return Future.ready(await(Probe.later(i)) * 100 + looked);
        for (int k : all) {
          if (k + all[i] == wanted) return Future.ready(k);
          if (k > 4 && await(Probe.later(k)) == wanted - 1) return Probe.later(-k);
        }
      }
    } finally {
      looked += await(Probe.later(10));
      Probe.see("looked", looked);
    }
    return Future.ready(-1000);
  }

  @Async
  static Future<String> eh40() throws Exception {
    String s = "";
    try {
      Supplier<String> inner =
          () -> {
            try {
              return "lambda";
            } finally {
              Probe.log("lambda's finally");
            }
          };
      s += inner.get();
      await(Probe.pause());
      s +=
          await(
              async(
                  () -> {
                    try {
                      if (await(Probe.later(true))) return "block";
                      return "not here";
                    } finally {
                      Probe.log("block's finally");
                    }
                  }));
      s += inner.get();
      return Future.ready(s + await(Probe.later("method")));
    } finally {
      Probe.log("method's finally");
    }
  }

  @Async
  static Future<String> eh41(String none) {
    int n = none.length();
    await(Probe.pause());
    return Future.ready("not here" + n);
  }

  @Async
  static Future<String> eh42(Exception bad) {
    try {
      await(eh42b(bad, 3));
    } catch (Exception e) {
      return Future.ready((e == bad) + " " + e.getCause() + e.getSuppressed().length);
    }
    return Future.ready("not here");
  }

  @Async
  static Future<Void> eh42b(Exception bad, int depth) throws Exception {
    await(depth > 0 ? eh42b(bad, depth - 1) : Probe.fail(bad));
    return Future.ready();
  }

  static class Checked extends Exception {
    private static final long serialVersionUID = 1;
  }

  @Async
  static <X extends Exception> Future<String> eh43(X bad) throws X, Checked {
    await(Probe.pause());
    if (bad == null) throw new Checked();
    await(Probe.pause());
    throw bad;
  }

  static int deep(int n) {
    return deep(n + 1) + 1;
  }

  @Async
  static Future<String> eh44(boolean caught) {
    String s = "before";
    await(Probe.pause());
    try {
      s += deep(await(Probe.later(0)));
    } catch (StackOverflowError e) {
      await(Probe.pause());
      if (!caught) throw e;
      s += "overflow";
    } finally {
      Probe.log("finally " + s);
    }
    await(Probe.pause());
    return Future.ready(s + "after");
  }

  @Async
  static Future<String> eh45() throws InterruptedException {
    String s = "";
    try {
      await(Probe.failing(new InterruptedException("i")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      s += e.getMessage() + Thread.interrupted();
      await(Probe.pause());
      s += Thread.interrupted();
    }
    if (s.length() > 9) await(Probe.fail(new InterruptedException(s)));
    return Future.ready("not here");
  }

  @Async
  static Future<?> program() {
    for (int n = 0; n < 8; n++) {
      try { Probe.see("eh36", await(eh36(n))); } catch (Exception e) { Probe.see("eh36!", e); }
      try { Probe.see("eh37", await(eh37(n))); } catch (Exception e) { Probe.see("eh37!", e); }
      Probe.see("eh38", await(eh38(n)));
      Probe.see("eh39", await(eh39(new int[] {1, 5, 2}, n)));
    }
    for (int n = 0; n < 2; n++) {
      try { Probe.see("eh32", await(eh32(n > 0))); } catch (Exception e) { Probe.see("eh32!", e); }
      try { Probe.see("eh44", await(eh44(n > 0))); } catch (Error e) { Probe.log(e.getClass()); }
    }
    Probe.see("eh33", await(eh33()));
    try { Probe.see("eh34", await(eh34())); } catch (Exception e) { Probe.see("eh34!", e); }
    try { Probe.see("eh35", await(eh35(7))); } catch (Exception e) { Probe.see("eh35!", e); }
    try { Probe.see("eh37b", await(eh37b())); } catch (Exception e) { Probe.see("eh37b!", e); }
    try { Probe.see("eh40", await(eh40())); } catch (Exception e) { Probe.see("eh40!", e); }
    try { Probe.see("eh41", await(eh41(null))); } catch (Exception e) { Probe.log(e.getClass()); }
    Probe.see("eh42", await(eh42(new Exception("x"))) + await(eh42(new RuntimeException("y"))));
    try { Probe.see("eh43", await(eh43(null))); } catch (Exception e) { Probe.see("eh43!", e); }
    IOException bad = new IOException("bad");
    try { Probe.see("eh43", await(eh43(bad))); } catch (Exception e) { Probe.see("eh43!", e); }
    try { Probe.see("eh45", await(eh45())); } catch (Exception e) { Probe.see("eh45!", e); }
    return Future.ready("end");
  }
}
