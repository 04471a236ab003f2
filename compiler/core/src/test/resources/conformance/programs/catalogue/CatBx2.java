import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Objects;
import probe.Probe;

/** Catalogue BX15–BX27: boxes that change, narrow values, void, constants. */
public class CatBx2 {
  byte narrow;
  char letter = 'a';

  static <T> Future<T> none() {
    return Probe.<T>later((T) null);
  }

  static String kind(Object o) {
    return o == null ? "null" : o.getClass().getSimpleName() + o;
  }

  static String bits(byte b, short s, char c, boolean z, int i) {
    return b + "," + s + "," + c + "," + z + "," + i;
  }

  @Async
  static Future<String> bx15() {
    Integer x = 1000;
    Integer alias = x;
    await(Probe.pause());
    x++;
    await(Probe.pause());
    String r = x + " " + alias + (x == alias);
    Integer before = x++;
    await(Probe.pause());
    r += " " + before + x + (before == x);
    Integer[] cells = {x};
    cells[0]++;
    await(later(cells[0]--));
    r += " " + cells[0] + x + (cells[0] == x) + cells[0].equals(x);
    Character c = 'a';
    Character d = c;
    c++;
    await(Probe.pause());
    return Future.ready(r + c + d);
  }

  @Async
  static Future<String> bx16() {
    double minus = await(later(-0.0));
    Double nan = await(later(Double.NaN));
    float f = await(later((Float) (0f / 0)));
    boolean a = await(later(0.0)) == minus;
    boolean b = nan == await(later(nan)).doubleValue() || nan != nan.doubleValue();
    boolean c = nan.equals(await(later(Double.NaN))) && !Objects.equals(0.0, minus);
    boolean d = f == await(later((Float) f)) || f < await(later(1)) || f >= 1;
    double e = minus + await(later(minus));
    double g = 1 / await(later(minus));
    double odd = Double.longBitsToDouble(0x7ff8000000000123L);
    long bits = Double.doubleToRawLongBits(await(later(odd))) & 0xffff;
    switch (await(later(minus == 0 ? 1 : 2))) {
      case 1 -> Probe.log("equal");
      default -> Probe.log("different");
    }
    return Future.ready(a + " " + b + c + d + e + g + Math.min(0.0, minus) + bits);
  }

  @Async
  Future<String> bx17() {
    byte b = (byte) (int) await(later(200));
    short s = (short) (await(later(70_000)) + b);
    char c = (char) (b + await(later(1)));
    boolean z = (byte) (await(later(256)) | 0) == 0;
    await(Probe.pause());
    narrow = (byte) (b + s);
    String r = bits(b, s, (char) (c & 0x7f), z, narrow);
    int i = (byte) await(later(300)).intValue() + (byte) 300;
    byte kept = b;
    b = (byte) (b << await(later(1)));
    narrow = b;
    r += bits(narrow, kept, (char) ('a' + narrow), b == kept, i >> await(later(1)));
    return Future.ready(r);
  }

  @Async
  static Future<String> bx18() {
    boolean z = true;
    byte b = 1;
    char c = 1;
    short s = 1;
    int i = 1;
    long l = 1;
    await(Probe.pause());
    String r = bits(b, s, (char) (c + 'a'), z, i) + l;
    z = i == await(later(2));
    b++;
    c += 'a';
    await(Probe.pause());
    return Future.ready(r + bits(b, s, c, z, i) + (z ? b : c) + (char) (c + b));
  }

  @Async
  static Future<String> bx19() {
    String r = "";
    for (int i = 0; i < 3; i++) {
      boolean z;
      if (i == 0) z = false;
      else if (i == 1) z = await(later(true));
      else z = r.isEmpty() | await(later(i)) > 1;
      await(Probe.pause());
      int k = z ? 1 : 0;
      boolean y = z;
      z = !z && await(later(y == z));
      r += bits((byte) k, (short) i, z ? 't' : 'f', y, k + i);
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> slots(
      long a, int b, double c, String d, long e, float f, double g, byte h) {
    String r = a + "," + b;
    await(Probe.pause());
    r += "," + c + d + await(later(e));
    e += a + await(later(b));
    r += e + "," + f * await(later(g));
    return Future.ready(r + h + a + d + g);
  }

  @Async
  static Future<String> bx20() {
    long a = 1L << 40;
    double b = 0.5;
    String r = await(slots(a, 1, b, "d", 2, 3f, 4, (byte) 5));
    r += " " + await(slots(await(later(6L)), r.length(), a, "" + b, a, 1, b, (byte) 0));
    return Future.ready(r);
  }

  @Async
  static Future<Void> nothing(String s) {
    await(later(s));
    return Future.ready();
  }

  static String take(Void v, int i, Object o) {
    return v + "" + i + o;
  }

  @Async
  static Future<String> bx21() {
    Void v = await(nothing("first"));
    Object o = await(Probe.pause());
    String r = take(await(nothing("second")), await(later(1)), await(Probe.pause()));
    r += v + "" + o + (await(nothing("third")) == null ? "none" : "some");
    r += await(later(true)) ? await(nothing("fourth")) : v;
    Void[] cells = {await(Probe.pause()), v};
    return Future.ready(r + cells[0] + Objects.equals(v, await(Future.ready())));
  }

  @Async
  static Future<Void> tail(boolean direct) {
    int unused = await(later(42));
    if (direct) return Probe.pause();
    if (unused > 0) {
      await(later("leaks"));
      return nothing("tail");
    }
    return Future.ready(null);
  }

  @Async
  static Future<?> any(int k) {
    Probe.log("any " + k);
    if (k == 0) return nothing("of any");
    if (k == 1) return later(await(later(7)));
    await(later("k"));
    return Future.ready();
  }

  @Async
  static Future<String> bx22() {
    Object a = await(tail(true));
    Object b = await(tail(false));
    String r = kind(a) + kind(b) + kind(await(nothing("n")));
    for (int k = 0; k < 3; k++) r += kind(await(any(k)));
    return Future.ready(r);
  }

  @Async
  static Future<Long> bx23() {
    int i = await(later(5));
    if (i > 5) return Future.ready((long) await(later(6)));
    return Future.ready(1L + await(later(i)));
  }

  @Async
  static Future<String> bx24() {
    final int ten = 10;
    final char letter = 'b';
    final short small = (short) 3;
    await(Probe.pause());
    byte b = ten;
    char c = ten + letter;
    final byte sum = ten + small;
    await(Probe.pause());
    short s = sum;
    b = await(later(true)) ? ten : sum;
    Byte box = ten;
    Character other = ten + 87;
    byte[] cells = {ten, letter, await(later((Byte) (byte) 1)), small};
    return Future.ready(b + " " + c + s + box + other + cells[1] + cells[2] + kind(sum));
  }

  @Async
  @SuppressWarnings("fallthrough")
  static Future<String> bx25() {
    final int one = 1;
    final int two = one + 1;
    final String text = "t" + two;
    String r = "";
    for (int i = 0; i < 4; i++) {
      await(Probe.pause());
      switch (i) {
        case one:
          r += await(later("one"));
          break;
        case two:
          r += "two";
        case one + two:
          r += await(later(i)) + one;
          break;
        default:
          r += text;
      }
      r +=
          switch (await(later("t" + i))) {
            case text -> await(later("text")) + two;
            case "t" + one -> one;
            default -> '-';
          };
    }
    return Future.ready(r);
  }

  @Async
  Future<String> bx26() {
    byte a = 100;
    byte b = 100;
    int shifted = (a + b) >>> await(later(1));
    int sum = a + b + await(later(Integer.MAX_VALUE));
    long wide = a * b * 1_000_000 + await(later(1L));
    char c = 'z';
    int next = c + c + await(later(1));
    short s = Short.MAX_VALUE;
    double d = s + s + await(later(0.5));
    float f = 16777216f + 1 + await(later((Float) 1f));
    double g = 0.1f + await(later(0.2));
    int i = Integer.MIN_VALUE / await(later(-1)) - -Integer.MIN_VALUE;
    long l = Integer.MAX_VALUE + 1 + await(later(0L)) + Integer.MAX_VALUE;
    letter += letter + await(later(1));
    return Future.ready(
        shifted + " " + sum + " " + wide + " " + next + " " + d + " " + f + " " + g + " " + i
            + " " + l + " " + (int) letter + (a + a) + await(later("")) + (byte) (a + a));
  }

  @Async
  static Future<String> bx27() {
    String r = "";
    for (int i = 0; i < 5; i++) {
      try {
        switch (i) {
          case 0:
            if (await(CatBx2.<Boolean>none())) r += "then";
            else r += "else";
            break;
          case 1:
            while (await(CatBx2.<Boolean>none())) r += "body";
            break;
          case 2:
            switch (await(CatBx2.<Integer>none())) {
              default:
                r += "default";
            }
            break;
          case 3:
            do r += "once";
            while (!await(CatBx2.<Boolean>none()));
            break;
          default:
            for (boolean b = await(later(true)); b; b = await(CatBx2.<Boolean>none())) r += "for";
        }
        r += "not here";
      } catch (NullPointerException e) {
        r += i;
      }
    }
    return Future.ready(r);
  }

  @Async
  static Future<?> program() {
    Probe.see("bx15", await(bx15()));
    Probe.see("bx16", await(bx16()));
    Probe.see("bx17", await(new CatBx2().bx17()));
    Probe.see("bx18", await(bx18()));
    Probe.see("bx19", await(bx19()));
    Probe.see("bx20", await(bx20()));
    Probe.see("bx21", await(bx21()));
    Probe.see("bx22", await(bx22()));
    Probe.see("bx23", kind(await(bx23())));
    Probe.see("bx24", await(bx24()));
    Probe.see("bx25", await(bx25()));
    Probe.see("bx26", await(new CatBx2().bx26()));
    Probe.see("bx27", await(bx27()));
    return Future.ready("end");
  }
}
