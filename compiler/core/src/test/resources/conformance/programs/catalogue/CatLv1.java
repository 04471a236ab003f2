import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue LV01–LV19: what a variable holds when the method goes on. */
public class CatLv1 {
  String name = "field";
  static int shared;

  @Async
  static Future<String> lv01() {
    boolean z = true;
    byte b = -1;
    char c = 'c';
    short s = 300;
    int i = 1 << 30;
    long l = 1L << 40;
    float f = 0.5f;
    double d = -0.0;
    String t = "text";
    int[] a = {1, 2};
    List<String> list = new ArrayList<>(List.of(t));
    await(Probe.pause());
    list.add(t + c);
    await(Probe.pause());
    return Future.ready("" + z + b + c + s + i + l + f + d + t + a[1] + list);
  }

  @Async
  static Future<String> lv02(int n, String s, long[] cells) {
    n++;
    await(Probe.pause());
    s += n++;
    await(Probe.later(s));
    cells[0] += n;
    n = n * 2 + await(Probe.later(n));
    cells = new long[] {n};
    await(Probe.pause());
    return Future.ready(n + s + cells[0]);
  }

  @Async
  static Future<String> lv03(StringBuilder before, String unused, int after) {
    before.append('!');
    Probe.log(before);
    await(Probe.pause());
    after += await(Probe.later(1));
    return Future.ready("after " + after);
  }

  @Async
  static Future<String> lv04(String s, int n, Object o) {
    if (n > 0) s = s + n;
    n = -n;
    o = o == null ? s : null;
    await(Probe.pause());
    return Future.ready(s + n + o);
  }

  @Async
  static Future<Integer> lv05(int n) {
    int sum = 0;
    await(Probe.pause());
    int square = n * n;
    for (int i = 0; i < square; i++) {
      int odd = i | 1;
      sum += odd;
    }
    sum += await(Probe.later(sum));
    int square2 = sum * sum;
    return Future.ready(square2);
  }

  @Async
  static Future<Long> lv06(int n) {
    int a00 = n, a01 = a00 + 1, a02 = a01 + 1, a03 = a02 + 1, a04 = a03 + 1, a05 = a04 + 1;
    long a06 = a05 + 1, a07 = a06 + 1, a08 = a07 + 1, a09 = a08 + 1, a10 = a09 + 1, a11 = a10 + 1;
    Integer a12 = n + 12, a13 = n + 13, a14 = n + 14, a15 = n + 15, a16 = n + 16, a17 = n + 17;
    double a18 = n + 18, a19 = n + 19, a20 = n + 20, a21 = n + 21, a22 = n + 22, a23 = n + 23;
    String a24 = "" + a00, a25 = a24 + 1, a26 = a25 + 1, a27 = a26 + 1, a28 = a27 + 1;
    short a29 = 29, a30 = 30, a31 = 31, a32 = 32, a33 = 33, a34 = 34;
    boolean a35 = n > 0, a36 = !a35, a37 = a35 ^ a36;
    int[] a38 = {n}, a39 = {n, n + 1};
    await(Probe.pause());
    a31++;
    a32 += a31;
    a33 -= await(Probe.later(a32));
    await(Probe.pause());
    long sum = a00 + a01 + a02 + a03 + a04 + a05 + a06 + a07 + a08 + a09 + a10 + a11;
    sum = sum * 31 + a12 + a13 + a14 + a15 + a16 + a17 + a29 + a30 + a31 + a32 + a33 + a34;
    sum = sum * 31 + (long) (a18 + a19 + a20 + a21 + a22 + a23) + a38[0] + a39[1];
    Probe.log(a24 + a25 + a26 + a27 + a28 + a35 + a36 + a37);
    return Future.ready(sum);
  }

  @Async
  static Future<String> lv07(int n) {
    String all = "";
    for (int round = 0; round < n; round++) {
      {
        int x = round + 1;
        await(Probe.pause());
        all += x++;
        await(Probe.later(x));
        all += x;
      }
      {
        String x = "s" + round;
        await(Probe.pause());
        all += x.length() + x;
      }
      if (round == 1) {
        long x = 1L << 35;
        await(Probe.pause());
        all += x;
      } else {
        int[] x = {7};
        await(Probe.pause());
        all += ++x[0];
      }
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lv08() {
    {
      String x = "first";
      await(Probe.pause());
      Probe.log(x);
    }
    String all = "";
    {
      String x = null;
      while (all.length() < 8) {
        all += x;
        x = await(Probe.later("second"));
      }
      all += x;
    }
    for (int i = 0; i < 2; i++) {
      String x;
      if (i == 0) x = await(Probe.later("third"));
      else x = "fourth";
      await(Probe.pause());
      all += x;
    }
    return Future.ready(all);
  }

  @Async
  Future<String> lv09() {
    String all = name;
    {
      String name = "local";
      await(Probe.pause());
      all += name;
      name += this.name;
      await(Probe.pause());
      all += name;
    }
    all += name;
    name = "changed";
    await(Probe.pause());
    for (int name = 0; name < 2; name++) all += await(Probe.later(name));
    return Future.ready(all + name);
  }

  @Async
  static Future<String> lv10() {
    String all = "";
    for (int i = 0; i < 4; i++) {
      String x;
      int[] fresh;
      if (i % 2 == 0) {
        x = await(Probe.later("even" + i));
        fresh = new int[1];
      } else {
        await(Probe.pause());
        fresh = new int[] {i};
        x = "odd";
      }
      await(Probe.pause());
      fresh[0]++;
      all += x + fresh[0];
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lv11() {
    List<StringBuilder> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int sum = 0;
      StringBuilder text = new StringBuilder();
      boolean first = true;
      while (sum < 3) {
        text.append(first ? "" : ",").append(sum);
        first = false;
        await(Probe.pause());
        sum += 1 + i;
      }
      text.append('=').append(sum);
      seen.add(text);
    }
    return Future.ready(seen.toString());
  }

  @Async
  static Future<String> lv12(boolean late) {
    StringBuilder dead = new StringBuilder("dead");
    StringBuilder live = dead.append('!');
    await(Probe.pause());
    String all = live + "";
    dead = new StringBuilder("again");
    if (late) await(Probe.pause());
    return Future.ready(all + dead + live);
  }

  @Async
  static Future<String> lv15(int n) {
    String a = "a" + n;
    String b = "b" + n;
    String r = "";
    if (n == 0) {
      r += a;
      await(Probe.pause());
    } else if (n == 1) {
      await(Probe.pause());
      r += b;
    } else {
      switch (n) {
        case 2:
          r += await(Probe.later(a));
          break;
        default:
          r += "none";
      }
    }
    await(Probe.pause());
    return Future.ready(r + b);
  }

  @Async
  static Future<String> lv16() {
    Object kept = "kept";
    String all = "";
    Object swapped = null;
    for (int i = 0; i < 3; i++) {
      all += kept;
      await(Probe.pause());
      all += swapped;
      swapped = i;
      await(Probe.pause());
    }
    return Future.ready(all);
  }

  interface Two {
    String get(String with);
  }

  @Async
  static Future<List<Two>> lv17(String p, long q) {
    int[] cells = {1};
    String s = "s" + await(Probe.later(1));
    List<Two> all = new ArrayList<>();
    all.add(w -> w + p + q + cells[0]++);
    class Local implements Two {
      @Override
      public String get(String with) {
        return with + s + cells[0]++;
      }
    }
    await(Probe.pause());
    all.add(new Local());
    String t = s + await(Probe.later("t"));
    all.add(
        new Two() {
          @Override
          public String get(String with) {
            return with + t + p + cells[0]++ + new Local().get("!");
          }
        });
    all.add(t::concat);
    await(Probe.pause());
    return Future.ready(all);
  }

  record Pair(Object left, int right) {}

  @Async
  static Future<Supplier<String>> lv18(Object o) {
    if (o instanceof Pair p && p.left() instanceof String s) {
      await(Probe.pause());
      Supplier<String> both = () -> s + p.right();
      await(Probe.pause());
      return Future.ready(both);
    }
    if (!(o instanceof Integer i)) return Future.ready(() -> "neither");
    await(Probe.later(i));
    return Future.ready(() -> "int " + i);
  }

  static <T> T bottom(String why) {
    throw new IllegalStateException(why);
  }

  @Async
  static Future<String> lv19(int n) {
    String s =
        switch (n) {
          case 0 -> await(Probe.later("zero"));
          case 1 -> throw new IllegalStateException("one");
          default -> bottom("more" + await(Probe.later(n)));
        };
    await(Probe.pause());
    Object x = n == 0 ? await(Probe.later(s)) : bottom("not here");
    Map<String, Integer> none = n == 0 ? null : bottom("nor here");
    await(Probe.pause());
    return Future.ready(s + x + none);
  }

  @Async
  static Future<?> program() {
    try { Probe.see("lv01", await(lv01())); } catch (Exception e) { Probe.see("lv01!", e); }
    long[] cells = {5};
    try { Probe.see("lv02", await(lv02(3, "s", cells))); } catch (Exception e) { Probe.log(e); }
    Probe.log(cells[0]);
    StringBuilder b = new StringBuilder("b");
    Probe.see("lv03", await(lv03(b, "u", 3)));
    for (int n = 0; n < 2; n++) Probe.see("lv04", await(lv04("s", n, n == 0 ? null : "o")));
    try { Probe.see("lv05", await(lv05(3))); } catch (Exception e) { Probe.see("lv05!", e); }
    try { Probe.see("lv06", await(lv06(100))); } catch (Exception e) { Probe.see("lv06!", e); }
    try { Probe.see("lv07", await(lv07(3))); } catch (Exception e) { Probe.see("lv07!", e); }
    try { Probe.see("lv08", await(lv08())); } catch (Exception e) { Probe.see("lv08!", e); }
    try { Probe.see("lv09", await(new CatLv1().lv09())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("lv10", await(lv10())); } catch (Exception e) { Probe.see("lv10!", e); }
    try { Probe.see("lv11", await(lv11())); } catch (Exception e) { Probe.see("lv11!", e); }
    Probe.see("lv12", await(lv12(true)) + await(lv12(false)));
    for (int n = 0; n < 4; n++) Probe.see("lv15", await(lv15(n)));
    try { Probe.see("lv16", await(lv16())); } catch (Exception e) { Probe.see("lv16!", e); }
    List<Two> all = await(lv17("p", 1L << 33));
    await(Probe.pause());
    for (Two two : all) Probe.see("lv17", two.get("x") + two.get("y"));
    for (Object o : new Object[] {new Pair("s", 4), new Pair(5, 6), 7}) {
      Supplier<String> later = await(lv18(o));
      await(Probe.pause());
      Probe.see("lv18", later.get());
    }
    for (int n = 0; n < 3; n++) {
      try { Probe.see("lv19", await(lv19(n))); } catch (Exception e) { Probe.see("lv19!", e); }
    }
    return Future.ready("end");
  }
}
