import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue OV01 to OV10: the overload that plain Java picks, whatever stands beside it. */
public class CatOv1 {
  static String ov(Object o) {
    return "Object;";
  }

  static String ov(String s) {
    return "String;";
  }

  static String ov(Integer i) {
    return "Integer;";
  }

  static String ov(int i) {
    return "int;";
  }

  static String ov(CharSequence s) {
    return "CharSequence;";
  }

  static String wide(long n, Object o) {
    return "long;";
  }

  static String wide(Integer n, Object o) {
    return "Integer;";
  }

  static String wide(double n, Object o) {
    return "double;";
  }

  static String wide(Object n, Object o) {
    return "Object;";
  }

  static String small(byte b, int n) {
    return "byte;";
  }

  static String small(long b, int n) {
    return "long;";
  }

  static String pair(char c, Object o) {
    return "char;";
  }

  static String pair(int n, Object o) {
    return "int;";
  }

  static String pair(Object n, Object o) {
    return "Object;";
  }

  static String nulls(String s, int n) {
    return "String;";
  }

  static String nulls(Object s, int n) {
    return "Object;";
  }

  static String nulls(int[] s, long n) {
    return "int[];";
  }

  static String submit(int n, Callable<?> c) throws Exception {
    return "Callable;" + c.call();
  }

  static String submit(int n, Runnable r) {
    r.run();
    return "Runnable;";
  }

  static String ref(Supplier<? extends CharSequence> s, Object o) {
    return "Supplier;" + s.get();
  }

  static String ref(java.util.function.IntUnaryOperator f, Object o) {
    return "IntUnaryOperator;" + f.applyAsInt(3);
  }

  static <T extends Comparable<T>> String max(T a, T b) {
    return "same " + (a.compareTo(b) > 0 ? a : b) + ";";
  }

  static String max(Object a, Object b) {
    return "any;";
  }

  static <T> String of(List<T> a, T b) {
    return "list;";
  }

  static <T> String of(Iterable<? extends T> a, T b) {
    return "iterable;";
  }

  @Async
  static Future<String> ov01() {
    Object object = "text";
    String s = ov(await(Probe.later("s"))) + ov(await(Probe.later(object)));
    s += ov(await(Probe.later(1)));
    s += ov((int) await(Probe.later(2))) + ov(await(Probe.<CharSequence>later("c")));
    s += ov(await(Probe.later(true)) ? "a" : await(Probe.later("b")));
    s += ov(await(Probe.later(true)) ? "a" : await(Probe.later(3)));
    return Future.ready(s + ov(await(Probe.<Comparable<String>>later("c"))));
  }

  @Async
  static Future<String> ov02(int i, Integer b, long l, char c, short h, float f) {
    String s = wide(i, await(Probe.later(1))) + wide(b, await(Probe.later(2)));
    s += wide(l, await(Probe.later(3))) + wide(c, await(Probe.later(4)));
    s += wide(h, await(Probe.later(5))) + wide(f, await(Probe.later(6)));
    s += wide(i + (int) await(Probe.later(7)), "o") + wide(i++, await(Probe.later(8)));
    s += wide((int) await(Probe.later(9)), "o") + wide((Number) b, await(Probe.later(10)));
    s += wide(i + l, await(Probe.later(i)));
    return Future.ready(s + wide(c += 1, await(Probe.later(c))));
  }

  @Async
  static Future<String> ov03() {
    final int one = 1;
    byte b = one;
    String s = small(1, await(Probe.later(1))) + small(one, await(Probe.later(2)));
    s += small(b, await(Probe.later(3))) + small((byte) 1, await(Probe.later(4)));
    s += pair('a', await(Probe.later(5))) + pair(97, await(Probe.later(6)));
    s += pair('a' + 0, await(Probe.later(7)));
    s += pair((char) 97, await(Probe.later(8)));
    return Future.ready(s + pair(b, await(Probe.later(9))));
  }

  @Async
  static Future<String> ov04(boolean t, int n) {
    final char c = 'a';
    String s = pair(t ? 1 : 'a', await(Probe.later(1))) + pair(t ? n : 'a', await(Probe.later(2)));
    s += pair(t ? 1 : c, await(Probe.later(3)));
    s += pair(t ? Integer.valueOf(1) : 'a', await(Probe.later(4)));
    s += pair((Object) (t ? 1 : await(Probe.later('a'))), 0);
    s += pair(t ? 70000 : c, await(Probe.later(5)));
    s += pair(t ? null : 1, await(Probe.later(6))) + pair(t ? 'b' : 1, await(Probe.later(7)));
    return Future.ready(s + (t ? 'x' : 0) + (t ? 'x' : n) + await(Probe.later(t ? 'x' : n)));
  }

  @Async
  static Future<String> ov05() {
    StringBuilder sb = new StringBuilder();
    char c = 'x';
    sb.append(await(Probe.later('c'))).append((int) await(Probe.later('c'))).append(c);
    sb.append((char) (c + 1)).append(c + await(Probe.later(1))).append(await(Probe.later(2.5f)));
    char[] chars = {'h', 'i'};
    sb.append(chars, await(Probe.later(1)), 1).append(await(Probe.<Object>later("o")));
    sb.insert(0, await(Probe.later('i'))).insert((int) await(Probe.later(0)), 7L);
    char[] none = null;
    try {
      sb.append(await(Probe.later(1)) == 1 ? none : chars);
    } catch (NullPointerException e) {
      sb.append("null chars");
    }
    return Future.ready(sb.append(await(Probe.<String>later(null))).toString());
  }

  @Async
  static Future<String> ov06() {
    List<Integer> list = new ArrayList<>(List.of(10, 1, 2, 0, 5));
    boolean gone = list.remove(await(Probe.later(1)));
    String s = list + "" + gone;
    int at = list.remove((int) await(Probe.later(1)));
    s += list + "" + at + list.remove(await(Probe.<Object>later(10)));
    int k = 0;
    return Future.ready(s + list + list.remove(k + await(Probe.later(0))) + list.remove(k));
  }

  @Async
  static Future<String> ov07(char[] chars) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes);
    out.print(await(Probe.later(chars[0])));
    out.print((int) await(Probe.later(chars[1])));
    out.print(await(Probe.<String>later(null)));
    out.print(await(Probe.<Object>later(null)));
    out.print(await(Probe.later(1)) == 1 ? chars : null);
    out.print(String.valueOf(chars) + String.valueOf(await(Probe.later(2)) == 2 ? chars : null));
    try {
      out.print(await(Probe.<char[]>later(null)));
    } catch (NullPointerException e) {
      out.print("null chars");
    }
    out.flush();
    return Future.ready(bytes.toString());
  }

  @Async
  static Future<String> ov08() {
    final String none = null;
    String s = nulls((String) null, await(Probe.later(1)));
    s += nulls((Object) null, await(Probe.later(2)));
    s += nulls(none, await(Probe.later(3))) + nulls(null, await(Probe.later(4L)));
    return Future.ready(s + ov(await(Probe.<Integer>later(null))) + ov((String) null));
  }

  @Async
  static Future<String> ov09() throws Exception {
    String s = submit(await(Probe.later(1)), () -> "value");
    s += submit(await(Probe.later(2)), () -> {});
    s += ref(() -> "s", await(Probe.later(3))) + ref(x -> x + 1, await(Probe.later(4)));
    int k = await(Probe.later(5));
    s += submit(await(Probe.later(6)), () -> Probe.log(k)) + ref((x) -> -x, await(Probe.later(7)));
    try {
      s += submit(await(Probe.later(8)), () -> { throw new IOException("thrown"); });
    } catch (IOException e) {
      s += await(Probe.later(e.getMessage()));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ov10() {
    String s = max(await(Probe.later(1)), await(Probe.later(2))) + max(1, await(Probe.later("s")));
    s += max("a", await(Probe.later("b"))) + max(1, await(Probe.later(2L)));
    s += of(await(Probe.later(List.of(1))), 2);
    s += of(await(Probe.<Iterable<Integer>>later(List.of())), 2);
    return Future.ready(s + of(new ArrayList<>(), await(Probe.later("x"))));
  }

  @Async
  static Future<?> program() {
    try { Probe.see("ov01", await(ov01())); } catch (Exception e) { Probe.log(e); }
    Probe.see("ov02", await(ov02(1, 2, 3L, (char) 4, (short) 5, 6f)));
    try { Probe.see("ov03", await(ov03())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ov04", await(ov04(true, 98))); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ov05", await(ov05())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ov06", await(ov06())); } catch (Exception e) { Probe.log(e); }
    try { Probe.log(await(ov07(new char[] {'p', 'q'}))); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ov08", await(ov08())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ov09", await(ov09())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ov10", await(ov10())); } catch (Exception e) { Probe.log(e); }
    return Future.ready("end");
  }
}
