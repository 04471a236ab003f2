import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import probe.Probe;

/** Catalogue CA, AR, EX and BX, once more: rarer places of stores, unboxing and constants. */
public class CatBx3 {
  static final String S = "s";
  static final int N = 3;
  static int boxes;
  int f = 1;
  CatBx3 n;
  int[][] g = {{1, 2}, {3, 4}};

  enum E {
    P,
    Q
  }

  @Override
  public String toString() {
    return "host";
  }

  @Async
  Future<String> ca02b(int f, CatBx3 n) {
    int i = 0, j;
    g[i][j = await(later(1))] = i + j;
    this.f = f + (f = await(later(3))) + this.f;
    this.n = n = await(later(this)).n = this;
    int[] a = {0, 1, 2}, b = {5, 6, 7};
    a[i] = b[i] = i = await(later(2));
    i = -(i = await(later(1)));
    boolean t = !(t = await(later(false)));
    ++a[i = await(later(2))];
    a[0] = (a = b)[1] = await(later(9));
    g[i - 1][i = 0] += g[i][i++] + await(later(i)) + (g = new int[3][3])[0].length;
    n.n.n.f += await(later((n = new CatBx3()).f)) + n.f;
    (a)[(0)] = ((b))[1]-- - await(later(1));
    int k = a[0] = b[1] += await(later(a[0])) - --a[2];
    String s = Arrays.deepToString(g) + Arrays.toString(a) + this.f + f + i + j;
    return Future.ready(s + t + k);
  }

  @Async
  static Future<List<String>> list() {
    await(later(0));
    return Future.ready(List.of("p", "qq"));
  }

  @Async
  static Future<String> ar23b() {
    String s = "";
    for (long x : List.of(1, 2)) s += x + await(later(1)) + ",";
    for (final var x : await(list())) s += x.length() + await(later(x)) + ",";
    for (char c : await(later("ab")).toCharArray()) s += c + await(later(1)) + (char) (c + 1);
    for (int i : new byte[] {1, -1}) s += i + await(later(2));
    for (Object o : new int[][] {{1}, {2}}) {
      await(later(1));
      s += ((int[]) o)[0];
    }
    for (var e : Map.of("k", 1).entrySet()) s += e.getKey() + await(later(e.getValue()));
    Iterable<Integer> it = () -> List.of(7, 8).iterator();
    for (double d : it) s += d + await(later(d));
    return Future.ready(s);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> T[] arr(T... t) {
    return t;
  }

  @Async
  static Future<String> ex57b() {
    boolean f = await(later(true));
    String s = "" + await(f ? later(1) : later("s")) + await(f ? later(2) : Future.ready(2L));
    var v = await(f ? later(1) : later("s"));
    s += v;
    Future<? super Integer> sup = Future.ready(5);
    Object o = await(sup);
    Future<?> wild = later("w");
    s += await(wild) + "" + o + await((Future<? extends CharSequence>) later("cs")).length();
    Future<Integer>[] fs = arr(later(1), later(2));
    s += await(fs[await(later(1))]) + await(fs[0]);
    s +=
        await(
            switch (s.length()) {
              case 3 -> later("three");
              default -> await(later(f)) ? later("d") : later("e");
            });
    return Future.ready(s + await(await(later(f)) ? later("x") : null));
  }

  static Integer box() {
    Probe.log("box");
    return boxes++ == 0 ? null : boxes;
  }

  @Async
  @SuppressWarnings("cast")
  static Future<String> bx05b() {
    String s = "";
    Integer a = null;
    Boolean z = null;
    Double d = null;
    for (int i = 0; i < 16; i++) {
      try {
        Object r =
            switch (i) {
              case 0, 1 -> box() + await(later(1));
              case 2 -> a++ + await(later(1));
              case 3 -> z || await(later(true));
              case 4 -> -d * await(later(1));
              case 5 -> new int[a][await(later(1))].length;
              case 6 -> new int[1][0][a].length + await(later(1));
              case 7 -> (z ? await(later(1)) : 2) + "";
              case 8 -> (long) a + await(later(1));
              case 9 -> new int[3][a][await(later(1))];
              case 10 -> new int[] {a, await(later(1))};
              case 11 -> d == 1 ^ await(later(true));
              case 12 -> (a == await(later(1))) + "" + (a != null && a == await(later(1)));
              case 13 -> a << await(later(1));
              case 14 -> ~a + (await(later(1)) + "");
              default -> a + await(later(""));
            };
        s += r + ",";
      } catch (NullPointerException e) {
        s += "npe" + i + ",";
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> bx07b() {
    String s = "";
    for (int i = 0; i < 3; i++) {
      byte b = i == 0 ? (byte) 1 : await(later((Byte) (byte) 5));
      long l = i == 1 ? await(later(3)) : i == 2 ? await(later(4L)) : 'c';
      double d = i > 0 ? i > 1 ? await(later(1)) : await(later(1.5f)) : 2L;
      Number n = i == 0 ? await(later(1)) : await(later(2.0));
      Comparable<?> c = i == 0 ? "x" : await(later(i));
      int k = (i == 0 ? await(later(10)) : i) + (await(later(i)) == 1 ? 100 : 200);
      Object p = i == 0 ? null : i == 1 ? await(later("s")) : 'c';
      char ch = await(later(i == 0)) ? 'x' : (char) 98;
      int[] a = i == 0 ? new int[] {await(later(1))} : null;
      s += b + "," + l + "," + d + "," + n + "," + c + "," + k + "," + p;
      s += ch + (a == null ? "none" : a[0] + "!");
      s += (i == 0 ? await(later(1)) : "t") + "" + (i == 0 ? 'a' : await(later(1)).intValue());
      s += i == 0 ? 1 : (char) await(later(98)).intValue();
      if (i == 0 ? await(later(true)) : i == 1 && await(later(false))) s += "T";
      else s += "F";
      (i == 0 ? new StringBuilder("q") : new StringBuilder(s))
          .append(await(later(i)))
          .append(s = s + i);
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> bx24b() {
    final long big = 1L << 40;
    final String t = S + N;
    final boolean yes = N > 2;
    final char c = 'a' + N;
    final float fl = 1 / 2f;
    final byte b = (byte) 300;
    await(later(1));
    class L {
      static final int K = N + 1;

      String s() {
        return t + big + c;
      }
    }
    String r = (t == "s3") + "" + big + c + fl + b;
    if (yes) r += await(later("y"));
    while (yes) {
      r += await(later("w"));
      break;
    }
    final int k = 2;
    int m;
    if (k == 2) m = await(later(1));
    Runnable log = () -> Probe.log(t + k + b);
    log.run();
    byte nb = k;
    char nc = k + c;
    short ns = -k;
    switch (await(later(4))) {
      case k:
        r += "k";
        break;
      case L.K:
        r += "K";
        break;
      case N:
        break;
    }
    if (k == 2) m = nb;
    else m = 0;
    return Future.ready(r + m + nb + nc + ns + new L().s());
  }

  @Async
  @SuppressWarnings("fallthrough")
  static Future<String> bx25b() {
    String s = "";
    for (int i = 0; i < 3; i++) {
      Character c = (char) ('a' + i);
      switch (await(later(c))) {
        case 'a':
          s += await(later(i));
        case 'b':
          s += "b";
          break;
        default:
          s += await(later("d"));
      }
      s +=
          switch (await(later(E.values()[i % 2]))) {
            case P -> await(later(1)) + i;
            case Q -> {
              s += "!";
              yield await(later(2L));
            }
          };
      Byte b = (byte) i;
      final int one = 1;
      int r = switch (b) {
        case 0 -> 'z';
        case one -> await(later(5));
        default -> throw new IllegalStateException(s + await(later(i)));
      } + await(later(1));
      s += r;
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    Probe.see("ca02b", await(new CatBx3().ca02b(5, null)));
    Probe.see("ar23b", await(ar23b()));
    Probe.see("ex57b", await(ex57b()));
    Probe.see("bx05b", await(bx05b()));
    Probe.see("bx07b", await(bx07b()));
    Probe.see("bx24b", await(bx24b()));
    try {
      Probe.see("bx25b", await(bx25b()));
    } catch (IllegalStateException e) {
      Probe.see("bx25b", e.getMessage());
    }
    return Future.ready("end");
  }
}
