import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import probe.Probe;

/** Catalogue EX01–EX18: operands and arguments around an await. */
public class CatEx1 {
  static int shared;
  int f;
  int[] cells = {1, 2, 3};
  int at;

  @Override
  public String toString() {
    return "host" + f;
  }

  static class Owner {
    static int value = init();

    static int init() {
      Probe.log("Owner is initialised");
      return 40;
    }
  }

  @Async
  static Future<Integer> share(int now, int result) {
    Probe.log("share " + now + " over " + shared);
    await(Probe.pause());
    shared = now;
    return Future.ready(result);
  }

  @Async
  Future<Integer> setField(int now) {
    await(Probe.pause());
    Probe.log("f " + f + " to " + now);
    f = now;
    return Future.ready(now);
  }

  @Async
  Future<Integer> setCells(int result) {
    int[] old = cells;
    await(Probe.pause());
    old[0] += 100;
    await(Probe.pause());
    cells = new int[] {7, 8, 9};
    at = 2;
    return Future.ready(result);
  }

  @Async
  static Future<Integer> setHolder(int[] h, int now) {
    await(Probe.pause());
    h[0] = now;
    return Future.ready(now);
  }

  @Async
  static Future<Integer> setOwner(int now) {
    Probe.log("setOwner");
    await(Probe.pause());
    Owner.value = now;
    return Future.ready(now);
  }

  @Async
  static Future<String> ex01() {
    await(later(1));
    try {
      await(Probe.fail(new IllegalStateException("dropped value")));
      Probe.log("not here");
    } catch (IllegalStateException e) {
      Probe.log("here " + e.getMessage());
    }
    await(Probe.fail(new IllegalStateException("leaves")));
    return Future.ready("not here");
  }

  @Async
  static Future<String> ex02() {
    String first = await(later("first"));
    int[] cells = await(cellsOf(3));
    long wide = await(later(1L << 40));
    var inferred = await(later(Arrays.asList(first, "b")));
    int n = inferred.get(1).length();
    return Future.ready(first.length() + " " + cells.length + " " + wide + n);
  }

  @Async
  static Future<int[]> cellsOf(int n) {
    await(Probe.pause());
    return Future.ready(new int[n]);
  }

  @Async
  static Future<String> ex03() {
    int a = - -await(later(5));
    int b = ~-await(later(a)) - -await(later(1));
    boolean c = !!!await(later(true));
    long d = -~+await(later(3L));
    double e = -await(later(0.0));
    int g = +await(later((Character) 'a'));
    int h = -(-await(later(Integer.MIN_VALUE)));
    return Future.ready(a + " " + b + " " + c + " " + d + " " + e + " " + g + " " + h);
  }

  @Async
  static Future<String> ex04() {
    int c = 2;
    int[] h = {3};
    int r = await(later(1)) + c;
    r = r * 10 + await(setHolder(h, 5)) + h[0];
    r = r * 10 + (c = await(later(4))) + c;
    shared = 1;
    return Future.ready(r + " " + (await(share(6, 100)) + shared));
  }

  @Async
  Future<String> ex05() {
    int[] h = {3};
    int r = h[0] + await(setHolder(h, 50));
    f = 1;
    int s = f + await(setField(20)) + f + await(setField(300)) + f;
    return Future.ready(r + " " + h[0] + " " + s);
  }

  @Async
  Future<String> ex06() {
    CatEx1 o = new CatEx1();
    CatEx1 alias = o;
    o.f = 1;
    int r = o.f + await(o.setField(10));
    int s = o.f * await(alias.setField(100)) - o.f;
    int t = (o.f) - await((o = new CatEx1()).setField(7)) * 2 - o.f - alias.f;
    return Future.ready(r + " " + s + " " + t);
  }

  @Async
  static Future<String> ex07() {
    Probe.log("before");
    int r = Owner.value + await(setOwner(2));
    shared = 5;
    int s = shared - await(share(9, 1)) - shared;
    return Future.ready(r + " " + Owner.value + " " + s);
  }

  @Async
  Future<String> ex08() {
    int r = cells[at] + await(setCells(1000));
    String s = r + " " + cells[at] + " " + at;
    int[] local = {1, 2};
    int i = 0;
    int t = local[i] + await(setHolder(local, 30)) + local[i] + (i = await(later(1))) + local[i];
    return Future.ready(s + " " + t);
  }

  @Async
  static Future<Integer> ex09() {
    int sum = await(later(1)) + await(later(2)) * await(later(3));
    return Future.ready(sum + await(later(4)) - await(later(5)));
  }

  @Async
  static Future<String> ex10() {
    int x = 1;
    int r = x + await(later(x + 1)) + x;
    r = r * 100 + x + (x = await(later(7))) + x;
    shared = 1;
    int s = shared + await(share(2, 10)) + shared + await(share(3, 100)) + shared;
    return Future.ready(r + " " + s);
  }

  @Async
  static Future<String> ex11() {
    int i = 1;
    int r = i + (i = await(later(10))) + i;
    int s = i++ + await(later(i * 100)) + i;
    int t = --i + await(later(i--)) * i++ - i;
    int u = i + i++ * await(later(2)) + (i += await(later(i))) + i;
    return Future.ready(r + " " + s + " " + t + " " + u + " " + i);
  }

  static String five(Object a, Object b, Object c, Object d, Object e) {
    return a + "," + b + "," + c + "," + d + "," + e;
  }

  @Async
  static Future<String> ex12() {
    return Future.ready(
        five(
            Probe.see("a", 1),
            Probe.see("b", shared = 2),
            Probe.see("c", shared),
            await(share(8, Probe.see("d", 4))),
            Probe.see("e", shared)));
  }

  @Async
  static Future<String> ex13() {
    shared = 0;
    return Future.ready(
        five(
            shared++,
            await(share(10, Probe.see("first", shared))),
            Probe.see("between", shared++),
            await(share(20, Probe.see("second", shared))),
            Probe.see("after", shared)));
  }

  @Async
  static Future<Integer> plus(int a, int b) {
    Probe.log("plus " + a + " " + b);
    await(Probe.pause());
    return Future.ready(a + b);
  }

  @Async
  static Future<Integer> ex14() {
    int r = await(plus(1, await(plus(2, await(plus(3, await(later(4))))))));
    r += await(plus(await(plus(await(plus(r, 1)), r)), await(plus(r, await(plus(r, r))))));
    return Future.ready(r);
  }

  @FunctionalInterface
  interface Op {
    int of(int x);
  }

  static int apply(int a, int b, Op op, Object o) {
    return op.of(a - b) + (o == null ? 1000 : 0);
  }

  @Async
  static Future<Integer> ex15() {
    int k = await(later(3));
    int r = apply(k, await(later(1)), x -> x * k, null);
    r += apply(await(later(2)), await(later(5)), Math::abs, k > 2 ? "o" : null);
    return Future.ready(r);
  }

  static String kinds(int a, byte b, String c, Object self, Object d, char e) {
    return a + " " + b + " " + (c == "xy") + " " + (self == null) + " " + d + " " + e;
  }

  @Async
  Future<String> ex16() {
    final byte k = 7;
    final String x = "x";
    String s = kinds('a', k, x + "y", this, await(later(this)) == this, 'e');
    return Future.ready(s + kinds(1 + 1, k, "x" + "y", null, await(later(1)), (char) 102));
  }

  @Async
  static Future<String> ex17() {
    shared = 1;
    int x = 5;
    String s = five(x, x, await(later(x)), x, x++) + five(x, x, x = await(later(9)), x, x);
    s += five(shared, shared, await(share(2, shared)), shared, shared += await(share(3, shared)));
    return Future.ready(s);
  }

  static String wide(double a, String b, long c, String[][] d, float e, byte f, boolean g, int h) {
    return a + b + c + d[0][1] + e + f + g + h;
  }

  @Async
  static Future<String> ex18() {
    double d = 0.5;
    long l = 1L << 33;
    float f = 0.25f;
    String[][] grid = {{"p", "q"}};
    String s =
        wide(d * 3, "s" + d, l + 1, grid, f + 1, (byte) (l >> 30), d < f, await(later(4)));
    double t = d * 2 + l / (f + await(later(1.75)) * (l - (float) await(later(2))));
    return Future.ready(s + " " + t + " " + wide(t, s, l, grid, f, (byte) l, t > d, (int) f));
  }

  static void caught(Exception e) {
    boolean own = e instanceof IllegalStateException;
    Probe.log("caught " + e.getClass().getSimpleName() + (own ? " " + e.getMessage() : ""));
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 18; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("ex01", await(ex01()));
          case 2 -> Probe.see("ex02", await(ex02()));
          case 3 -> Probe.see("ex03", await(ex03()));
          case 4 -> Probe.see("ex04", await(ex04()));
          case 5 -> Probe.see("ex05", await(new CatEx1().ex05()));
          case 6 -> Probe.see("ex06", await(new CatEx1().ex06()));
          case 7 -> Probe.see("ex07", await(ex07()));
          case 8 -> Probe.see("ex08", await(new CatEx1().ex08()));
          case 9 -> Probe.see("ex09", await(ex09()));
          case 10 -> Probe.see("ex10", await(ex10()));
          case 11 -> Probe.see("ex11", await(ex11()));
          case 12 -> Probe.see("ex12", await(ex12()));
          case 13 -> Probe.see("ex13", await(ex13()));
          case 14 -> Probe.see("ex14", await(ex14()));
          case 15 -> Probe.see("ex15", await(ex15()));
          case 16 -> Probe.see("ex16", await(new CatEx1().ex16()));
          case 17 -> Probe.see("ex17", await(ex17()));
          default -> Probe.see("ex18", await(ex18()));
        }
      } catch (Exception e) {
        caught(e);
      }
    }
    return Future.ready("end");
  }
}
