import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue EX, once more: rarer operands and places, one row's lesson each. */
public class CatEx5 {
  static int count = 1;
  static final int CONSTANT = 7;
  static String text = "t";
  static int[] cells = {1, 2, 3};
  final String name;
  int x = 1;

  CatEx5(String name) {
    this.name = name;
  }

  static CatEx5 none() {
    Probe.log("none");
    return null;
  }

  static CatEx5 some(String name) {
    Probe.log("some " + name);
    return new CatEx5(name);
  }

  interface Constants {
    int[] X = {Probe.see("Constants", 1)};
    int Y = 5;
  }

  // EX10: the switch and the conditional between two reads of x assign it.
  @Async
  static Future<String> ex10b() {
    String s = "";
    for (int k = 0; k < 3; k++) {
      int x = 1;
      int r = x + (k == 1 ? (x = await(later(5))) : x++) + x;
      r = r * 100 + x + switch (k) {
        case 0 -> x = await(later(7));
        case 1 -> {
          int y = x++;
          yield y + await(later(x));
        }
        default -> x--;
      } + x;
      s += r + "," + (x + (x > 1 && await(later(x = 3)) > 2 ? x : -x) + x) + " ";
    }
    return Future.ready(s);
  }

  // EX25: statics through expressions, whose values do not matter but whose effects do.
  @Async
  @SuppressWarnings("static")
  static Future<String> ex25b() {
    none().count += await(later(5));
    none().count = await(later(count + 1)) + some("a").count++;
    int r = none().count * 10 + await(later(1)) + some("b").CONSTANT;
    none().cells[await(later(1))] += none().count;
    none().text += await(later("u"));
    await(some("c").later2()).count--;
    return Future.ready(r + " " + count + text + Arrays.toString(cells));
  }

  @Async
  Future<CatEx5> later2() {
    await(later(name));
    return Future.ready(null);
  }

  // EX07: a field of an interface initialises it where it is read, a constant does not.
  @Async
  static Future<Integer> ex07b() {
    int r = Constants.Y + await(later(1));
    Probe.log("constant read");
    return Future.ready(r + Constants.X[0] + await(later(Constants.X[0]++)) + Constants.X[0]);
  }

  static String take(List<String> a, int b, Map<String, ? extends List<Integer>> c) {
    return a + "" + b + c;
  }

  static <T> String both(T a, T b, BinaryOperator<T> f) {
    return "" + f.apply(a, b);
  }

  // EX54: operands that need their target's type.
  @Async
  static Future<String> ex54b() {
    int k = await(later(2));
    String s = take(new ArrayList<>(), await(later(1)), Map.of());
    s += take(List.of(), await(later(2)), Collections.emptyMap());
    s += take(k > 1 ? new ArrayList<>() : List.of(), await(later(3)), k > 1 ? Map.of() : null);
    s += choose(k > 1 ? x -> x + k : x -> "no", await(later("a")));
    s += choose((x -> x + "p"), await(later("b"))) + choose(String::valueOf, await(later('c' + 0)));
    s += both(k, await(later(5)), k > 2 ? (a, b) -> a : Integer::sum);
    IntFunction<int[]> make = int[]::new;
    s += make.apply(await(later(3))).length;
    s += choose(switch (k) { case 2 -> x -> "two" + x; default -> x -> "" + x; }, await(later(4)));
    Function<Integer, Function<Integer, Integer>> curried = a -> b -> a * b + k;
    s += curried.apply(await(later(6))).apply(await(later(7)));
    s += ((Supplier<String>) () -> "cast" + k).get() + await(later(8));
    return Future.ready(s + CatEx5.<Object>both("o", await(later(9)), (a, b) -> a + "," + b));
  }

  static <T> String choose(Function<? super T, ?> f, T value) {
    return "" + f.apply(value);
  }

  // EX56: what stands left of the await has the type of its declaration.
  @Async
  static Future<String> ex56b(boolean flag) {
    Object o = flag ? "s" : 1;
    Number n = flag ? 1 : 2.5;
    CharSequence c = flag ? "text" : new StringBuilder("b");
    String s = pick(o, await(later(1))) + pick(n, await(later(2))) + pick(c, await(later(3)));
    s += pick(flag ? "x" : "y", await(later(4))) + pick((Object) "z", await(later(5)));
    s += prim((byte) 1, await(later(6))) + prim('c', await(later(7))) + prim(1L, await(later(8)));
    s += prim(flag ? 1 : 'c', await(later(9))) + prim(flag ? count : 'c', await(later(10)));
    return Future.ready(s + prim(n.byteValue(), await(later(11))) + prim(n, await(later(12))));
  }

  static String pick(Object o, int i) {
    return "object" + i;
  }

  static String pick(Number o, int i) {
    return "number" + i;
  }

  static String pick(CharSequence o, int i) {
    return "chars" + i;
  }

  static String pick(String o, int i) {
    return "string" + i;
  }

  static String prim(Object o, Object i) {
    return "object" + o + i;
  }

  static String prim(int o, Object i) {
    return "int" + o + i;
  }

  static String prim(char o, Object i) {
    return "char" + o + i;
  }

  // EX28: targets that are conditionals, creations, switches, casts.
  @Async
  static Future<String> ex28b() {
    CatEx5 a = new CatEx5("a");
    CatEx5 b = new CatEx5("b");
    int[] p = {1, 2};
    int[] q = {3, 4};
    for (int i = 0; i < 2; i++) {
      boolean flag = i == 0;
      (flag ? a : b).x += await(later(i + 10));
      (flag ? p : q)[await(later(i))] = await(later(i + 20));
      ((CatEx5) (Object) (flag ? b : a)).x *= await(later(2));
      (switch (i) { case 0 -> p; default -> await(later(flag)) ? p : q; })[i] -= await(later(1));
      new CatEx5("new").x = await(later(i));
      new int[] {1, 2}[i] += await(later(i));
    }
    int r = new int[] {5, await(later(6)), 7}[await(later(1))] + new int[await(later(3))].length;
    return Future.ready(a.x + " " + b.x + Arrays.toString(p) + Arrays.toString(q) + r);
  }

  // EX58: exceptions of operands that are not calls.
  @Async
  static Future<String> ex58b() {
    Object o = "s";
    int[] small = {1};
    CatEx5 gone = null;
    String s = "";
    for (int i = 0; i < 7; i++) {
      try {
        int r =
            switch (i) {
              case 0 -> small[i + 1] + await(later(i));
              case 1 -> gone.x + await(later(i));
              case 2 -> ((Integer) o) + await(later(i));
              case 3 -> 1 / (i - 3) + await(later(i));
              case 4 -> new int[i - 5].length + await(later(i));
              case 5 -> gone.x++ + await(later(i));
              default -> (small = null)[0] + await(later(i));
            };
        s += r;
      } catch (RuntimeException e) {
        s += e.getClass().getSimpleName() + ",";
      }
    }
    return Future.ready(s);
  }

  // EX52: an anonymous class or an inner one left of an await.
  @Async
  Future<String> ex52b() {
    int k = await(later(1));
    String s =
        choose(
            new Function<Integer, String>() {
              int calls = k;

              @Override
              public String apply(Integer v) {
                return name + calls++ + v + x;
              }
            },
            await(later(x = 5)));
    Object o =
        both(
            new Object() {
              @Override
              public String toString() {
                return "anon" + k;
              }
            },
            await(later("b")),
            (p, q) -> p + "/" + q);
    return Future.ready(s + o);
  }

  // EX59: casts, bounds and unboxing behind the await.
  @Async
  static Future<String> ex59b() {
    Object o = "s";
    int[] small = {1};
    Integer none = null;
    String s = "";
    for (int i = 1; i < 6; i++) {
      try {
        int r =
            switch (i) {
              case 1 -> await(later(i)) + small[i];
              case 2 -> await(later(i)) * (Integer) o;
              case 3 -> await(later(i)) - none;
              case 4 -> await(later(i)) + new int[-i].length;
              default -> await(later(i)) + await(Probe.<Integer>later((Integer) null));
            };
        s += r;
      } catch (RuntimeException e) {
        s += e.getClass().getSimpleName() + ",";
      } finally {
        s += i;
      }
    }
    return Future.ready(s);
  }

  // EX46: creations in creations in calls in conditions, with generics and diamonds.
  @Async
  static Future<String> ex46b() {
    List<List<Integer>> l =
        new ArrayList<>(
            List.of(new ArrayList<>(List.of(await(later(1)), 2)), List.of(await(later(3)))));
    Map<String, List<String>> m = Map.of(await(later("k")), new ArrayList<>(), "j", List.of());
    l.get(0).add(await(later(l.size())));
    m.get("k").add(l.get(await(later(0))).toString());
    String s = l + m.get(await(later("k"))).get(0);
    return Future.ready(s + new StringBuilder(await(later(m.size()))));
  }

  // EX41: comparisons of mixed kinds, with the awaited side left and right.
  @Async
  static Future<String> ex41b() {
    Long wide = 1000L;
    Integer big = 1000;
    Character c = 'a';
    String s = "";
    s += wide == await(later(1000)).longValue();
    s += wide.equals(await(later(1000))) + "" + ((int) await(later(97)) == c);
    s += (c == await(later(97)).intValue()) + "" + (big < await(later(1000.5)));
    s += (big != null & await(later(true))) + "" + (await(later(big)) != null == true);
    s += (await(Probe.<Integer>later((Integer) null)) == null) + "" + (c + 0 == await(later(97)));
    s += big == await(later(5)) + 995;
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    Probe.see("ex10b", await(ex10b()));
    Probe.see("ex25b", await(ex25b()));
    Probe.see("ex07b", await(ex07b()));
    Probe.see("ex54b", await(ex54b()));
    Probe.see("ex56b", await(ex56b(true)) + await(ex56b(false)));
    Probe.see("ex28b", await(ex28b()));
    Probe.see("ex58b", await(ex58b()));
    Probe.see("ex52b", await(new CatEx5("host").ex52b()));
    Probe.see("ex59b", await(ex59b()));
    Probe.see("ex46b", await(ex46b()));
    Probe.see("ex41b", await(ex41b()));
    return Future.ready("end");
  }
}
