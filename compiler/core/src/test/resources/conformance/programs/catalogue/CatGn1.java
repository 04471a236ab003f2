import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue GN01 to GN12: type parameters, wildcards, and types that an await's operands infer. */
public class CatGn1<T> {
  T value;

  CatGn1(T value) {
    this.value = value;
  }

  static <E> E id(E e) {
    return e;
  }

  /** Late like Probe.later, but silent: a lambda has no stable text. */
  @Async
  static <E> Future<E> late(E e) {
    await(Probe.pause());
    return Future.ready(e);
  }

  static <E> String swap(List<E> list, E first) {
    E old = list.get(0);
    list.set(0, list.get(list.size() - 1));
    return "swap" + old + list + first;
  }

  static String take(List<String> a, Map<String, ? extends List<Integer>> b, int n) {
    return a + "" + b + n;
  }

  static <E> List<E> both(List<E> a, List<E> b) {
    List<E> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  static <A, B, C> Function<A, C> chain(Function<A, B> f, Function<B, C> g) {
    return f.andThen(g);
  }

  @Async
  static <T> Future<List<T>> gn01(T t, int times) {
    List<T> all = new ArrayList<>();
    T last = t;
    for (int i = 0; i < times; i++) {
      T next = await(Probe.later(last));
      all.add(next);
      last = id(next);
    }
    return Future.ready(all);
  }

  @Async
  <T> Future<String> gn02(T t, CatGn1<T> other) {
    T mine = await(Probe.later(t));
    CatGn1<T> made = new CatGn1<>(mine);
    await(Probe.pause());
    other.value = made.value;
    return Future.ready("" + value + mine + other.value);
  }

  @Async
  static <E extends Enum<E> & Comparable<E>, N extends Number & Comparable<? super N>>
      Future<String> gn03(Class<E> type, N a, N b) {
    E first = await(Probe.later(type.getEnumConstants()[0]));
    N max = a.compareTo(await(Probe.later(b))) > 0 ? a : b;
    Serializable s = max;
    await(Probe.pause());
    Enum<E> same = Enum.valueOf(type, first.name());
    return Future.ready(first.name() + same.ordinal() + max.intValue() + s);
  }

  enum Mode {
    ON,
    OFF
  }

  @Async
  static Future<String> gn04(List<?> list) {
    Object first = await(Probe.later(list.get(0)));
    List<?> same = list;
    String s = swap(list, null) + swap(same, null) + await(Probe.later(list.size()));
    Map<? extends String, ? super Integer> map = new HashMap<>(Map.of("k", 5));
    await(Probe.pause());
    for (Map.Entry<? extends String, ? super Integer> e : map.entrySet()) {
      s += e.getKey().length() + await(Probe.later(e.getKey())) + e.getValue();
    }
    return Future.ready(s + first + id(list).get(await(Probe.later(1))));
  }

  @Async
  <U extends T> Future<String> gn05(List<? extends T> list, List<List<? extends U>> deep) {
    String s = "";
    for (T t : list) {
      value = await(Probe.later(t));
      s += t == value;
    }
    for (List<? extends U> inner : deep) {
      for (var u : inner) {
        T up = u;
        s += await(Probe.later(u)) + "" + (up == u) + inner.size();
      }
    }
    return Future.ready(s + value);
  }

  @Async
  static Future<String> gn06() {
    String s = take(List.of(), new HashMap<>(), await(Probe.later(1)));
    s += take(new ArrayList<>(), Map.of("k", List.of()), await(Probe.later(2)));
    List<CharSequence> all = both(List.of(), await(Probe.later(List.of("x"))));
    all.addAll(both(new ArrayList<>(), Arrays.asList(await(Probe.later("y")), "z")));
    Map<String, List<Integer>> map = new HashMap<>();
    map.computeIfAbsent(await(Probe.later("k")), k -> new ArrayList<>()).add(await(Probe.later(3)));
    s += both(Collections.emptyList(), await(Probe.later(List.of(4))));
    return Future.ready(s + all + map);
  }

  @Async
  static Future<String> gn07(boolean b) {
    List<String> a = b ? List.of() : await(Probe.later(List.of("else")));
    List<String> c = await(Probe.later(b)) ? new ArrayList<>() : Collections.emptyList();
    String s = take(
        b ? List.of() : new ArrayList<>(a), b ? Map.of() : new HashMap<>(), await(Probe.later(1)));
    Supplier<List<String>> lazy = await(Probe.later(b)) ? () -> List.of("l") : ArrayList::new;
    List<? extends Number> numbers =
        b ? List.of(1, 2.5) : both(List.of(1), await(Probe.later(List.of(2))));
    await(Probe.pause());
    return Future.ready(s + a + c + lazy.get() + numbers.get(await(Probe.later(1))).intValue());
  }

  @Async
  static <A extends CharSequence> Future<String> gn08(A a) {
    A same = await(id(Probe.later(a)));
    int n = await(id(Probe.later(id(same)))).length();
    List<A> list = await(Probe.later(List.of(same)));
    String s = id(await(Probe.later(id(list)))).get(0).toString();
    Function<A, Integer> length = CharSequence::length;
    Function<A, Integer> f = chain(id(await(late(id(length)))), x -> x * 10);
    BiFunction<Integer, Integer, Integer> sum = Integer::sum;
    long wide = await(late(sum.andThen(x -> x + 1))).apply(n, await(Probe.later(3)));
    return Future.ready(s + n + f.apply(same) + wide);
  }

  @Async
  static Future<String> gn09(List<? extends Number> list, boolean b) {
    var first = await(Probe.later(list.get(0)));
    var copy = await(Probe.later(list));
    var anonymous = await(Probe.later(new Object() {
      @Override
      public String toString() {
        return "anonymous" + first;
      }
    }));
    var lambda = await(CatGn1.<Supplier<? extends Number>>late(() -> first.intValue() + 1));
    await(Probe.pause());
    var again = copy.get(0);
    int n = again.intValue() + first.intValue() + await(Probe.later(lambda.get())).intValue();
    return Future.ready(n + anonymous.toString() + again.equals(first) + b);
  }

  // Of a type without a name, used before the next await only.
  @Async
  static Future<String> gn10(boolean b) {
    var z = await(Probe.later(b)) ? "a" : 1;
    String s = "" + z + z.getClass().getSimpleName();
    Comparable<?> kept = z;
    var list = List.of(z, 2.5);
    s += list;
    Object last = await(Probe.later(b)) ? await(Probe.later("x")) : await(Probe.later(7));
    return Future.ready(s + kept + last + id(b ? "a" : 1) + await(Probe.later(b ? 'c' : 2L)));
  }

  @Async
  @SuppressWarnings("unchecked")
  static <E> Future<List<E>> gn11(Object o, E... more) {
    E e = (E) await(Probe.later(o));
    List<E> list = (List<E>) new ArrayList<>(List.of(o));
    E[] array = (E[]) new Object[] {e, await(Probe.later(o))};
    List<E>[] lists = (List<E>[]) new List<?>[] {list};
    await(Probe.pause());
    lists[0].add(array[1]);
    lists[0].addAll(Arrays.asList(more));
    return Future.ready(lists[0]);
  }

  @Async
  @SuppressWarnings({"rawtypes", "unchecked"})
  static Future<String> gn12(Future raw, List rawList) throws Exception {
    Object o = await(raw);
    String s = (String) await(raw) + o;
    for (Object each : rawList) s += each + await(Probe.later("" + each));
    rawList.add(await((Future<?>) raw));
    Map.Entry entry = Map.entry(s, rawList);
    await(Probe.pause());
    List<Integer> back = (List) entry.getValue();
    return Future.ready(s + entry.getKey() + back.size());
  }

  @Async
  static Future<?> program() throws Exception {
    CatGn1<Object> host = new CatGn1<>("value");
    Probe.see("gn01", await(gn01("x", 2)) + "" + await(gn01(List.of(1), 1)));
    Probe.see("gn02", await(host.gn02(5, new CatGn1<>(6))));
    Probe.see("gn03", await(gn03(Mode.class, 4, await(Probe.later(9)))));
    Probe.see("gn04", await(gn04(new ArrayList<>(List.of("a", 2)))));
    Probe.see("gn05", await(host.gn05(List.of("p", 3), List.of(List.of("q"), List.of(4, 5)))));
    try { Probe.see("gn06", await(gn06())); } catch (Exception e) { Probe.see("gn06!", e); }
    for (boolean b : new boolean[] {true, false}) {
      try { Probe.see("gn07", await(gn07(b))); } catch (Exception e) { Probe.see("gn07!", e); }
      try { Probe.see("gn10", await(gn10(b))); } catch (Exception e) { Probe.see("gn10!", e); }
      Probe.see("gn12", await(gn12(Probe.later("raw"), new ArrayList<>(List.of(1)))));
    }
    Probe.see("gn08", await(gn08(new StringBuilder("abc"))));
    Probe.see("gn09", await(gn09(List.of(3, 4.5), true)));
    Probe.see("gn11", await(CatGn1.<Object>gn11("o", 1, "two")));
    return Future.ready("end");
  }
}
