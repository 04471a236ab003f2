import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import probe.Probe;

/** Catalogue VA01 to VA09: the array that a call of variable arity makes, beside awaits. */
public class CatVa1 {
  static String ints(int... all) {
    return "ints" + Arrays.toString(all);
  }

  static String rest(Object first, int... all) {
    return first + Arrays.toString(all);
  }

  static String objects(Object... all) {
    return all == null ? "null" : all.length + Arrays.toString(all);
  }

  static String longs(String s, long... all) {
    return s + Arrays.toString(all);
  }

  static String doubles(Double... all) {
    return Arrays.toString(all);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> String generic(T... all) {
    return all.getClass().getComponentType().getSimpleName() + Arrays.toString(all);
  }

  static String phase(Object o) {
    return "Object";
  }

  static String phase(long a) {
    return "long";
  }

  static String phase(int a, long b) {
    return "int,long";
  }

  static String phase(int... all) {
    return "int..." + all.length;
  }

  static String two(Object a, Object b) {
    return "two";
  }

  static String two(String a, Object... b) {
    return "one and " + b.length;
  }

  static int[] last;

  static int keep(int... all) {
    boolean fresh = all != last;
    last = all;
    return fresh ? all.length : -1;
  }

  static class Base {
    final String text;

    Base(String name, Object... all) {
      text = name + objects(all);
    }

    String join(String... all) {
      return text + String.join("-", all);
    }
  }

  enum Size {
    SMALL,
    LARGE("l", "xl");

    final String[] names;

    Size(String... names) {
      this.names = names;
    }
  }

  static class Sub extends Base {
    Sub(int... all) {
      super("sub", all[0], all.length);
    }

    @Override
    String join(String... all) {
      return "no";
    }

    @Async
    Future<String> va07() {
      String s = super.join(await(Probe.later("a")), "b") + super.join();
      s += new Base("n", await(Probe.later(1)), Probe.see("two", 2)).text + new Base("none").text;
      s += new Sub(await(Probe.later(3)), 4).text;
      Base anonymous = new Base(await(Probe.later("anon")), "x", await(Probe.later("y"))) {};
      return Future.ready(s + anonymous.text + Size.LARGE.names[await(Probe.later(1))]);
    }
  }

  @Async
  static Future<String> va01() {
    int i = 1;
    String s = ints(await(Probe.later(0)), Probe.see("one", i++), i, await(Probe.later(4)), i);
    s += objects(Probe.see("a", "a"), await(Probe.later("b")), Probe.see("c", "c"));
    try {
      ints(Probe.see("x", 1), await(Probe.<Integer>later(null)), Probe.see("not", 2));
    } catch (NullPointerException e) {
      s += await(Probe.later("null element"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> va02() {
    int[] a = {1, 2};
    String s = rest(await(Probe.later(0)), a) + rest(await(Probe.later("f")), new int[] {3});
    a[0] = 9;
    IntSupplier change = () -> a[1] = 7;
    s += rest(a.length, await(Probe.later(0)) == 0 ? a : null) + rest(change.getAsInt(), a);
    Integer[] boxed = {5, await(Probe.later(6))};
    Object[] objects = boxed;
    s += objects((Object[]) boxed) + objects(objects);
    return Future.ready(s + keep(a) + keep(await(Probe.later(1))) + keep(last));
  }

  @Async
  static Future<String> va03() {
    String none = null;
    String s = objects(await(Probe.later(1)), null) + objects((Object) null);
    s += objects((Object[]) null);
    s += objects(none) + objects(await(Probe.<Object>later(null)));
    s += objects(await(Probe.<String>later(none)));
    s += objects(await(Probe.<Object[]>later(null)));
    s += objects((Object[]) await(Probe.<String[]>later(null)));
    return Future.ready(s + rest(await(Probe.<Object>later(null)), null));
  }

  @Async
  static Future<String> va04() {
    int before = keep();
    String s = rest(await(Probe.later("x"))) + longs(await(Probe.later("y"))) + objects();
    return Future.ready(s + before + keep() + keep(await(Probe.later(1))));
  }

  @Async
  static Future<String> va05(byte b, char c, Short h) {
    String s = longs("l", await(Probe.later(1)), b, c, await(Probe.later(h)), 'd', 1);
    s += doubles(1.5, await(Probe.later(2.5)), null) + objects(b, c, await(Probe.later(3)), 4L);
    s += generic(1, await(Probe.later(2L)));
    return Future.ready(s + generic('c', await(Probe.later('d'))));
  }

  @Async
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> Future<String> va06(T first, List<? extends T>... lists) {
    String s = generic(first, await(Probe.later(first)));
    for (List<? extends T> list : lists) s += list.get(0) == await(Probe.later(first));
    s += Arrays.asList(lists[0], await(Probe.later(lists[1]))).size();
    return Future.ready(s + generic(List.of(first), await(Probe.later(List.of(2)))));
  }

  @Async
  static Future<String> va08(int i, Integer boxed) {
    String s = phase(await(Probe.later(1))) + phase(boxed) + phase(boxed, await(Probe.later(3)));
    s += phase(i, await(Probe.later(2L))) + phase(i, await(Probe.later('c')), i) + phase();
    s += two(await(Probe.later("a")), "b") + two(await(Probe.later("a")), await(Probe.later(1)), 2);
    return Future.ready(s + two(await(Probe.later("only"))));
  }

  @Async
  static Future<String> va09() {
    IntFunction<String> one = CatVa1::ints;
    Function<int[], String> many = CatVa1::ints;
    Function<Object, String> rest = CatVa1::rest;
    Function<String, Base> make = Base::new;
    int n = await(Probe.later(1));
    String s = one.apply(n) + many.apply(new int[] {n, await(Probe.later(2))}) + rest.apply(n);
    return Future.ready(s + make.apply(await(Probe.later("m"))).text);
  }

  @Async
  static Future<?> program() {
    try { Probe.see("va01", await(va01())); } catch (Exception e) { Probe.see("va01!", e); }
    try { Probe.see("va02", await(va02())); } catch (Exception e) { Probe.see("va02!", e); }
    try { Probe.see("va03", await(va03())); } catch (Exception e) { Probe.see("va03!", e); }
    try { Probe.see("va04", await(va04())); } catch (Exception e) { Probe.see("va04!", e); }
    Probe.see("va05", await(va05((byte) 2, 'c', (short) 3)));
    Probe.see("va06", await(va06("f", List.of("f"), List.of("g"))));
    try { Probe.see("va07", await(new Sub(1).va07())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("va08", await(va08(1, 2))); } catch (Exception e) { Probe.see("va08!", e); }
    try { Probe.see("va09", await(va09())); } catch (Exception e) { Probe.see("va09!", e); }
    return Future.ready("end");
  }
}
