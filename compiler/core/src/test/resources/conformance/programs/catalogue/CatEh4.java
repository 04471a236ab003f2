import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue EH15, EH16, EH46–EH50: names of parameters; finallys that declare things. */
@SuppressWarnings("finally")
public class CatEh4 {
  static int boom(String why) throws IOException {
    throw new IOException(why);
  }

  @Async
  static Future<String> eh46(int times) {
    String s = "";
    for (int i = 0; ; i++) {
      try {
        s += await(i < times ? Probe.fail(new IOException("e" + i)) : Probe.later("done"));
        break;
      } catch (Exception e) {
        s += e.getMessage();
        if (i == 1) await(Probe.pause());
        continue;
      } finally {
        s += await(Probe.later("f"));
      }
    }
    int left = times;
    while (true) {
      try {
        if (left-- > 0) boom("l" + left);
        s += "|";
        if (await(Probe.later(left)) < -1) return Future.ready(s);
      } catch (IOException e) {
        continue;
      } finally {
        s += "g";
      }
    }
  }

  interface Named {
    String name();
  }

  @Async
  static Future<List<Named>> eh47(int n) throws IOException {
    List<Named> all = new ArrayList<>();
    loop:
    for (int i = 0; i < 2; i++) {
      String own = "o" + i;
      try {
        if (n == 1) return Future.ready(all);
        if (n == 2) break;
        if (n == 3) continue loop;
        if (n == 4) boom("x");
        await(Probe.pause());
      } catch (IOException e) {
        class Local implements Named {
          @Override
          public String name() {
            return "local" + own + e.getMessage();
          }
        }
        await(Probe.pause());
        all.add(new Local());
        all.add(() -> "catch" + e.getMessage());
      } finally {
        String late = await(Probe.later("late"));
        class Local implements Named {
          final String kept = late + own;

          @Override
          public String name() {
            return "finally" + kept + new Object() {
              @Override
              public String toString() {
                return "!" + late;
              }
            };
          }
        }
        record Rec(String name) implements Named {}

        await(Probe.pause());
        all.add(new Local());
        all.add(() -> late + own);
        all.add(
            new Named() {
              @Override
              public String name() {
                return "anonymous" + own + late;
              }
            });
        all.add(new Rec(own + n));
      }
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> eh48(int n) {
    int[] ran = {0, 0};
    try {
      await(Probe.pause());
      try {
        await(Probe.later(n));
        if (n == 0) return Future.ready("inner");
        if (n == 1) boom("caught");
      } finally {
        Probe.log("inner " + ++ran[0]);
      }
      return Future.ready("outer");
    } catch (IOException e) {
      await(Probe.pause());
      return Future.ready(e.getMessage());
    } finally {
      Probe.log("outer " + ++ran[1]);
    }
  }

  @Async
  static Future<String> eh49(int n) throws IOException {
    IOException pending = new IOException("pending");
    try {
      await(Probe.pause());
      if (n == 0) throw pending;
      if (n == 1) return Future.ready("returned");
      await(Probe.fail(pending));
    } finally {
      try {
        await(Probe.fail(new IllegalStateException("handled")));
      } catch (IllegalStateException e) {
        Probe.log(await(Probe.later(e.getMessage())));
      }
      try {
        boom("also handled");
      } catch (IOException e) {
        Probe.log(e.getMessage());
      } finally {
        await(Probe.pause());
      }
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> eh50(int n) throws Exception {
    List<Supplier<Exception>> kept = new ArrayList<>();
    try {
      try {
        await(n == 0 ? Probe.fail(new IOException("0")) : Probe.pause());
        boom("now");
      } catch (Exception e) {
        kept.add(() -> e);
        await(Probe.pause());
        kept.add(() -> new Exception("copy", e));
        throw e;
      } finally {
        await(Probe.pause());
        int size = kept.size();
        kept.add(() -> new Exception("finally" + size + kept.get(0).get().getMessage()));
      }
    } catch (IOException e) {
      await(Probe.pause());
      String s = "" + (kept.get(0).get() == e) + (kept.get(1).get().getCause() == e);
      return Future.ready(s + kept.get(2).get().getMessage());
    }
    return Future.ready("not here");
  }

  String e = "field";

  @Async
  Future<String> eh15() {
    String s = e;
    try {
      boom("x");
    } catch (IOException e) {
      s += e.getMessage() + this.e;
      await(Probe.pause());
      s += e.getMessage() + this.e;
      this.e += "!";
    }
    s += e;
    await(Probe.pause());
    try {
      await(Probe.fail(new IllegalStateException("y")));
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    return Future.ready(s + e);
  }

  @Async
  static Future<String> eh16() {
    String s = "";
    try {
      boom("a");
    } catch (IOException e) {
      await(Probe.pause());
      s += e.getMessage();
    }
    try {
      try {
        boom("b");
      } catch (IOException e) {
        await(Probe.pause());
        s += e.getMessage();
        throw new IllegalStateException("c" + e.getMessage());
      }
    } catch (IllegalStateException e) {
      await(Probe.pause());
      s += e.getMessage();
      for (int i = 0; i < 2; i++) {
        try {
          boom("d" + i);
        } catch (IOException f) {
          s += await(Probe.later(f.getMessage())) + e.getMessage();
        }
      }
    }
    try {
      throw new Exception("e");
    } catch (Exception e) {
      await(Probe.pause());
      s += e.getMessage();
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    Probe.see("eh15", await(new CatEh4().eh15()));
    Probe.see("eh16", await(eh16()));
    Probe.see("eh46", await(eh46(0)) + await(eh46(3)));
    for (int n = 0; n < 5; n++) {
      try {
        List<Named> all = await(eh47(n));
        await(Probe.pause());
        for (Named each : all) Probe.see("eh47", each.name());
      } catch (IOException e) {
        Probe.see("eh47!", e);
      }
      Probe.see("eh48", await(eh48(n)));
      try { Probe.see("eh49", await(eh49(n))); } catch (Exception e) { Probe.see("eh49!", e); }
      try { Probe.see("eh50", await(eh50(n))); } catch (Exception e) { Probe.see("eh50!", e); }
    }
    return Future.ready("end");
  }
}
