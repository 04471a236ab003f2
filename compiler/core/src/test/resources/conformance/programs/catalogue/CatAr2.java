import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import probe.Probe;

/** Catalogue AR14–AR23 and ST01–ST11: array types, loops over arrays, and strings. */
public class CatAr2 {
  static Object held;

  @Async
  static Future<String> ar14(int[] a, String[][] b, long[][][] c, Object[][][][] d) {
    await(Probe.pause());
    String s = a[1] + b[0][1];
    await(Probe.pause());
    c[0][0][1] += await(later(a[0]));
    b[1] = b[await(later(0))];
    d[0] = await(deeper(d));
    return Future.ready(s + Arrays.deepToString(c) + b[1].length + Arrays.deepToString(d));
  }

  @Async
  static Future<Object[][][]> deeper(Object[][][]... d) {
    await(later(d.length));
    return Future.ready(new Object[][][] {d[0][0], {{await(later("x"))}}});
  }

  @Async
  static Future<String> ar15(Object params[][], final int[] more[]) {
    int a[] = {1}, b = await(later(2)), c[][] = {a, {b}};
    await(Probe.pause());
    int[] d, e[], f = a;
    d = c[await(later(1))];
    e = new int[await(later(2))][1];
    for (int i = 0, j[] = {3, 4}; i < j.length; i += await(later(1))) e[i][0] = j[i] + f[0];
    return Future.ready(params[0][0] + "" + more[0][0] + d[0] + Arrays.deepToString(e) + b);
  }

  @Async
  static Future<String> ar16() {
    String s = "";
    for (int i = 0; i < 3; i++) {
      Object[] a;
      final long[] b;
      if (await(later(i)) == 0) {
        a = new String[] {await(later("s"))};
        b = new long[] {await(later(1L)), i};
      } else if (i == 1) {
        a = new Integer[] {i, await(later(5))};
        b = new long[await(later(1))];
      } else {
        b = new long[0];
        a = new Object[][] {{await(later('c'))}, a = new Object[] {i}};
      }
      await(Probe.pause());
      s += a.getClass().getSimpleName() + Arrays.deepToString(a) + b.length;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ar17() {
    String s = "";
    for (int i = 0; i < 3; i++) {
      int[] a = null;
      if (i > 0) a = i == 1 ? null : new int[] {await(later(i))};
      await(Probe.pause());
      String[][] b = i == 2 ? null : new String[][] {{await(later("b"))}, null};
      s += (a == null ? "null" : a[0]) + await(later(",")) + (b == null ? "-" : b[0][0] + b[1]);
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ar18() {
    String s = "";
    for (int i = 0; i < 3; i++) {
      Object o = "plain";
      if (i == 1) o = new Object[] {"array", await(later(i))};
      if (i == 2) o = new int[] {await(later(i))};
      await(Probe.pause());
      if (o instanceof Object[]) s += ((Object[]) o)[1];
      else s += o instanceof int[] ? ((int[]) o)[await(later(0))] + "i" : o;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ar19() {
    boolean[] flags = {true, false};
    byte[] bytes = {-1, 2};
    char[] chars = {'x', 'y'};
    short[] shorts = {-3, 4};
    boolean f = flags[0];
    byte b = bytes[0];
    char c = chars[1];
    short s = shorts[0];
    await(Probe.pause());
    flags[1] = f & flags[await(later(0))];
    bytes[1] = b;
    chars[0] = c;
    String text = "" + f + b + c + s + flags[0] + await(later("|")) + bytes[0];
    return Future.ready(text + chars[0] + flags[1] + bytes[1] + await(later(shorts[0] + c)));
  }

  @Async
  static Future<String> ar20() {
    byte one = 1;
    boolean yes = true;
    char letter = 'b';
    byte[] bytes = new byte[2];
    boolean[] flags = new boolean[2];
    char[] chars = new char[2];
    bytes[0] = await(later(true)) ? one : 2;
    flags[await(later(1))] = yes;
    chars[one] = letter;
    bytes[1] = (byte) (one + await(later(200)));
    chars[0] = (char) (letter + await(later(1)));
    flags[0] = one == await(later(1)) == yes;
    return Future.ready(
        Arrays.toString(bytes) + Arrays.toString(flags) + Arrays.toString(chars) + one + letter);
  }

  @Async
  static <T> Future<T[]> ar21(T[] cells, List<?>[] lists, List<? extends T>[] more) {
    T[] copy = Arrays.copyOf(cells, await(later(cells.length + 1)));
    T first = cells[0];
    await(Probe.pause());
    copy[await(later(cells.length))] = first;
    List<?> l = lists[await(later(0))];
    lists[0] = more[0];
    await(Probe.pause());
    Probe.log(l + " " + lists[await(later(0))].get(0) + more[0].get(0).hashCode());
    for (T t : await(later(true)) ? copy : cells) Probe.log(t + await(later(",")));
    return Future.ready(copy);
  }

  @Async
  static Future<String> ar22() {
    int[] a = {1, 2, 3};
    int n = await(same(a)).length;
    int[] copy = await(same(a)).clone();
    copy[0] = await(same(a)).clone().length * 10 + copy.length;
    int[][] grid = {a, copy};
    n = n * 100 + await(sameGrid(grid))[1].length + await(sameGrid(grid)).clone()[1][0];
    String s = await(same(a)).equals(a) + " " + (await(sameGrid(grid)).clone()[0] == a);
    return Future.ready(n + s + Arrays.toString(copy) + a[0]);
  }

  @Async
  static Future<int[]> same(int[] a) {
    await(Probe.pause());
    return Future.ready(a);
  }

  @Async
  static Future<int[][]> sameGrid(int[][] a) {
    await(Probe.pause());
    return Future.ready(a);
  }

  @Async
  static Future<String> ar23() {
    int[] a = {1, 2, 3};
    String s = "";
    for (int x : a) {
      a = new int[] {x * 10, await(later(x)), s.length()};
      s += x + ":" + a[0] + a[2] + ",";
    }
    long[] b = {4, 5};
    for (double x : b) {
      if (b != null) b[1] = await(later(9L));
      s += x;
      b = null;
    }
    return Future.ready(s + a[0]);
  }

  @Async
  static Future<String> st01() {
    String name = "n";
    String s = "a" + await(later("f")) + "b";
    s += "<" + name + (name = await(later("m"))) + name + ">" + await(later(s)) + "c";
    return Future.ready("[" + s + await(later(1)) + 2 + await(later('3')) + "]");
  }

  @Async
  static Future<String> st02() {
    String s = "";
    String t = "t";
    for (int i = 0; i < 3; i++) {
      s = s + await(later(i));
      t += await(later(s)) + t.length();
      for (char c : "xy".toCharArray()) s = c + s + await(later(c + s));
    }
    return Future.ready(s + " " + t);
  }

  @Async
  static Future<Integer> change(StringBuilder b, List<Object> l) {
    await(Probe.pause());
    b.append("+");
    l.add(b.length());
    return Future.ready(l.size());
  }

  @Async
  static Future<String> st03() {
    StringBuilder b = new StringBuilder("b");
    List<Object> l = new ArrayList<>();
    String s = b + "," + await(change(b, l)) + b + l + await(change(b, l)) + l;
    s += l + await(later(":")) + change(l) + b + await(change(b, l)) + l;
    Object o = b;
    String t = "" + o + await(change(b, l));
    t = o + t + (o = await(later(l))) + await(change(b, l)) + o;
    return Future.ready(s + " " + t);
  }

  static String change(List<Object> l) {
    l.clear();
    return "cleared";
  }

  @Async
  static Future<String> st04() {
    String none = null;
    Object nil = null;
    String s = null + await(later("x"));
    s += (String) null + await(Probe.<String>later(null)) + none;
    s += nil + await(later("y")) + await(Probe.<Object>later(null));
    return Future.ready(s + none + await(later(1)) + null);
  }

  @Async
  static Future<String> st05() {
    char c = 'a';
    String s = 'a' + 1 + await(later("s"));
    s += c + 1 + await(later(2)) + await(later("t")) + 'b' + 1;
    return Future.ready(s + ('a' + await(later(1))) + 'a' + await(later(1)));
  }

  @Async
  static Future<String> st06() {
    char c = 'c';
    Character box = 'd';
    String s = c + await(later("s"));
    s += box + await(later("t")) + c++ + await(later("u")) + c + (char) (c + 1);
    c = await(later((Character) 'z'));
    byte b = 'x';
    return Future.ready(s + c + await(later(c)) + b + await(later("")) + (int) c);
  }

  @Async
  static Future<String> st07() {
    int one = 1;
    String s = 1 + 2 + await(later("x")) + 1 + 2;
    s = one + 2 + await(later(3)) + s + one + await(later(2)) + (one + 2);
    return Future.ready(one + one * 2.0 + await(later("y")) + one + one + 1f + 2L + s);
  }

  @Async
  static Future<String> st08() {
    char[] chars = {'o', 'k'};
    String s = chars + await(later("!"));
    String t = await(later("?")) + chars;
    boolean identity = s.startsWith("[C@") && t.startsWith("?[C@") && s.endsWith("!");
    return Future.ready(identity + String.valueOf(chars) + await(later(String.valueOf(chars))));
  }

  @Async
  static Future<String> st09() {
    final String a = "a";
    final int one = 1;
    await(Probe.pause());
    String ab = a + "b";
    final String abc = a + "b" + 'c' + one;
    await(Probe.pause());
    boolean same = ab == "ab" && abc == "abc1" && a + "b" == await(later("ab"));
    boolean fresh = a + await(later("b")) == "ab";
    return Future.ready(same + " " + fresh + ((a + await(later("b"))).intern() == a + "b"));
  }

  static class Counted {
    @Override
    public String toString() {
      Probe.log("toString");
      return "two";
    }
  }

  @Async
  @SuppressWarnings("fallthrough")
  static Future<String> st10() {
    String s = "";
    for (int i = 0; i < 4; i++) {
      // "Aa" and "BB" have one hash.
      switch (await(later(i == 0 ? "Aa" : i == 1 ? "BB" : i == 2 ? "" + new Counted() : "?"))) {
        case "Aa":
          s += await(later(1));
        case "BB":
          s += i;
          break;
        case "two":
          s += await(later("t"));
          break;
        default:
          s += "d";
      }
    }
    switch (await(Probe.<String>later(null))) {
      default:
        return Future.ready("not here " + s);
    }
  }

  @Async
  static Future<String> st11() {
    int i = 1;
    String s = String.format("%s-%d-%s", i++, await(later(i++)), i);
    s += String.format(await(later("%s %s")), (Object[]) new String[] {s, await(later("v"))});
    s += "%d|%s".formatted(i, await(later(i = 9))) + String.join(",", s, await(later("j")), "" + i);
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    Object[][][][] deep = {{{{1}}}};
    String[][] flat = {{"p", "q"}, null};
    Probe.see("ar14", await(ar14(new int[] {1, 2}, flat, new long[1][1][2], deep)));
    Probe.see("ar15", await(ar15(new Object[][] {{"o"}}, new int[][] {{7}})));
    Probe.see("ar16", await(ar16()));
    Probe.see("ar17", await(ar17()));
    Probe.see("ar18", await(ar18()));
    Probe.see("ar19", await(ar19()));
    Probe.see("ar20", await(ar20()));
    List<?>[] lists = {List.of(1)};
    String[] more = await(CatAr2.<String>ar21(new String[] {"s"}, lists, lists()));
    Probe.see("ar21", Arrays.toString(more));
    Probe.see("ar22", await(ar22()));
    Probe.see("ar23", await(ar23()));
    Probe.see("st01", await(st01()));
    Probe.see("st02", await(st02()));
    Probe.see("st03", await(st03()));
    Probe.see("st04", await(st04()));
    Probe.see("st05", await(st05()));
    Probe.see("st06", await(st06()));
    Probe.see("st07", await(st07()));
    Probe.see("st08", await(st08()));
    Probe.see("st09", await(st09()));
    Probe.see("st11", await(st11()));
    try {
      Probe.see("st10", await(st10()));
    } catch (NullPointerException e) {
      Probe.log("null selector");
    }
    return Future.ready("end");
  }

  @SuppressWarnings("unchecked")
  static List<String>[] lists() {
    return (List<String>[]) new List<?>[] {List.of("l")};
  }
}
