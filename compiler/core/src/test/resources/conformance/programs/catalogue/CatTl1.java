import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import java.io.IOException;
import probe.Probe;

/** Catalogue TL01–TL14: awaits and futures in tail position. */
public class CatTl1 {
  @Async
  static Future<Integer> plus(int a, int b) {
    Probe.log("plus " + a);
    await(Probe.pause());
    if (b < 0) throw new IllegalStateException("negative " + b);
    return Future.ready(a + b);
  }

  @Async
  static Future<Integer> tl01(int n) {
    int kept = n * 2;
    Probe.log("before " + kept);
    return Future.ready(await(plus(kept, n)));
  }

  @Async
  static Future<Integer> tl01b(int n) {
    return plus(n, n);
  }

  @Async
  static Future<Integer> tl02(int n) {
    try {
      return Future.ready(await(plus(1, n)));
    } catch (IllegalStateException e) {
      Probe.log("caught inside " + e.getMessage());
      return Future.ready(await(plus(100, -n)));
    }
  }

  record Res(String name) implements AutoCloseable {
    @Override
    public void close() {
      Probe.log("close " + name);
    }
  }

  @Async
  static Future<Integer> tl03(int n) {
    try (Res r = new Res("r" + n)) {
      try {
        return Future.ready(await(plus(r.name().length(), n)));
      } finally {
        Probe.log("finally " + n);
      }
    }
  }

  @Async
  static Future<Integer> tl05(int n) {
    try (Res r = new Res("early" + n)) {
      return n < 0 ? Probe.fail(new IllegalStateException(r.name())) : Probe.later(n);
    } catch (IllegalStateException e) {
      Probe.log("not here");
      return Future.ready(-1);
    } finally {
      Probe.log("finally before the future");
    }
  }

  @Async
  static Future<Integer> tl05b(int n) {
    try {
      return Future.ready(await(tl05(n)));
    } catch (IllegalStateException e) {
      Probe.log("here " + e.getMessage());
      return Future.ready(-1);
    }
  }

  @Async
  static Future<Future<Integer>> tl06(boolean inner) {
    Future<Integer> f = Probe.later(inner ? 6 : 7);
    await(Probe.pause());
    if (inner) return Future.ready(f);
    return Pollen.async(() -> {
      await(Probe.pause());
      return f;
    });
  }

  @Async
  static Future<Void> tl07() {
    await(Probe.pause());
    await(plus(7, 7));
    return Future.ready();
  }

  @Async
  static Future<String> tl07b() {
    Object a = await(tl07());
    Object b = await(Pollen.async(() -> { await(plus(1, 2)); }));
    Object c = await(Pollen.async(() -> await(plus(3, 4))));
    return Future.ready(a + " " + b + " " + c);
  }

  @Async
  static Future<Long> tl08() {
    return Future.ready((long) await(Probe.later(1 << 30)) * 4);
  }

  @Async
  static Future<Object> tl08b() {
    return Future.ready(await(Probe.later((Character) 'c')));
  }

  @Async
  static Future<? extends Number> tl08c(boolean whole) {
    if (whole) return Probe.later(5);
    return Future.ready(await(Probe.later(2.5f)));
  }

  @Async
  static Future<Double> tl08d() {
    return Future.ready((double) await(Probe.later(3)) / await(Probe.later(2)));
  }

  @Async
  static Future<String> tl09(int n) {
    if (n == 0) return Future.ready(await(Probe.later("awaited")));
    else if (n == 1) return Probe.later("forwarded");
    else if (n == 2) return Future.ready("at once");
    String s = await(Probe.later("not tail"));
    switch (n) {
      case 3:
        return Probe.later(s + " forwarded");
      case 4:
        return Future.ready(s + await(Probe.later(" awaited")));
      case 5:
        s += await(Probe.later(" falls"));
      default:
        await(Probe.later("default"));
    }
    return n == 6 ? Probe.later(s + "?") : Future.ready(s + ":");
  }

  @Async
  static Future<Void> tl10(int n) {
    out:
    {
      if (n == 0) {
        await(Probe.later("end of the label"));
        break out;
      }
      while (true) {
        await(Probe.later("in the loop"));
        if (n == 1) return Future.ready();
        if (n-- == 2) break;
      }
      await(Probe.later("behind it"));
    }
    ;
    return Future.ready();
  }

  interface Store {
    @Async
    Future<String> get(String key) throws IOException;
  }

  static class Real implements Store {
    @Async
    @Override
    public Future<String> get(String key) throws IOException {
      if (key.isEmpty()) throw new IOException("no key");
      return Future.ready("value of " + await(Probe.later(key)));
    }
  }

  static class Logged implements Store {
    private final Store real;

    Logged(Store real) {
      this.real = real;
    }

    @Async
    @Override
    public Future<String> get(String key) throws IOException {
      Probe.log("get " + key);
      return real.get(key);
    }
  }

  static class Narrow extends Real {
    @Async
    @Override
    public Future<String> get(String key) throws IOException {
      return super.get(key + "+");
    }
  }

  static String got(Exception e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  @Async
  static Future<String> tl11() throws IOException {
    Store s = new Logged(new Logged(new Narrow()));
    String r = await(s.get("k"));
    try {
      await(new Logged(new Real()).get(""));
    } catch (IOException e) {
      r += got(e);
    }
    return Future.ready(r);
  }

  static Future<Integer> forward(int n) {
    Probe.log("forward " + n);
    return plus(n, 1);
  }

  static <T> Future<T> same(Future<T> f) {
    return f;
  }

  @Async
  static Future<String> tl12() {
    Future<Integer> f = Probe.later(3);
    return Future.ready(await(forward(1)) + " " + await(same(f)) + (same(f) == f));
  }

  @Async
  static Future<Integer> tl13(int n, int sum) {
    if (n == 0) return Future.ready(sum);
    if (n % 1000 == 0) await(Probe.pause());
    return tl13(n - 1, sum + n);
  }

  @Async
  static Future<Integer> tl13b(int n) {
    int sum = 0;
    while (true) {
      if (n == 0) return Future.ready(sum);
      sum += await(Future.ready(n--));
    }
  }

  @Async
  static Future<String> tl14() {
    String s = "";
    out:
    while (true) {
      try {
        try {
          s += await(Probe.later("a"));
          if (s.length() > 2) break out;
          continue;
        } finally {
          s += "f";
        }
      } finally {
        s += await(Probe.later("g"));
        if (s.length() > 5) return Future.ready(s + await(Probe.later("x")));
      }
    }
    return Future.ready(s + await(Probe.later("end")));
  }

  /** Counts its polls: a tail future is polled to its end by nobody else. */
  static class Counted implements Future<Integer> {
    int polls;

    @Override
    public Poll<Integer> poll(Context cx) {
      return Poll.ready(++polls);
    }
  }

  @Async
  static Future<Integer> tail(Future<Integer> f) {
    await(Probe.pause());
    return f;
  }

  @Async
  static Future<String> tl01c() {
    Counted c = new Counted();
    return Future.ready(await(tail(c)) + " " + c.polls + await(tail(c)) + c.polls);
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 24; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("tl01", await(tl01(4)) + " " + await(tl01b(3)) + await(tl01c()));
          case 2 -> Probe.see("tl02", await(tl02(2)) + " " + await(tl02(-2)));
          case 3 -> Probe.see("tl03", await(tl03(3)) + " " + await(tl03(-3)));
          case 5 -> Probe.see("tl05", await(tl05(5)) + " " + await(tl05b(4)) + await(tl05b(-4)));
          case 6 -> Probe.see("tl06", await(await(tl06(true))) + await(await(tl06(false))));
          case 7 -> Probe.see("tl07", await(tl07()) + " " + await(tl07b()));
          case 8 -> Probe.see("tl08", await(tl08()) + " " + await(tl08b()) + await(tl08c(true)));
          case 9 -> Probe.see("tl08", await(tl08c(false)) + " " + await(tl08d()));
          case 11, 12, 13, 14, 15, 16, 17, 18 -> Probe.see("tl09", await(tl09(i - 11)));
          case 19 -> Probe.see("tl10", await(tl10(0)) + "" + await(tl10(1)) + await(tl10(4)));
          case 20 -> Probe.see("tl11", await(tl11()));
          case 21 -> Probe.see("tl12", await(tl12()));
          case 22 -> Probe.see("tl13", await(tl13(5_000, 0)) + " " + await(tl13b(60_000)));
          case 23 -> Probe.see("tl14", await(tl14()));
          case 24 -> Probe.see("tl05", await(tl05(-5)));
          default -> {}
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName());
      }
    }
    return Future.ready("end");
  }
}
