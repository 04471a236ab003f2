import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import probe.Probe;

/** Catalogue LV20–LV37: temporaries, nulls, and what handlers and finallys see of variables. */
public class CatLv2 {
  static int count;

  static <T> T pick(T a, T b, T c) {
    return count++ % 2 == 0 ? a : c;
  }

  static String four(Object a, Object b, Object c, Object d) {
    return a + "," + b + "," + c + "," + d;
  }

  @Async
  static <T> Future<String> lv20(T t, T u) {
    String s = "s";
    String all =
        four(Probe.see("1", t), Probe.see("2", s + 1), await(Probe.later(s)), Probe.see("3", u));
    all +=
        four(
            pick(t, await(Probe.later(u)), u),
            four(s + 2, await(Probe.later("in")), s += 3, pick(t, u, await(Probe.later(t)))),
            s + await(Probe.later(4)),
            pick(s + 5, s + await(Probe.later(6)), s + 7));
    return Future.ready(all + s);
  }

  static class Chunk {
    final Object[] payload = new Object[1 << 10];
    final int n;

    Chunk(int n) {
      this.n = n;
    }
  }

  static Future<Chunk> chunk(int n) {
    Chunk c = new Chunk(n);
    return cx -> dev.pollen.Poll.ready(c);
  }

  @Async
  static Future<Integer> lv22() {
    int sum = 0;
    for (int i = 0; i < 20_000; i++) {
      Chunk c = await(chunk(i));
      if (i % 5_000 == 0) await(Probe.pause());
      sum += c.n;
    }
    return Future.ready(sum);
  }

  @Async
  static Future<String> lv26(boolean set) {
    String s = null;
    Integer boxed = null;
    int[] array = null;
    List<String> list = null;
    Object merged = set ? "set" : null;
    await(Probe.pause());
    String all = "" + s + boxed + array + list + merged;
    if (set) {
      s = await(Probe.later("s"));
      array = new int[] {await(Probe.later(1))};
      list = new ArrayList<>();
    }
    await(Probe.pause());
    if (list != null) list.add(s + array[0]);
    all += s + list + (array == null) + boxed;
    await(Probe.pause());
    var none = (String) null;
    await(Probe.pause());
    return Future.ready(all + none);
  }

  @Async
  static Future<String> lv27() {
    String none = null;
    long wide = 1L << 50;
    Object none2 = null;
    double d = 0.25;
    int[] none3 = null;
    boolean z = true;
    await(Probe.pause());
    wide += none == null ? 1 : 2;
    d *= none2 == null ? 2 : 3;
    await(Probe.pause());
    return Future.ready(none + wide + none2 + d + none3 + z);
  }

  static class Res {
    final String name;

    Res(String name) {
      this.name = name;
      Probe.log("open " + name);
    }

    void close() {
      Probe.log("close " + name);
    }
  }

  @Async
  static Future<String> lv28(boolean open, int bad) throws IOException {
    Res res = open ? new Res("r" + bad) : null;
    int i = 0;
    try {
      for (; i < 3; i++) {
        if (i == bad) await(Probe.fail(new IOException("bad" + i)));
        await(Probe.later(i));
      }
      return Future.ready("all " + i);
    } finally {
      if (res != null) {
        res.close();
        for (int k = 0; k < 2; k++) await(Probe.pause());
        res.close();
      }
      Probe.log("left at " + i + (res == null));
    }
  }

  @Async
  static Future<String> lv29(int bad) throws IOException {
    String onlyFinally = "f" + bad;
    int[] counted = {0};
    try {
      int i = 0;
      do {
        await(Probe.pause());
        counted[0] += await(Probe.later(i));
        if (i == bad) throw new IOException("at " + i);
      } while (++i < 3);
    } finally {
      Probe.log(onlyFinally + counted[0]);
    }
    return Future.ready("end");
  }

  static int boom(int n) throws IOException {
    throw new IOException("boom " + n);
  }

  @Async
  static Future<String> lv30() {
    int x = 1;
    String s = "before";
    long w = 1;
    try {
      await(Probe.later(x));
      x = 2;
      s = "in";
      await(Probe.later(x));
      x = 3;
      s += x;
      w = 1L << 40;
      x = boom(x) + await(Probe.later(9));
    } catch (IOException e) {
      String at = x + s + w;
      await(Probe.pause());
      return Future.ready(at + x + s + w + e.getMessage());
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> lv31(int bad) {
    int x = 1;
    String s = "old";
    try {
      await(Probe.pause());
      if (bad == 0) boom(0);
      x = bad == 1 ? boom(1) : 10;
      s = await(bad == 2 ? Probe.fail(new IOException("late")) : Probe.later("new"));
      x = 20;
    } catch (IOException e) {
      await(Probe.pause());
      Probe.log(e.getMessage());
    }
    return Future.ready(x + s);
  }

  @Async
  static Future<String> lv32(int n, String s, double d) {
    try {
      await(Probe.pause());
      if (n > 0) await(Probe.failing(new IOException("caught")));
      Probe.log("went well");
    } catch (IOException e) {
      Probe.log(e.getMessage());
    }
    String t = s + n;
    await(Probe.pause());
    return Future.ready(t + d);
  }

  enum E { ONE, TWO }

  record R(int n) {}

  @Async
  static Future<String> lv33() {
    boolean a = await(Probe.later(true));
    byte b = await(Probe.later((Byte) (byte) 1));
    char c = await(Probe.later((Character) 'c'));
    short d = await(Probe.later((Short) (short) 2));
    int e = await(Probe.later(3));
    long f = await(Probe.later(4L));
    float g = await(Probe.later(5f));
    double h = await(Probe.later(6d));
    String i = await(Probe.later("i"));
    int[] j = await(lv33b());
    List<Integer> k = await(Probe.later(List.of(7)));
    Map<String, Integer> l = await(Probe.later(Map.of("l", 8)));
    E m = await(Probe.later(E.TWO));
    R n = await(Probe.later(new R(9)));
    Optional<String> o = await(Probe.later(Optional.of("o")));
    Object p = await(Probe.<Object>later(E.ONE));
    await(Probe.pause());
    return Future.ready(
        "" + a + b + c + d + e + f + g + h + i + j[0] + k + l + m + n.n() + o.get() + p);
  }

  @Async
  static Future<int[]> lv33b() {
    await(Probe.pause());
    return Future.ready(new int[] {70});
  }

  @Async
  static Future<int[]> lv34(int depth, int[] large) {
    int before = large[depth];
    int[] same = depth == 0 ? large : await(lv34(depth - 1, large));
    await(Probe.pause());
    large[depth] = before + same[0] + depth;
    if (same != large) Probe.log("copied");
    return Future.ready(large);
  }

  @Async
  static Future<String> lv36(StringBuilder text) {
    int n = 3;
    int r = await(Probe.later(n * n + text.append('x').length()));
    text.append(r);
    n = await(Probe.later(n = 5)) + 1;
    return Future.ready(text + " " + n);
  }

  static class Point {
    int x = 1;
  }

  @Async
  static Future<String> lv37() {
    Point p = new Point();
    Point alias = p;
    R r = new R(1);
    R old = r;
    int[] a = {1};
    int[] copy = a.clone();
    await(Probe.pause());
    p.x = 2;
    r = new R(old.n() + await(Probe.later(10)));
    a[0] = 3;
    await(Probe.pause());
    alias.x++;
    return Future.ready("" + p.x + alias.x + (p == alias) + r.n() + old.n() + a[0] + copy[0]);
  }

  @Async
  static Future<?> program() {
    try { Probe.see("lv20", await(lv20("t", 1.5))); } catch (Exception e) { Probe.see("lv20!", e); }
    try { Probe.see("lv22", await(lv22())); } catch (Exception e) { Probe.see("lv22!", e); }
    Probe.see("lv26", await(lv26(true)) + await(lv26(false)));
    try { Probe.see("lv27", await(lv27())); } catch (Exception e) { Probe.see("lv27!", e); }
    for (int bad = 1; bad < 4; bad++) {
      for (boolean open = true; ; open = false) {
        try { Probe.see("lv28", await(lv28(open, bad))); } catch (Exception e) { Probe.log(e); }
        if (!open) break;
      }
      try { Probe.see("lv29", await(lv29(bad))); } catch (Exception e) { Probe.see("lv29!", e); }
    }
    try { Probe.see("lv30", await(lv30())); } catch (Exception e) { Probe.see("lv30!", e); }
    for (int bad = 0; bad < 4; bad++) Probe.see("lv31", await(lv31(bad)));
    for (int n = 0; n < 2; n++) Probe.see("lv32", await(lv32(n, "s", n + 0.5)));
    try { Probe.see("lv33", await(lv33())); } catch (Exception e) { Probe.see("lv33!", e); }
    int[] large = new int[1 << 16];
    boolean same = await(lv34(30, large)) == large;
    Probe.see("lv34", same ? large[0] + large[30] : -1);
    Probe.see("lv36", await(lv36(new StringBuilder("t"))));
    try { Probe.see("lv37", await(lv37())); } catch (Exception e) { Probe.see("lv37!", e); }
    return Future.ready("end");
  }
}
