import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue AS: assert, where assertions are on. */
public class CatAs1 {
  @Async
  static Future<String> as01(boolean c) {
    assert await(Probe.later(c));
    return Future.ready("holds");
  }

  @Async
  static Future<String> as02() {
    int n = 1;
    assert n > 0 : await(Probe.later("never made"));
    assert await(Probe.later(n)) > 0 : Probe.see("never seen", n);
    return Future.ready("holds");
  }

  @Async
  static Future<String> as03(int n) {
    assert await(Probe.later(n > 1)) : "message " + await(Probe.later("late")) + Probe.see("n", n);
    assert n > 5 : await(Probe.later((Object) n));
    return Future.ready("holds");
  }

  static class Odd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Odd(String message) {
      super(message);
    }

    @Override
    public String toString() {
      return "odd " + getMessage();
    }
  }

  @Async
  static Future<String> as04(int kind) {
    char c = 'x';
    long l = 1L << 40;
    switch (kind) {
      case 0:
        assert false : await(Probe.later((Character) 'c'));
      case 1:
        assert false : (char) (c + await(Probe.later(1)));
      case 2:
        assert false : l + await(Probe.later(1));
      case 3:
        assert false : await(Probe.later(1)) / 4f;
      case 4:
        assert false : await(Probe.later(1)) / 3.0;
      case 5:
        assert false : await(Probe.later(new Odd("late")));
      case 6:
        assert await(Probe.later(false)) : new Odd("made");
      case 7:
        assert await(Probe.later(false)) : c;
      case 8:
        assert false : await(Probe.later((String) null));
      case 9:
        assert await(Probe.later(false)) : (Object) await(Probe.later(new char[0].length));
      case 10:
        assert false : await(Probe.later(true)) & c == 'x';
      default:
        assert await(Probe.later(false));
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> as08() {
    String s = "";
    try {
      assert await(Probe.later(false)) : await(Probe.later("first"));
    } catch (AssertionError e) {
      s += await(Probe.later(e.getMessage()));
      try {
        assert s.isEmpty() : s + "!";
        s += "not here";
      } catch (AssertionError f) {
        s += f.getMessage() + await(Probe.later(e.getMessage().length()));
      } finally {
        s += await(Probe.later("finally"));
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> as09() {
    String x;
    int count = 0;
    assert (x = await(Probe.later("set"))) != null : x + "none";
    assert ++count > 0 && (count += await(Probe.later(5))) > 5;
    boolean y;
    assert (y = await(Probe.later(true))) || await(Probe.later(true)) : y;
    x = "again" + count;
    await(Probe.pause());
    y = x.isEmpty();
    return Future.ready(x + y);
  }

  interface Host {
    int limit();

    @Async
    default Future<String> as10(int n) {
      assert await(Probe.later(n)) < limit() : "over " + limit();
      return Future.ready("under " + limit());
    }

    @Async
    static Future<String> as10b(int n) {
      int m = await(Probe.later(n));
      assert m < 3 : await(Probe.later("static " + m));
      return Future.ready("ok" + m);
    }
  }

  @Async
  static Future<String> as11(int n) {
    String s = "";
    if (n == 0) assert await(Probe.later(true)) : "no";
    else assert await(Probe.later(n < 3)) : await(Probe.later("else " + n));
    for (int i = 0; i < 2; i++) assert (s += await(Probe.later(i))).length() < n + 2 : s;
    out:
    assert await(Probe.later("l")).length() == 1;
    do assert n >= 0; while (await(Probe.later(n--)) > 0);
    while (n++ < 0) assert await(Probe.later(n == 0));
    for (String t : new String[] {"p", "q"}) assert await(Probe.later(t)) != null : t;
    switch (n) {
      case 1 -> {
        assert await(Probe.later(n)) == 1 : n;
      }
      default -> s += "d";
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> as11b() {
    Supplier<String> lambda = () -> {
      assert Boolean.parseBoolean("false") : "in the lambda";
      return "not here";
    };
    try {
      await(Pollen.async(() -> {
        assert await(Probe.later(false)) : "in the block";
      }));
    } catch (AssertionError e) {
      Probe.log(await(Probe.later(e.getMessage())));
    }
    return Future.ready(lambda.get());
  }

  static void caught(Throwable e) {
    Probe.log(e.getClass().getSimpleName() + " " + e.getMessage() + " " + e.getCause());
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 40; i++) {
      try {
        switch (i) {
          case 1, 2 -> Probe.see("as01", await(as01(i == 1)));
          case 3 -> Probe.see("as02", await(as02()));
          case 4, 5, 6 -> Probe.see("as03", await(as03(i * 3 - 11)));
          case 7 -> Probe.see("as08", await(as08()));
          case 8 -> Probe.see("as09", await(as09()));
          case 9, 10 -> {
            int limit = i;
            Host h = () -> limit;
            Probe.see("as10", await(h.as10(9)));
          }
          case 11, 12 -> Probe.see("as10b", await(Host.as10b(i - 9)));
          case 13, 14, 15, 16 -> Probe.see("as11", await(as11(i - 13)));
          case 17 -> Probe.see("as11", await(as11b()));
          default -> Probe.see("as04", await(as04(i - 20)));
        }
      } catch (Exception | AssertionError e) {
        caught(e);
      }
    }
    return Future.ready("end");
  }
}
