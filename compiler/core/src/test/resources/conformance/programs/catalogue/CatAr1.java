import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import java.util.List;
import probe.Probe;

/** Catalogue AR01–AR13: array creation, initialisers and stores. */
public class CatAr1 {
  static int[] shared = {1, 2, 3};
  int[] own = {4, 5, 6};
  int at;

  static int[] row(int... v) {
    Probe.log("row " + v.length);
    return v;
  }

  @Async
  static Future<int[]> rowLater(int... v) {
    await(later(v.length));
    return Future.ready(v);
  }

  @Async
  static Future<Integer> swap(int[] with, int result) {
    Probe.log("swap " + Arrays.toString(shared));
    await(Probe.pause());
    shared = with;
    return Future.ready(result);
  }

  @Async
  Future<Integer> swapOwn(int[] with, int index, int result) {
    await(Probe.pause());
    own = with;
    at = index;
    return Future.ready(result);
  }

  @Async
  static Future<String> ar01() {
    int[] a = new int[await(later(3))];
    long[][] b = new long[await(later((Character) '\u0002'))][];
    String[] c = new String[await(later((Byte) (byte) 1)) + a.length];
    try {
      a = new int[Probe.see("size", await(later(-1)))];
    } catch (NegativeArraySizeException e) {
      Probe.log("negative " + a.length);
    }
    Object o = new int[await(later(2))].getClass();
    return Future.ready(a.length + " " + b.length + b[1] + c.length + o);
  }

  @Async
  static Future<String> ar02() {
    int[][] a = new int[await(later(2))][await(later(3))];
    int[][][] b = new int[Probe.see("x", 1)][await(later(2))][];
    int i = 1;
    char[][] c = new char[i][i += await(later(1))];
    try {
      a = new int[await(later(-1))][await(later(5))];
    } catch (NegativeArraySizeException e) {
      Probe.log("both are evaluated");
    }
    try {
      a = new int[-1][await(Probe.<Integer>fail(new IllegalStateException("the second fails")))];
    } catch (IllegalStateException e) {
      Probe.log(e.getMessage());
    }
    return Future.ready(a[1].length + " " + b[0].length + b[0][1] + c.length + c[0].length);
  }

  @Async
  static Future<String> ar03() {
    int i = 1;
    int[] a = {1, 2};
    a = new int[] {i, await(later(a.length)), i++, a[0], await(later(i + 5)), i, a.length};
    String[] s = new String[] {"p", await(later("q")), Arrays.toString(a), await(later("r"))};
    shared = row(9);
    shared = new int[] {shared[0], await(swap(row(7, 8), 1)), shared[0], shared.length};
    try {
      a = new int[] {0, await(Probe.<Integer>fail(new IllegalStateException("half filled"))), 0};
    } catch (IllegalStateException e) {
      Probe.log(e.getMessage() + a.length);
    }
    return Future.ready(Arrays.toString(s) + Arrays.toString(shared));
  }

  @Async
  static Future<String> ar04() {
    int[][] a = {{await(later(1)), 2}, row(3, await(later(4))), {}, {await(later(5))}};
    a[2] = await(rowLater(6));
    int[][][] b = new int[][][] {{{1}, await(rowLater(a[0]))}, a, {null, {await(later(7)), 8}}};
    return Future.ready(Arrays.deepToString(a) + Arrays.deepToString(b));
  }

  @Async
  static Future<String> ar05() {
    final int k = 3;
    long[][] a = {{1, 'b', k}, {k, await(later(5)), (short) 6}, {Probe.see("after", 7)}};
    double[] d = {1, 2f, k, await(later(4)), 'e', 6L};
    byte[] b = {1, k, 'c', await(later((Byte) (byte) 4)), (byte) 200};
    return Future.ready(Arrays.deepToString(a) + Arrays.toString(d) + Arrays.toString(b));
  }

  @Async
  static Future<String> ar06() {
    int[] a = {await(later(1)), 2};
    String s[] = {await(later("s"))}, t = await(later("t")), u[][] = {{t, await(later("u"))}, s};
    for (Object[] o = {await(later(3)), t}; o != null; o = null) {
      await(Probe.pause());
      t += Arrays.toString(o);
    }
    final List<?>[] l = {List.of(a.length), await(later(List.of("l")))};
    return Future.ready(Arrays.toString(a) + s[0] + t + u[0][1] + u[1][0] + Arrays.toString(l));
  }

  @Async
  Future<String> ar07(int[] parameter) {
    int[] local = {0, 0};
    int[] alias = parameter;
    local[0] = await(later(10));
    parameter[1] = await(later((parameter = local)[0]));
    shared = row(1, 1);
    int[] old = shared;
    shared[1] = await(swap(row(2, 2), 20));
    int[] mine = own;
    own[0] = await(swapOwn(row(3, 3), 1, 30));
    this.own[at] = await(later(40));
    return Future.ready(
        Arrays.deepToString(new int[][] {alias, local, old, mine, own, shared}));
  }

  @Async
  static Future<String> ar08() {
    int[] foo = new int[4];
    for (int i = 0; i < foo.length; i++) foo[i] = await(later(i * i));
    for (int i = foo.length; i-- > 2; ) foo[i] += await(later(i));
    int k = 0;
    while (k < 3) foo[k++] = await(later(foo[k] + 1));
    do foo[--k] = foo[k + 1] - await(later(k));
    while (k > 1);
    return Future.ready(Arrays.toString(foo));
  }

  @Async
  static Future<String> ar09() {
    int[] a = {1, 2};
    int[] old = a;
    a[0] = await(later((a = new int[] {3, 4})[0])) + a[1];
    shared = row(5);
    int[] was = shared;
    shared[0] = await(swap(row(6), 50)) + shared[0];
    int[][] grid = {{1}, {2}};
    int[] first = grid[0];
    grid[0][0] = await(later((grid[0] = row(8))[0])) + 1;
    return Future.ready(
        Arrays.toString(a) + Arrays.toString(old) + was[0] + shared[0] + first[0] + grid[0][0]);
  }

  @Async
  Future<String> ar10() {
    int i = 0;
    int[] a = new int[3];
    a[i] = await(later(i = 1)) + i;
    a[i] = (i = await(later(2))) + i;
    at = 0;
    int[] mine = own;
    own[at] = await(swapOwn(own, 2, 60));
    own[at++] = at + await(later(at = 1));
    own[at] = await(swapOwn(null, 0, 70));
    return Future.ready(Arrays.toString(a) + i + Arrays.toString(mine) + at);
  }

  @Async
  static Future<String> ar11() {
    int[] a = null;
    try {
      a[Probe.see("index", 0)] = await(later(1));
    } catch (NullPointerException e) {
      Probe.log("null after the right side");
    }
    a = new int[1];
    try {
      a[Probe.see("index", 1)] = await(later(2));
    } catch (ArrayIndexOutOfBoundsException e) {
      Probe.log(e.getMessage());
    }
    try {
      a[-1] = await(Probe.<Integer>fail(new IllegalStateException("the right side wins")));
    } catch (IllegalStateException e) {
      Probe.log(e.getMessage());
    }
    int[][] grid = {null};
    try {
      grid[0][5] = await(later((grid[0] = a)[0]));
    } catch (NullPointerException e) {
      Probe.log("the row was null");
    }
    grid[1][0] = await(later("never".length()));
    return Future.ready("not here");
  }

  @Async
  static Future<String> ar12() {
    Object[] a = new String[] {"s"};
    try {
      a[0] = await(later(1));
    } catch (ArrayStoreException e) {
      Probe.log(e.getMessage() + " " + a[0]);
    }
    try {
      a[5] = await(later(2));
    } catch (ArrayIndexOutOfBoundsException e) {
      Probe.log("bounds first");
    }
    Number[] n = new Integer[2];
    n[0] = await(later(3));
    n[Probe.see("index", 1)] = n[0].intValue() * await(later(0.5));
    return Future.ready("not here");
  }

  static int[] nothing() {
    Probe.log("nothing");
    return null;
  }

  @Async
  static Future<String> ar13() {
    int[] a = {1, 2, 3};
    int r = a[await(later(1))] * 10 + a[a[await(later(0))]];
    r = r * 10 + a[await(later((a = row(7, 8))[0] - 6))] + a[1];
    try {
      r = nothing()[await(later(0))];
    } catch (NullPointerException e) {
      Probe.log("null after the index");
    }
    try {
      r = a[await(later(2))];
    } catch (ArrayIndexOutOfBoundsException e) {
      Probe.log("bounds " + r);
    }
    return Future.ready(r + " " + nothing()[await(later(5))]);
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 13; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("ar01", await(ar01()));
          case 2 -> Probe.see("ar02", await(ar02()));
          case 3 -> Probe.see("ar03", await(ar03()));
          case 4 -> Probe.see("ar04", await(ar04()));
          case 5 -> Probe.see("ar05", await(ar05()));
          case 6 -> Probe.see("ar06", await(ar06()));
          case 7 -> Probe.see("ar07", await(new CatAr1().ar07(new int[2])));
          case 8 -> Probe.see("ar08", await(ar08()));
          case 9 -> Probe.see("ar09", await(ar09()));
          case 10 -> Probe.see("ar10", await(new CatAr1().ar10()));
          case 11 -> Probe.see("ar11", await(ar11()));
          case 12 -> Probe.see("ar12", await(ar12()));
          default -> Probe.see("ar13", await(ar13()));
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName());
      }
    }
    return Future.ready("end");
  }
}
