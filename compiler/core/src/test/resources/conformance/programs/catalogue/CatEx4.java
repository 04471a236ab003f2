import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue EX51–EX68: inner creations, lambdas as operands, what throws, what awaits. */
public class CatEx4 {
  static CatEx4 current;
  final String name;
  int n;

  CatEx4(String name) {
    this.name = name;
  }

  class Inner {
    final Object o;

    Inner(Object o) {
      Probe.log("new Inner " + name + " " + o);
      this.o = o;
    }
  }

  static class Base {
    final Object a;

    Base(Object a) {
      Probe.log("new Base " + a);
      this.a = a;
      Probe.log(text());
    }

    String text() {
      return "base";
    }
  }

  static CatEx4 outer() {
    Probe.log("outer " + current);
    return current;
  }

  @Override
  public String toString() {
    return name;
  }

  @Async
  static Future<Integer> turn(CatEx4 to, int result) {
    await(Probe.pause());
    Probe.log("turn to " + to);
    current = to;
    return Future.ready(result);
  }

  @Async
  Future<String> ex51() {
    current = new CatEx4("a");
    String s = "" + outer().new Inner(await(turn(new CatEx4("b"), 1))).o;
    s += new Inner(await(turn(null, 2))).o;
    s += this.new Inner(await(later(this))).o;
    s += new CatEx4("c").new Inner(await(later(3))).o;
    Probe.log(s);
    return Future.ready("" + outer().new Inner(await(later("not awaited"))));
  }

  @Async
  Future<String> ex52() {
    int k = await(later(1));
    String[] seen = {"x"};
    Base b =
        new Base(seen[0] + await(later(seen[0] = "y"))) {
          final String own = seen[0] + k;

          @Override
          String text() {
            return own + k + seen[0] + name + n;
          }
        };
    n = await(later(5));
    seen[0] = "z";
    return Future.ready(b.text() + b.a);
  }

  String show(int i) {
    return name + i;
  }

  @Async
  static Future<String> ex53() {
    current = new CatEx4("a");
    Supplier<Integer> size = await(later("four"))::length;
    Function<Integer, String> bound = outer()::show;
    current = new CatEx4("b");
    String s = size.get() + bound.apply(await(turn(null, 1))) + current;
    Function<Integer, String> late = await(later(new CatEx4("c")))::show;
    s += late.apply(2) + choose(new CatEx4("d")::show, await(later(3)));
    try {
      s += choose(outer()::show, await(turn(null, 0)));
    } catch (NullPointerException e) {
      Probe.log("null when it is made");
    }
    late = await(Probe.<CatEx4>later((CatEx4) null))::show;
    return Future.ready(s + late);
  }

  static <T> String choose(Function<T, String> f, T value) {
    return f.apply(value);
  }

  static <A, B> B twice(Function<? super A, ? extends B> f, Comparator<? super B> c, A x, A y) {
    return c.compare(f.apply(x), f.apply(y)) > 0 ? f.apply(x) : f.apply(y);
  }

  @Async
  static Future<String> ex54() {
    int k = await(later(2));
    String s = choose(x -> "x" + x + k, await(later(5)));
    s += twice(x -> -x * k, Comparator.<Integer>naturalOrder(), await(later(1)), await(later(3)));
    s += twice(String::length, (a, b) -> a - b, s, await(later("a longer text than s")));
    IntUnaryOperator op = ((IntUnaryOperator) x -> x + k).andThen(x -> -x);
    return Future.ready(s + op.applyAsInt(await(later(1))));
  }

  static String m(String a, Object b) {
    return "string " + a + b;
  }

  static String m(Integer a, int b) {
    return "int " + a + b;
  }

  static String any(Object a, Object b, Object... c) {
    return a + "," + b + "," + (c == null ? "none" : c.length);
  }

  @Async
  static Future<String> ex55() {
    String s = m(null, await(Probe.<Object>later("o"))) + m((Integer) null, await(later(1)));
    s += any(null, await(later(2)), null, null) + any(null, null, await(later("v")));
    s += any(await(Probe.<Object>later(null)), null, (Object[]) null);
    return Future.ready(s + ((String) null + await(later((String) null))));
  }

  @Async
  static Future<String> ex56() {
    String s = "";
    for (int i = 0; i < 3; i++) {
      Number x = i == 0 ? (Number) 1.5f : (Number) Integer.valueOf(i);
      s += any(x, await(later(i)));
      Number y;
      if (i < 2) y = await(later(2.5f));
      else y = await(later(3L));
      s += x.getClass().getSimpleName() + any(y, x = y, await(later(i))) + y.intValue();
      Comparable<?> c = i == 1 ? "text" : i;
      s += any(c, await(later(s.length()))) + c;
    }
    return Future.ready(s);
  }

  @Async
  static <T extends Number & Comparable<T>> Future<String> ex57(Future<T> f, T other) {
    int c = await(f).compareTo(other) + other.compareTo(await(f)) * 10;
    double d = await(f).doubleValue() + other.intValue();
    String s = any(await(f), other, await(later(1))) + c + d;
    return Future.ready(s + await(later(Arrays.asList(1, "two"))).get(1).getClass());
  }

  static int zero() {
    Probe.log("zero");
    return 0;
  }

  static int mark(String s) {
    Probe.log(s);
    return 1;
  }

  @Async
  static Future<Integer> ex58() {
    int r = 5;
    try {
      r = mark("left") / zero() + await(later("never".length()));
    } catch (ArithmeticException e) {
      Probe.log("no start " + r);
    }
    try {
      r = new int[0][0].length > 0 ? 1 : new int[1][zero() - 1].length + await(later(7));
    } catch (NegativeArraySizeException e) {
      Probe.log("no start either " + r);
    }
    Object text = "text";
    return Future.ready((Integer) text + await(later(8)));
  }

  @Async
  static Future<Integer> ex59() {
    int r = 6;
    try {
      r = await(later(1)) / zero();
    } catch (ArithmeticException e) {
      Probe.log("inner " + r);
    } finally {
      Probe.log("finally");
    }
    try {
      r = await(later(2)) + (r = 9) / zero() + mark("not here") + await(later(3));
    } catch (ArithmeticException e) {
      Probe.log("assigned " + r);
    }
    return Future.ready(await(later(4)) % zero());
  }

  @Async
  static Future<String> ex60() {
    int left = 3;
    String s = "";
    for (int i = 0; i < 3; i++) {
      s += left++ + ":" + (i % 2 == 0 ? await(Future.ready(i)) : await(later(i)));
      s += left * await(Future.ready(2)) + await(later(s.length())) - left--;
    }
    return Future.ready(s);
  }

  static Future<Integer> make(int i) {
    Probe.log("make " + i);
    int[] polls = {0};
    return cx -> {
      if (polls[0]++ < 5) {
        cx.waker().wake();
        return dev.pollen.Poll.pending();
      }
      Probe.log("polled " + polls[0]);
      return dev.pollen.Poll.ready(i);
    };
  }

  @Async
  static Future<Integer> ex61() {
    int i = 0;
    int r = await(make(i++)) + await(make(i++)) * await(make(mark("operand") + i++));
    await(make(i));
    return Future.ready(r * 10 + i);
  }

  @Async
  static Future<String> ex62() {
    Future<Integer> none = null;
    try {
      await(none);
      Probe.log("not here");
    } catch (NullPointerException e) {
      Probe.log("null as a statement");
    }
    try {
      Probe.log(mark("left") + await(none) + mark("not here"));
    } catch (NullPointerException e) {
      Probe.log("null as an operand");
    } finally {
      await(Probe.pause());
      Probe.log("finally");
    }
    return Future.ready("" + await((Future<String>) null));
  }

  @Async
  static Future<String> ex63() {
    Future<Integer> a = later(1);
    Future<Integer> b = later(2);
    Future<Integer> c = later(3);
    int r = await(c) * 100 + await(a) * 10 + await(b);
    String s = r + " " + (await(b) + await(b) + await(a));
    List<Future<String>> fs = new ArrayList<>();
    for (String t : List.of("p", "q", "r")) fs.add(later(t));
    for (int i = 3; --i >= 0; ) s += await(fs.get(i));
    return Future.ready(s + await(c));
  }

  @Async
  static Future<String> ex65() {
    String s = "";
    int i;
    int k;
    for (i = 1, k = i + await(later(10)); i < 4; i++, k = i * await(later(k)), s += ".") {
      s += i + "/" + k;
    }
    CatEx4 l = new CatEx4("0");
    int p = 0;
    for (mark("init"), await(later("init")), p = l.n;
        p < 3;
        l = new CatEx4(l + "1"), l.n = ++p, p = await(turn(l, l.n))) {
      s += l;
    }
    for (int a = await(later(1)), b = a + 1, c[] = {b, await(later(a + b))};
        a < c[1];
        a += c[0], c[0]--) {
      s += a;
    }
    return Future.ready(s);
  }

  @Async
  static Future<Integer> id(int v, Object o) {
    Probe.log("id " + v + " " + o);
    await(Probe.pause());
    return Future.ready(v);
  }

  @Async
  static Future<String> ex66() {
    String s = "";
    for (int i = 0; i < 3; i++) {
      s += any(
          mark("a" + i),
          await(
              id(
                  mark("b"),
                  i == 1 ? await(id(i, any(i, i == 1 ? await(later("deep")) : "x"))) : "flat")),
          i > 0 && await(id(i, await(later(i == 2 ? await(later("two")) : "one")))) == i);
    }
    return Future.ready(s);
  }

  Future<String> id(Object o) {
    return later(name + o + n++);
  }

  @Async
  Future<String> ex67() {
    String s = this.show(await(later(1))) + show(await(later(2)));
    s += await(this.id(await(id(this)))) + this.n + n;
    s += this.toString() + toString() + (this == await(later(this)));
    this.n = await(later(this.n)) + n;
    return Future.ready(s + this.getClass().getSimpleName() + CatEx4.this.n + hashCode());
  }

  @Override
  public int hashCode() {
    return n;
  }

  @Async
  static Future<String> ex68() {
    long sum = 0;
    for (int i = 0; i < 20_000; i++) {
      int k = await(Future.ready(i)) * (await(Future.ready(i & 3)) + 1);
      sum = sum * 3 + k - (sum >> await(Future.ready(5))) * await(Future.ready(sum));
    }
    return Future.ready("" + sum);
  }

  @Async
  static Future<?> program() {
    for (int i = 51; i <= 68; i++) {
      current = null;
      try {
        switch (i) {
          case 51 -> Probe.see("ex51", await(new CatEx4("host").ex51()));
          case 52 -> Probe.see("ex52", await(new CatEx4("host").ex52()));
          case 53 -> Probe.see("ex53", await(ex53()));
          case 54 -> Probe.see("ex54", await(ex54()));
          case 55 -> Probe.see("ex55", await(ex55()));
          case 56 -> Probe.see("ex56", await(ex56()));
          case 57 -> Probe.see("ex57", await(ex57(later(3), 4)));
          case 58 -> Probe.see("ex58", await(ex58()));
          case 59 -> Probe.see("ex59", await(ex59()));
          case 60 -> Probe.see("ex60", await(ex60()));
          case 61 -> Probe.see("ex61", await(ex61()));
          case 62 -> Probe.see("ex62", await(ex62()));
          case 63 -> Probe.see("ex63", await(ex63()));
          case 65 -> Probe.see("ex65", await(ex65()));
          case 66 -> Probe.see("ex66", await(ex66()));
          case 67 -> Probe.see("ex67", await(new CatEx4("host").ex67()));
          case 68 -> Probe.see("ex68", await(ex68()));
          default -> Probe.log("ex64 is elsewhere");
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName());
      }
    }
    return Future.ready("end");
  }
}
