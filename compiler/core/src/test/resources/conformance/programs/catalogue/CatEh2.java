import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue EH17–EH31: parameters of handlers, and finallys. */
@SuppressWarnings("finally")
public class CatEh2 {
  static int boom(String why) throws IOException {
    throw new IOException(why);
  }

  @Async
  static Future<String> eh17() {
    List<Supplier<String>> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int own = i;
      try {
        await(Probe.fail(new IOException("e" + i)));
      } catch (Exception e) {
        all.add(() -> own + e.getMessage());
        await(Probe.pause());
        all.add(e::getMessage);
        all.add(
            new Supplier<>() {
              final Exception kept = e;

              @Override
              public String get() {
                return kept.getMessage() + (kept == e) + own;
              }
            });
        await(Probe.later(e.getMessage()));
      }
    }
    await(Probe.pause());
    String s = "";
    for (Supplier<String> each : all) s += each.get() + " ";
    return Future.ready(s);
  }

  @Async
  static Future<String> eh18() {
    String s = "";
    try {
      boom("first");
    } catch (Exception e) {
      await(Probe.pause());
      e = new IllegalStateException("second", e);
      s += e.getMessage();
      await(Probe.pause());
      s += e.getCause().getMessage();
      e = await(Probe.later(new Exception("third")));
      await(Probe.pause());
      s += e.getMessage();
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> eh19(boolean bad) {
    String s = "";
    int n = 5;
    try {
      if (bad) await(Probe.failing(new IOException("unused")));
      s += "fine";
    } catch (IOException unused) {
      s += await(Probe.later("caught"));
      n++;
    }
    try {
      await(Probe.fail(new IllegalStateException("unused")));
    } catch (IllegalStateException ignored) {
    }
    return Future.ready(s + n);
  }

  @Async
  static Future<String> eh20(int n) {
    int[] runs = {0};
    try {
      for (int i = 0; i < 4; i++) {
        await(Probe.pause());
        try {
          await(Probe.later(i));
          if (i == n) await(Probe.fail(new IllegalStateException("n" + i)));
        } finally {
          Probe.log("finally " + ++runs[0]);
        }
      }
    } catch (IllegalStateException e) {
      await(Probe.pause());
    } finally {
      Probe.log("outer " + runs[0]);
    }
    return Future.ready("r" + runs[0]);
  }

  @Async
  static Future<String> eh21(int n) throws IOException {
    int runs = 0;
    String s = "";
    loop:
    for (int i = 0; i < 3; i++) {
      try {
        await(Probe.pause());
        if (n == 1) throw new IOException("x" + runs);
        if (n == 2) return Future.ready(s + "r" + runs);
        if (n == 3) break;
        if (n == 4) continue;
        if (n == 5) break loop;
        s += await(Probe.later(i));
      } finally {
        runs++;
        Probe.log("run " + runs);
      }
      s += "|";
    }
    return Future.ready(s + runs);
  }

  @Async
  static Future<String> eh22() {
    String s = "";
    try {
      s += await(Probe.later("a"));
    } finally {
      s += await(Probe.later("b"));
      s += await(Probe.later("c"));
    }
    try {
      s += "d";
    } finally {
      await(Probe.pause());
      s += "e";
    }
    try {
    } finally {
      s += await(Probe.later("f"));
    }
    return Future.ready(s);
  }

  static String field = "";

  @Async
  static Future<String> eh23(int n) {
    String s = "old";
    StringBuilder b = new StringBuilder("b");
    try {
      if (n == 0) return Future.ready(s + await(Probe.later("!")));
      if (n == 1) return Future.ready(s);
      if (n == 2) return Future.ready(b.append("1").toString());
      return Probe.later(s + n);
    } finally {
      s = await(Probe.later("new"));
      b.append(s);
      await(Probe.pause());
      field = s + b;
    }
  }

  @Async
  static Future<String> eh24(boolean late) throws IOException {
    try {
      if (late) await(Probe.failing(new IOException("late")));
      boom("now");
    } finally {
      await(Probe.pause());
      Probe.log("in between");
      await(Probe.later(1));
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> eh25() {
    String s = "";
    outer:
    for (int i = 0; ; i++) {
      for (int j = 0; j < 5; j++) {
        try {
          await(Probe.pause());
          if (j == 0) continue;
          if (i == 1) continue outer;
          if (i == 2) break outer;
          if (j == 2) break;
          s += await(Probe.later("w"));
        } finally {
          s += i + await(Probe.later("f")) + j;
        }
        s += "|";
      }
      s += "/";
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> eh26(int n) throws IOException {
    while (true) {
      try {
        if (n == 0) return Future.ready("try");
        if (n == 1) boom("lost");
        if (n == 2) break;
        if (n == 3) return Probe.later("tail");
        if (n == 4) await(Probe.failing(new IOException("late")));
        await(Probe.pause());
      } finally {
        Probe.log("finally");
        if (n > 0) await(Probe.pause());
        return Future.ready("finally" + await(Probe.later(n)));
      }
    }
  }

  @Async
  static Future<String> eh26b(boolean override) throws IOException {
    try {
      await(Probe.pause());
      return Future.ready("try");
    } finally {
      if (override) return Future.ready("override");
      Probe.log("kept");
    }
  }

  @Async
  static Future<String> eh27(int n) throws IOException {
    String s = "";
    for (int i = 0; i < 3; i++) {
      try {
        if (n == 0) return Future.ready("lost");
        if (n == 1) boom("lost");
        s += await(Probe.later(i));
      } finally {
        if (i == 2) await(Probe.pause());
        if (i < 2) continue;
        s += "b";
        break;
      }
    }
    do {
      try {
        await(Probe.pause());
        if (n == 0) throw new IllegalStateException("lost");
        return Future.ready("lost");
      } finally {
        s += "d";
        break;
      }
    } while (true);
    return Future.ready(s);
  }

  @Async
  static Future<String> eh28(boolean late) throws IOException {
    IOException first = new IOException("first");
    IOException second = new IOException("second");
    try {
      try {
        if (late) await(Probe.fail(first));
        throw first;
      } finally {
        if (late) await(Probe.pause());
        throw second;
      }
    } catch (IOException e) {
      await(Probe.pause());
      return Future.ready((e == second) + " " + e.getSuppressed().length + e.getCause());
    }
  }

  @Async
  static Future<String> eh29(boolean caught) throws IOException {
    int runs = 0;
    try {
      try {
        await(Probe.pause());
        boom("try");
      } catch (IOException e) {
        Probe.log("catch " + ++runs);
        await(Probe.pause());
        if (caught) throw new IOException("catch");
      } finally {
        Probe.log("finally " + ++runs);
        await(Probe.pause());
        throw new IllegalStateException("finally");
      }
    } finally {
      await(Probe.pause());
      Probe.log("outer " + ++runs);
    }
  }

  @Async
  static Future<String> eh30(int n) throws IOException {
    int v = 1;
    try {
      try {
        try {
          v *= await(Probe.later(3));
          if (n == 0) boom("through all");
          if (n == 1) return Future.ready("v" + v);
        } finally {
          v += await(Probe.later(1));
          Probe.see("inner", v);
        }
      } finally {
        v *= await(Probe.later(10));
        Probe.see("middle", v);
      }
    } finally {
      v += await(Probe.later(2));
      Probe.see("outer", v);
    }
    return Future.ready("end" + v);
  }

  @Async
  static Future<String> eh31(int n) throws IOException {
    String s = "";
    try {
      s += await(Probe.later("a"));
      if (n % 2 == 1) boom("outer");
    } catch (IOException e) {
      try {
        s += await(Probe.later("b"));
        if (n == 3) boom("inner");
      } catch (IOException f) {
        s += await(Probe.later("c")) + e.getMessage() + f.getMessage();
      } finally {
        s += await(Probe.later("d"));
      }
      if (n == 5) throw e;
      if (n == 7) return Future.ready(s);
    } finally {
      try {
        s += await(Probe.later("e"));
        if (n > 1) boom("in finally");
      } catch (IOException f) {
        s += await(Probe.later("f"));
        if (n == 8) return Future.ready(s + "overtaken");
      } finally {
        Probe.log(s += await(Probe.later("g")));
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() throws Exception {
    Probe.see("eh17", await(eh17()));
    Probe.see("eh18", await(eh18()));
    Probe.see("eh19", await(eh19(true)) + await(eh19(false)));
    for (int n = 0; n < 10; n++) {
      if (n > 2 && n < 5) Probe.see("eh20", await(eh20(n)));
      try { Probe.see("eh21", await(eh21(n))); } catch (Exception e) { Probe.see("eh21!", e); }
      if (n < 4) Probe.see("eh23", await(eh23(n)) + field);
      if (n < 6) Probe.see("eh26", await(eh26(n)));
      if (n < 3) Probe.see("eh27", await(eh27(n)));
      try { Probe.see("eh30", await(eh30(n))); } catch (Exception e) { Probe.see("eh30!", e); }
      try { Probe.see("eh31", await(eh31(n))); } catch (Exception e) { Probe.see("eh31!", e); }
    }
    Probe.see("eh22", await(eh22()));
    for (boolean b = true; ; b = false) {
      try { Probe.see("eh24", await(eh24(b))); } catch (Exception e) { Probe.see("eh24!", e); }
      Probe.see("eh26b", await(eh26b(b)));
      Probe.see("eh28", await(eh28(b)));
      try { Probe.see("eh29", await(eh29(b))); } catch (Exception e) { Probe.see("eh29!", e); }
      if (!b) break;
    }
    Probe.see("eh25", await(eh25()));
    return Future.ready("end");
  }
}
