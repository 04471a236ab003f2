import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue CA and EX, once more: generic fields, arguments that write, inner creations. */
public class CatCa3 {
  static int made;
  int x = 1;

  CatCa3() {
    made++;
  }

  static class Node<T> {
    T v;
    Node<T> next;

    Node(T v) {
      this.v = v;
    }
  }

  class In {
    int y = x;

    class In2 {
      int z = y + x;

      In2(int a) {
        z += a;
      }
    }

    In2 make(int a) {
      return new In2(a);
    }
  }

  static Node<Integer> n(int i) {
    Probe.log("n" + i);
    return new Node<>(i);
  }

  static CatCa3 g() {
    Probe.log("g");
    return new CatCa3();
  }

  @Async
  static Future<String> ca21b() {
    Node<Integer> a = n(1);
    a.next = n(2);
    a.next.v += await(later(3));
    a.next.v++;
    int r = a.next.v-- + await(later(1)) + --a.v;
    a.v = a.next.v = await(later(5));
    n(3).v *= await(later(2));
    Node<String> s = new Node<>("s");
    s.v += await(later("t")) + s.v + (s.v = null);
    Node<int[]> cells = new Node<>(new int[] {1, 2});
    cells.v[0] += await(later(4)) + (cells.v = new int[] {9})[0];
    Node<Object> o = new Node<>("o");
    o.v += "p" + await(later("q"));
    List<Node<Character>> l = new ArrayList<>(List.of(new Node<>('a')));
    l.get(0).v = (char) (l.get(0).v + await(later(1)));
    l.get(await(later(0))).v++;
    Node<Long> w = new Node<>(1L);
    w.v <<= await(later(3));
    w.v |= await(later(1));
    w.v = w.v++ + await(later(w.v));
    Node<Double> d = new Node<>(1.0);
    d.v /= await(later(4));
    d.v -= await(later(1.5f));
    Node<Boolean> b = new Node<>(true);
    b.v &= await(later(false));
    b.v = !b.v ^ await(later(b.v));
    String t = r + " " + a.v + a.next.v + s.v + cells.v[0] + o.v + l.get(0).v;
    return Future.ready(t + w.v + " " + d.v + b.v);
  }

  static String all(Object... o) {
    return Arrays.deepToString(o);
  }

  @Async
  static Future<String> ex12b() {
    int i = 0;
    String s = all(i, i++, await(later(i)), i, ++i, i += await(later(2)), i--, i);
    int[] a = {0, 1, 2, 3};
    i = 0;
    s += all(a[i], a[++i], await(later(a[i])), a[i++] = 9, a[1]++, await(later(a[1])), a.clone());
    s += all(a[i] = a[i - 1] = await(later(7)), a);
    String t = null;
    s += all(t, t = "t", t += await(later("u")), t, (t = null) + "", await(later(1)), t == null);
    long l = 1;
    double d = l;
    s += all(l++ + d--, await(later(l)), l += d, d += await(later(0.5)), l -= await(later(2)), d);
    boolean b = false;
    s += all(b, b = !b, b & await(later(true)), b ^= b, await(later(false)) | b, b |= true);
    s += all(!b || await(later(b = false)), b, b = true, b && await(later(!b)), b);
    char c = 'a';
    s += all(c, c++, (char) (c + await(later(1))), c += 1, c + await(later(1)), (int) c);
    Object o = s.length();
    s += all(o, o = "x", o instanceof String u && u.length() == await(later(1)) ? u : o, o = null);
    return Future.ready(s);
  }

  @Async
  Future<String> ex51b() {
    In.In2 i = new In().new In2(await(later(1)));
    int r = this.new In().make(await(later(2))).z + g().new In().new In2(await(later(3))).z;
    r +=
        new In() {
          int w = x + made;

          {
            x += w;
          }
        }.y + await(later(4));
    In in = new In();
    in.y += await(later(x++));
    x += in.new In2(await(later(x))).z;
    Supplier<In> make = In::new;
    Function<Integer, In.In2> f = a -> in.new In2(a);
    r += make.get().y + await(later(1)) + f.apply(await(later(2))).z;
    return Future.ready(r + " " + x + i.z);
  }

  static String over(long a, Object b) {
    return "long" + a + b;
  }

  static String over(Integer a, Object b) {
    return "Integer" + a + b;
  }

  static String over(Object... a) {
    return "many" + a.length;
  }

  static String list(int... a) {
    return Arrays.toString(a);
  }

  static String list(String f, Object... a) {
    return f + Arrays.toString(a);
  }

  @Async
  static Future<Object[]> nothing() {
    await(later(1));
    return Future.ready(null);
  }

  @Async
  static Future<String> ex55b() {
    byte b = 5;
    final int k = 4;
    String s = over(1, await(later(2))) + over('c', await(later(1))) + over(1.5, await(later(1)));
    s += list(1, await(later(2)), 'c', await(later(4))) + list() + list(await(later(1)));
    s += list("f", await(later(1)), null, await(later(2.5))) + list("j", await(nothing()));
    s += list("g", (Object) null, await(later("h"))) + list("i", new Object[] {await(later(2))});
    s += over(b, await(later(1))) + over((Short) (short) b, await(later(3)));
    s += over(k, await(later(5)));
    s += over(await(later(true)) ? k : b, await(later(6))) + over((Object) k, await(later(7)));
    return Future.ready(s + over((Integer) k, await(later(8))));
  }

  @Async
  static Future<?> program() {
    Probe.see("ca21b", await(ca21b()));
    Probe.see("ex12b", await(ex12b()));
    Probe.see("ex51b", await(new CatCa3().ex51b()));
    Probe.see("ex55b", await(ex55b()));
    return Future.ready("end");
  }
}
