import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue GN15 to GN22: generic outer classes, thrown types, witnesses, heap pollution. */
public class CatGn2<T> {
  @Target(ElementType.TYPE_USE)
  @interface Maybe {}

  T value;

  CatGn2(T value) {
    this.value = value;
  }

  class Node {
    T item;
    Node next;

    Node(T item, Node next) {
      this.item = item;
      this.next = next;
    }

    class Deep<U> {
      U extra;
    }
  }

  static class Tagged {
    final String tag;

    <X> Tagged(X x, Class<? super X> type) {
      tag = type.getSimpleName() + x;
    }
  }

  <E> String describe(E first, List<? super E> list) {
    return value + "" + first + list;
  }

  @Async
  Future<String> gn15(CatGn2<String> other) {
    Node n = new Node(value, null);
    Node.Deep<Integer> deep = n.new Deep<>();
    CatGn2<String>.Node strange = other.new Node("s", null);
    deep.extra = await(Probe.later(5));
    for (T t : List.of(value, n.item)) n = new Node(await(Probe.later(t)), n);
    CatGn2<String>.Node.Deep<List<T>> far = strange.new Deep<>();
    far.extra = List.of(await(Probe.later(n.next.item)));
    String s = "";
    for (Node at = n; at != null; at = at.next) s += await(Probe.later(at.item));
    return Future.ready(s + deep.extra + strange.item.length() + far.extra);
  }

  @Async
  static <X extends Throwable> Future<String> gn16(X failure, Class<X> type) throws X {
    String s = await(Probe.later("a"));
    try {
      if (failure != null) throw failure;
    } finally {
      Probe.log(s + await(Probe.later(type.getSimpleName())));
    }
    return Future.ready(s);
  }

  static <X extends Exception> Future<Integer> maybe(X failure) throws X {
    return failure == null ? Probe.later(1) : Probe.failing(failure);
  }

  @Async
  static <X extends Exception> Future<Integer> gn16b(X failure, Class<X> type) throws X {
    try {
      return Future.ready(await(maybe(failure)));
    } catch (Exception e) {
      await(Probe.pause());
      throw type.cast(e);
    }
  }

  @Async
  static Future<Void> gn17(Future<?> any, Future<Void> none, Future<? super Integer> up) {
    await(any);
    await(none);
    Void v = await(none);
    Object o = await(any);
    Object u = await(up);
    Probe.log(v + "" + o + u + await(any) + await(none));
    if (o == null) return none;
    await(Future.ready());
    return Future.ready(await(Probe.<Void>later(v)));
  }

  @Async
  Future<String> gn18(List<Object> into) {
    String s = this.<Number>describe(await(Probe.later(1)), into);
    s += CatGn2.<List<? extends Object>>same(await(Probe.later(List.of(2)))).size();
    s += new <Number>Tagged(await(Probe.later(3)), Object.class).tag;
    s += new <String>Tagged("t", CharSequence.class).tag + await(Probe.<Object>later('c'));
    List<CharSequence> list = Arrays.<CharSequence>asList(await(Probe.later("x")), "y");
    Function<Object, String> f = this.<Object>function(await(Probe.later("f")));
    return Future.ready(s + list + f.apply(await(Probe.later(into))));
  }

  static <E> E same(E e) {
    return e;
  }

  <E> Function<E, String> function(String name) {
    return e -> name + e + value;
  }

  @Async
  static <T> Future<CatGn2<T>> gn19(Supplier<? extends T> make) {
    T made = await(Probe.later(make.get()));
    CatGn2<T> box = new CatGn2<>(made);
    await(Probe.pause());
    box.value = make.get();
    return Future.ready(box);
  }

  @Async
  Future<T> gn19b(T other) {
    T old = value;
    value = await(Probe.later(other));
    return Future.ready(old);
  }

  @Async
  <R> Future<R> gn20(R start, Function<? super R, ? extends R> step) {
    Future<R> outer = async(() -> {
      R first = step.apply(await(Probe.later(start)));
      Future<List<R>> inner = async(() -> {
        R second = step.apply(await(Probe.later(first)));
        T mine = value;
        Probe.log("inner " + mine);
        return List.of(first, second);
      });
      List<R> both = await(inner);
      return step.apply(both.get(await(Probe.later(1))));
    });
    return Future.ready(step.apply(await(outer)));
  }

  @SuppressWarnings("unchecked")
  static <E> Future<E> polluted(Object o) {
    return (Future<E>) Probe.later(o);
  }

  @SuppressWarnings("unchecked")
  static <E> E lie(Object o) {
    return (E) o;
  }

  // Only where javac needs a String does it look whether it is one.
  @Async
  static Future<String> gn21() {
    String s = "";
    try {
      await(CatGn2.<String>polluted(1));
      Future<String> kept = polluted(2);
      await(kept);
      Object o = CatGn2.<String>lie(3);
      s += await(Probe.later(o));
    } catch (ClassCastException e) {
      s += "too early";
    }
    try {
      String text = await(CatGn2.<String>polluted(4));
      s += await(Probe.later(text));
    } catch (ClassCastException e) {
      s += await(Probe.later("in time"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> gn21b(List<String> list) {
    String s = "";
    try {
      Probe.log(Map.entry(list.get(0), await(Probe.later(1))));
      s += "any";
      s += list.get(0).length() + await(Probe.later(2));
    } catch (ClassCastException e) {
      s += await(Probe.later("length"));
    }
    try {
      for (String each : list) s += each + await(Probe.later(each));
    } catch (ClassCastException e) {
      s += await(Probe.later("each"));
    }
    try {
      List<Integer> numbers = lie(List.of("x"));
      int n = numbers.size() + await(Probe.later(1));
      s += n;
      n += numbers.get(0) + await(Probe.later(1));
    } catch (ClassCastException e) {
      s += await(Probe.later("unboxed"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> gn22(@Maybe String p, List<@Maybe String> list, String @Maybe [] array) {
    @Maybe String local = await(Probe.later(p));
    List<@Maybe ? extends @Maybe CharSequence> wild = new ArrayList<@Maybe String>(list);
    @Maybe String @Maybe [] copy = array.clone();
    java.util.@Maybe List<int @Maybe []> ints = List.of(new int @Maybe [] {await(Probe.later(1))});
    for (@Maybe String s : list) local += (@Maybe String) await(Probe.later(s));
    try {
      await(Probe.fail(new IOException("io")));
    } catch (@Maybe Exception e) {
      local += e.getMessage() + await(Probe.later(copy.length));
    }
    return Future.ready(local + wild + ints.get(0)[0]);
  }

  @Async
  static Future<?> program() throws Exception {
    CatGn2<Object> host = new CatGn2<>("v");
    Probe.see("gn15", await(new CatGn2<>(1).gn15(new CatGn2<>("o"))));
    for (int i = 0; i < 3; i++) {
      Throwable t = new Throwable[] {new IOException("io"), null, new Error("error")}[i];
      try { Probe.log(await(gn16(t, Throwable.class))); } catch (Throwable e) { Probe.log(e); }
    }
    try {
      Probe.log(await(gn16b(new IOException("b"), IOException.class)));
    } catch (IOException e) {
      Probe.log("gn16b " + e.getMessage());
    }
    Probe.see("gn17", await(gn17(Probe.later("any"), Probe.pause(), Probe.<Object>later("up"))));
    Probe.see("gn17", await(gn17(Future.ready(), Probe.pause(), Probe.<Number>later(2.5))));
    Probe.see("gn18", await(host.gn18(new ArrayList<>())));
    Probe.see("gn19", await(CatGn2.gn19(() -> "made")).value + await(host.gn19b(3)) + host.value);
    Probe.see("gn20", await(host.gn20("s", x -> x + "+")));
    try { Probe.see("gn21", await(gn21())); } catch (Exception e) { Probe.see("gn21!", e); }
    Probe.see("gn21b", await(gn21b(lie(List.of(1)))));
    Probe.see("gn22", await(gn22("p", List.of("l"), new String[] {"a"})));
    return Future.ready("end");
  }
}
