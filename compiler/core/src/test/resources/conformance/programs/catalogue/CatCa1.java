import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import probe.Probe;

/** Catalogue CA01–CA13: compound assignment to locals, fields and elements. */
public class CatCa1 {
  static int shared;
  int f = 1;
  CatCa1 next;
  int[] cells = {1, 2, 3};

  @Async
  static Future<Integer> share(int now, int result) {
    Probe.log("share " + shared + " to " + now);
    await(Probe.pause());
    shared = now;
    return Future.ready(result);
  }

  @Async
  Future<Integer> field(int now, int result) {
    Probe.log("field " + f + " to " + now);
    await(Probe.pause());
    f = now;
    return Future.ready(result);
  }

  @Async
  static Future<Integer> fill(int[] a, int now, int result) {
    await(Probe.pause());
    Arrays.fill(a, now);
    return Future.ready(result);
  }

  static int index(int i) {
    Probe.log("index " + i);
    return i;
  }

  @Async
  static Future<String> ca01() {
    int x = 1;
    x += await(later(2));
    x -= await(later(x = 10)) - x;
    int y = x *= await(later(x)) + (x = 5);
    x <<= x >>= await(later(1));
    x %= y ^= await(later(y)) + 7;
    return Future.ready(x + " " + y);
  }

  @Async
  Future<String> ca02() {
    this.f += await(field(100, 5));
    int a = f;
    f *= await(field(200, 2)) + f;
    int b = f;
    f -= await(this.field(7, 1)) - (this.f += await(field(50, 3)));
    return Future.ready(a + " " + b + " " + f);
  }

  @Async
  static Future<String> ca03() {
    shared = 1;
    shared += await(share(100, 5));
    int a = shared;
    CatCa1.shared -= await(share(9, 1)) + shared;
    int b = shared;
    return Future.ready(a + " " + b + " " + (shared |= await(share(0, 16))) + shared);
  }

  @Async
  static Future<String> ca04() {
    int[] a = {1, 2, 3};
    int[] old = a;
    int i = 1;
    a[i] += await(fill(a, 50, 5));
    Probe.log(Arrays.toString(a));
    a[i] *= await(later((a = new int[3])[i = 2] = 7)) + i;
    Probe.log(Arrays.toString(a) + Arrays.toString(old) + i);
    try {
      a[index(3)] += await(later("never".length()));
    } catch (ArrayIndexOutOfBoundsException e) {
      Probe.log("bounds before the await");
    }
    a = null;
    a[index(0)] -= await(later("never".length()));
    return Future.ready("not here");
  }

  @Async
  static Future<String> ca05() {
    int[] a = {1, 2, 3};
    int[] same = a;
    a[await(later(1))] += await(fill(a, 40, 4));
    Probe.log(Arrays.toString(a));
    a[await(fill(a, 7, 2))] -= await(later(a[2] = 100));
    Probe.log(Arrays.toString(a));
    a[await(later((a = new int[] {9}).length))] += await(later(3));
    return Future.ready(Arrays.toString(a) + Arrays.toString(same));
  }

  @Async
  static Future<String> ca06() {
    int[] a = {1, 2, 3, 4};
    String[] s = {"a", "b", null};
    int i = 0;
    a[i++] += await(later(i * 10));
    a[i++]++;
    a[i++] += a[i]++ + await(later(i++));
    Probe.log(Arrays.toString(a) + i);
    i = 0;
    s[i++] += await(later("x"));
    s[i++] += "y";
    s[i++] += await(later(i)) + s[0];
    --a[--i];
    int r = a[--i]-- - await(later(a[i--]));
    return Future.ready(Arrays.toString(a) + Arrays.toString(s) + i + r);
  }

  @Async
  static Future<String> ca07() {
    int[] a = {1, 2, 3};
    a[await(later(1))]++;
    --a[await(fill(a, 5, 0))];
    int r = a[await(later(2))]++ * 10 + ++a[await(later(2))];
    r = r * 100 + a[await(later(1))]-- + a[1] + --a[await(later(a[0] - 4))];
    return Future.ready(r + Arrays.toString(a));
  }

  @Async
  static Future<String> ca08() {
    int[][] a = {{1, 2}, {3, 4}};
    a[index(1)][await(later(0))] += a[index(0)][await(later(1))];
    Probe.log(Arrays.deepToString(a));
    a[await(later(0))][index(1)] *= await(fill(a[0], 9, 3));
    Probe.log(Arrays.deepToString(a));
    int[] row = a[1];
    a[1][await(later((a[1] = new int[] {7, 8}).length - 1))] -= await(later(50));
    return Future.ready(Arrays.deepToString(a) + Arrays.toString(row));
  }

  @Async
  static Future<String> ca09() {
    CatCa1[] a = {new CatCa1(), new CatCa1()};
    int i = 0;
    int j = 1;
    a[1].f = 10;
    a[i].f += (a[j].f += await(a[1].field(500, 5)));
    Probe.log(a[0].f + " " + a[1].f);
    a[i].f += (a[i].f += await(a[i].field(1000, 3))) + a[i++].f;
    Probe.log(a[0].f + " " + a[1].f + i);
    CatCa1 old = a[1];
    a[j].f -= (a[j] = new CatCa1()).f += await(later(j = 0));
    return Future.ready(old.f + " " + a[1].f + " " + a[j].f);
  }

  static String h(int a, int b, int c, int[] d) {
    return a + "," + b + "," + c + "," + Arrays.toString(d);
  }

  @Async
  static Future<String> ca10() {
    int[] a = {1, 2, 3, 4};
    String s = h(a[1] += 2, a[3] += await(fill(a, 70, 7)), 4, a);
    return Future.ready(s + h(a[0]++, a[0] -= await(later(a[0])), a[0]--, a) + a[0]);
  }

  @Async
  static Future<String> ca11() {
    int[] x = {8, 9};
    int v = x[await(later(0))] += await(later(4));
    int w = (x[1] -= await(later(x[0]))) * (x[0] += await(later(1))) + (v += x[1]);
    byte b = (byte) 100;
    long l = b += await(later(100));
    return Future.ready(v + " " + w + " " + l + Arrays.toString(x));
  }

  @Async
  Future<String> ca12() {
    int[] none = null;
    String s = "";
    for (int i = 0; i < 3; i++) {
      boolean a = i > 0 && (f += await(later(i))) > 2;
      int b = i == 1 ? cells[i] += await(later(10)) : i == 2 ? f-- : (i | f);
      boolean c = i < 5 || (none[index(i)] += await(later(0))) > 0;
      s += h(b, i == 2 ? cells[index(i)] *= await(later(b)) : -1, f, cells) + a + c;
    }
    return Future.ready(s);
  }

  CatCa1 next() {
    Probe.log("next");
    return next;
  }

  @Async
  Future<String> ca13() {
    try {
      next().f += await(later("never".length()));
    } catch (NullPointerException e) {
      Probe.log("compound: null before the await");
    }
    try {
      next().f = await(later(1));
    } catch (NullPointerException e) {
      Probe.log("plain: null after it");
    }
    try {
      next.cells[index(0)] ^= await(later("never".length()));
    } catch (NullPointerException e) {
      Probe.log("null path");
    }
    CatCa1 none = null;
    none.f -= index(1) + await(later("never".length()));
    return Future.ready("not here");
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 13; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("ca01", await(ca01()));
          case 2 -> Probe.see("ca02", await(new CatCa1().ca02()));
          case 3 -> Probe.see("ca03", await(ca03()));
          case 4 -> Probe.see("ca04", await(ca04()));
          case 5 -> Probe.see("ca05", await(ca05()));
          case 6 -> Probe.see("ca06", await(ca06()));
          case 7 -> Probe.see("ca07", await(ca07()));
          case 8 -> Probe.see("ca08", await(ca08()));
          case 9 -> Probe.see("ca09", await(ca09()));
          case 10 -> Probe.see("ca10", await(ca10()));
          case 11 -> Probe.see("ca11", await(ca11()));
          case 12 -> Probe.see("ca12", await(new CatCa1().ca12()));
          default -> Probe.see("ca13", await(new CatCa1().ca13()));
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName());
      }
    }
    return Future.ready("end");
  }
}
