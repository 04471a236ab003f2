import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Catalogue BX01–BX14: unboxing, widening and the types of conditionals. */
public class CatBx1 {
  static Future<Float> f(float v) {
    return later((Float) v);
  }

  static Future<Character> c(char v) {
    return later((Character) v);
  }

  static Future<Byte> b(byte v) {
    return later((Byte) v);
  }

  static Future<Short> s(short v) {
    return later((Short) v);
  }

  static <T> Future<T> none() {
    return Probe.<T>later((T) null);
  }

  static String kind(Object o) {
    return o == null ? "null" : o.getClass().getSimpleName() + o;
  }

  static <T> T id(T v) {
    return v;
  }

  @Async
  static Future<String> bx01() {
    int x = await(later(5));
    try {
      x = await(CatBx1.<Integer>none());
    } catch (NullPointerException e) {
      Probe.log("null at the statement, x " + x);
    }
    Integer kept = await(CatBx1.<Integer>none());
    await(CatBx1.<Integer>none());
    Object o = await(CatBx1.<Integer>none());
    boolean b = await(CatBx1.<Boolean>none());
    return Future.ready("not here " + kept + o + b);
  }

  @Async
  static Future<String> bx02() {
    long x = await(later(5));
    double d = await(later(6));
    float g = await(c('a'));
    long y = x + await(later(7)) * 2L;
    x = await(b((byte) -1));
    d += await(s((short) 3));
    long[] cells = {await(later(8)), await(c('b'))};
    cells[1] = await(s((short) -4));
    String r = x + " " + d + " " + g + " " + y + " " + cells[0] + cells[1];
    return Future.ready(r + wide(await(later(9))));
  }

  static String wide(long x) {
    return "long" + x;
  }

  static String wide(Object x) {
    return "object" + x;
  }

  @Async
  static Future<Double> all(byte b, short s, char c, int i, long l, float f, double d, boolean z) {
    b += await(b(b));
    double sum = s * await(s(s)) + c * await(c(c)) + i;
    boolean y = z & await(later(z));
    float g = f + await(f(f));
    long m = l + await(later(l));
    char next = (char) (c + await(later(1)));
    double e = d / await(later(d));
    await(Probe.pause());
    Probe.log(b + " " + s + c + i + l + f + d + z + " " + y + g + m + next + e);
    return Future.ready(sum + (z ? b : await(b(b))));
  }

  @Async
  static Future<String> bx04() {
    double d = await(f(0.1f));
    int i = await(c('x'));
    short s = await(b((byte) -7));
    float g = await(later(1L << 60));
    long l = await(s(s)) + await(c('y'));
    d += await(all((byte) 100, (short) 2, 'c', 4, 5L, 6f, 7d, true));
    byte b = await(b((byte) i));
    char c = (char) (int) await(later(i + 1));
    String r = d + " " + i + s + " " + g + " " + l + b + c;
    return Future.ready(r + (boolean) await(later(i > s)));
  }

  @Async
  static Future<String> bx05() {
    Integer none = null;
    String r = "";
    try {
      r += none + await(later("never".length()));
    } catch (NullPointerException e) {
      Probe.log("unboxed before the await");
    }
    r += none + await(later("text"));
    Boolean no = null;
    try {
      r += no & await(later(true));
    } catch (NullPointerException e) {
      Probe.log("boolean, too");
    }
    Object[] cells = {none};
    r += cells[0] == await(CatBx1.<Integer>none());
    Probe.log(r);
    return Future.ready("" + (await(later(1)) < none | await(later("never".isEmpty()))));
  }

  static String take(int a, long b, Integer c) {
    return a + "," + b + "," + c;
  }

  @Async
  static Future<String> bx06() {
    Integer none = null;
    String r = take(1, await(later(2)), none);
    try {
      r += take(none, await(later("never".length())), 3);
    } catch (NullPointerException e) {
      Probe.log("unboxed before the await");
    }
    try {
      r += take(await(CatBx1.<Integer>none()), await(later("never".length())), none);
    } catch (NullPointerException e) {
      Probe.log("after the first");
    }
    Probe.log(r);
    return Future.ready(take(await(later(4)), Probe.see("b", 5) + none, await(later(6))));
  }

  @Async
  @SuppressWarnings("cast")
  static Future<String> bx07() {
    String r = "";
    for (boolean flag : new boolean[] {true, false}) {
      Object o = flag ? 1 : await(later(2.5));
      Object p = flag ? await(later(3)) : (Long) 4L;
      Object q = await(later(flag)) ? 'a' : await(s((short) 5));
      var v = flag ? await(f(1.5f)) : 7;
      r += kind(o) + kind(p) + kind(q) + kind(v) + kind(flag ? 1 : await(c('b')));
      // An await alone, of a type variable, makes it a reference conditional.
      Object w = flag ? 1 : (Double) await(later(2.5));
      Object x = flag ? -await(later(3)) : await(later(4L)).longValue();
      Object y = flag ? 'a' : (int) await(later(98));
      Object z = flag ? (byte) 1 : (Short) await(s((short) 2));
      r += kind(w) + kind(x) + kind(y) + kind(z) + kind(flag ? 5 : (float) await(f(6f)));
      r += kind(flag ? await(later(8)) : await(c('d'))) + kind(flag ? await(b((byte) 9)) : 'e');
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> bx08() {
    String r = "";
    for (boolean flag : new boolean[] {true, false}) {
      Object o = flag ? 1 : (Object) await(later(2.5));
      Object p = flag ? (Number) await(later(3)) : (Long) 4L;
      Object q = flag ? await(Probe.<Object>later('a' + "")) : 5;
      Comparable<?> s = flag ? 6L : await(later("s"));
      r += kind(o) + kind(p) + kind(q) + kind(s);
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> bx09() {
    String r = "";
    for (boolean flag : new boolean[] {true, false}) {
      Object o = flag ? id(1) : id(2.0);
      await(Probe.pause());
      Object p = flag ? id(await(later(3))) : id(await(later(4.0)));
      Object q = flag ? id(5) : await(later(6.5));
      Number n = flag ? id(await(later(7))) : await(Probe.<Number>later(8L));
      r += kind(o) + kind(p) + kind(q) + kind(n);
      r += kind(flag ? List.of(1).get(0) : await(later(9L)));
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> bx10() {
    String r = "";
    final int constant = 98;
    int variable = await(later(98));
    final int big = 70_000;
    for (boolean flag : new boolean[] {true, false}) {
      await(Probe.pause());
      Object o = flag ? 'a' : variable;
      Object p = flag ? 'a' : constant;
      Object q = flag ? 'a' : big;
      Object s = await(later(flag)) ? constant : await(c('c'));
      Object t = flag ? await(c('d')) : 99;
      Object u = flag ? await(b((byte) 1)) : constant;
      Object v = flag ? await(later((short) 2 + 0)) : (short) 3;
      r += kind(o) + kind(p) + kind(q) + kind(s) + kind(t) + kind(u) + kind(v) + " ";
    }
    return Future.ready(r);
  }

  @Async
  @SuppressWarnings("cast")
  static Future<String> bx11() {
    boolean flag = await(later(false));
    Integer none = null;
    Object o = "old";
    try {
      o = flag ? 1 : none;
    } catch (NullPointerException e) {
      Probe.log("unboxed " + o);
    }
    try {
      o = flag ? await(later(1)).intValue() : await(CatBx1.<Integer>none());
    } catch (NullPointerException e) {
      Probe.log("unboxed behind the await " + o);
    }
    o = flag ? 2 : kind(flag ? none : await(later(3)));
    Probe.log(o);
    o = !flag ? await(CatBx1.<Integer>none()) : 0;
    Probe.log("a reference " + o);
    o = !flag ? (Integer) await(CatBx1.<Integer>none()) : 0;
    return Future.ready("not here " + o);
  }

  @Async
  static Future<String> bx12() {
    boolean flag = await(later(true));
    Integer one = 1;
    Integer none = null;
    Object o = flag ? none : one;
    Integer p = flag ? await(CatBx1.<Integer>none()) : one;
    Object q = flag ? none : await(later(2));
    Object r = flag ? await(Probe.<Integer>later((Integer) null)) : null;
    Long s = !flag ? await(later(3L)) : await(CatBx1.<Long>none());
    return Future.ready(kind(o) + kind(p) + kind(q) + kind(r) + kind(s) + kind(flag ? null : 1));
  }

  @Async
  static Future<String> bx13() {
    String r = "";
    for (int k = 0; k < 2; k++) {
      Object o =
          switch (k) {
            case 0 -> 1;
            default -> await(later(2.5));
          };
      var v =
          switch (k) {
            case 0 -> 1;
            default -> await(later(2.5));
          };
      double d =
          switch (await(later(k))) {
            case 0 -> await(later(3));
            default -> {
              await(Probe.pause());
              yield await(c('x'));
            }
          };
      r += kind(o) + kind(v) + d;
      r +=
          kind(
              switch (k) {
                case 0 -> await(later(4L));
                default -> 'c';
              });
      // Standing alone it promotes, too.
      r += switch (k) { case 0 -> await(c('d')); default -> k + 100; } + ",";
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> bx14() {
    Integer small = 127;
    Integer big = 1000;
    Long wide = 5_000_000_000L;
    Integer s = await(later(small));
    Integer b = await(later(big));
    Object o = await(later(wide));
    String r = (s == small) + " " + (b == big) + " " + (o == wide) + " " + (b == await(later(big)));
    int primitive = await(later(big));
    Integer again = primitive;
    Integer cached = (int) await(later(small));
    r += (again == big) + " " + (cached == small) + " " + again.equals(big);
    Integer chosen = await(later(true)) ? await(later(big)) : null;
    Integer reboxed = await(later(true)) ? await(later(big)) : 0;
    Integer assigned = b = await(later(big));
    Double nan = Double.NaN;
    r += " " + (chosen == big) + (reboxed == big) + (assigned == big) + (await(later(nan)) == nan);
    return Future.ready(r);
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 14; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("bx01", await(bx01()));
          case 2 -> Probe.see("bx02", await(bx02()));
          case 4 -> Probe.see("bx04", await(bx04()));
          case 5 -> Probe.see("bx05", await(bx05()));
          case 6 -> Probe.see("bx06", await(bx06()));
          case 7 -> Probe.see("bx07", await(bx07()));
          case 8 -> Probe.see("bx08", await(bx08()));
          case 9 -> Probe.see("bx09", await(bx09()));
          case 10 -> Probe.see("bx10", await(bx10()));
          case 11 -> Probe.see("bx11", await(bx11()));
          case 12 -> Probe.see("bx12", await(bx12()));
          case 13 -> Probe.see("bx13", await(bx13()));
          case 14 -> Probe.see("bx14", await(bx14()));
          default -> Probe.log("bx03 is elsewhere");
        }
      } catch (NullPointerException e) {
        Probe.log("caught null " + i);
      }
    }
    return Future.ready("end");
  }
}
