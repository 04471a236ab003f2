import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import probe.Probe;

/** Catalogue LM11 to LM21: lambdas and method references of every form beside awaits. */
public class CatLm2 {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Mark {}

  static class Base {
    String name(int n) {
      return "base" + n;
    }
  }

  class Inner {
    final int n;

    Inner(int n) {
      this.n = n + field;
    }
  }

  class Middle extends Base {
    @Override
    String name(int n) {
      return "middle" + n;
    }

    @Async
    Future<String> lm17() {
      IntFunction<String> a = super::name;
      IntFunction<String> b = Middle.super::name;
      IntFunction<String> c = this::name;
      IntFunction<String> d = CatLm2.this::outer;
      IntFunction<Inner> e = Inner::new;
      IntFunction<int[]> f = int[]::new;
      Function<String, StringBuilder> g = StringBuilder::new;
      IntFunction<List<?>[]> h = List<?>[]::new;
      int n = await(Probe.later(3));
      field = n * 10;
      String s = a.apply(n) + b.apply(n) + c.apply(n) + d.apply(n) + e.apply(n).n;
      s += use(await(Probe.later(4)), super::name) + use(5, CatLm2.this::outer);
      Supplier<String> bound = await(Probe.later("bound"))::toUpperCase;
      await(Probe.pause());
      return Future.ready(s + f.apply(n).length + g.apply("sb").reverse() + h.apply(2).length
          + bound.get());
    }
  }

  int field = 1;

  String outer(int n) {
    return "outer" + n + field;
  }

  static String use(int n, IntFunction<String> f) {
    return f.apply(n);
  }

  static String run(Runnable r) {
    r.run();
    return "Runnable";
  }

  static String run(Callable<?> c) throws Exception {
    return "Callable" + c.call();
  }

  static String pick(int n, Supplier<?> s) {
    return n + "Supplier" + s.get();
  }

  static String pick(int n, Runnable r) {
    r.run();
    return n + "Runnable";
  }

  static <T, R> List<R> map(List<T> list, Function<? super T, ? extends R> f) {
    return list.stream().<R>map(f).collect(Collectors.toList());
  }

  @SuppressWarnings("unchecked")
  static <T> T copy(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Async
  static Future<Integer> lm11(int n) {
    IntUnaryOperator[] self = new IntUnaryOperator[1];
    self[0] = x -> x <= 1 ? 1 : x * self[0].applyAsInt(x - 1);
    int k = await(Probe.later(n));
    int before = self[0].applyAsInt(k);
    IntUnaryOperator old = self[0];
    await(Probe.pause());
    self[0] = x -> -1;
    return Future.ready(before * 1000 + old.applyAsInt(k));
  }

  @Async
  static Future<String> lm12() {
    List<Integer> list = Arrays.asList(3, 1, 2);
    int sign = await(Probe.later(-1));
    list.sort(await(Probe.later(sign < 0))
        ? (a, b) -> sign * a.compareTo(b) : Comparator.naturalOrder());
    BiFunction<Integer, Integer, Integer> f = (a, b) -> a * b;
    return Future.ready(
        list + "" + f.andThen(x -> x + sign).apply(await(Probe.later(6)), await(Probe.later(7)))
            + map(List.of(1, await(Probe.later(2))), x -> x + sign)
            + map(list, x -> "s" + x).get(await(Probe.later(1))));
  }

  @Async
  static Future<String> lm13() {
    IntUnaryOperator f = x -> {
      if (x > 2) return 100;
      for (int i = 0; ; i++) if (i == x) return i;
    };
    int a = f.applyAsInt(await(Probe.later(1)));
    Supplier<Future<String>> g = () -> {
      return Future.ready("not the end");
    };
    Future<String> kept = g.get();
    Runnable none = () -> {
      if (a == 1) return;
      Probe.log("not here");
    };
    none.run();
    return Future.ready(a + f.applyAsInt(await(Probe.later(5))) + await(kept));
  }

  @Async
  static Future<String> lm14() throws Exception {
    String s = await(Probe.later("s"));
    s += run(() -> Probe.log("statement")) + run(() -> 1) + run(() -> { throw new Exception(); });
    return Future.ready(s);
  }

  @Async
  static Future<String> lm14b() throws Exception {
    String s = pick(await(Probe.later(1)), () -> "value") + pick(await(Probe.later(2)), () -> {});
    s += pick(await(Probe.later(3)), () -> Probe.log("x")) + pick(4, (Runnable) List::of);
    s += run(() -> { Probe.log(1); }) + run(() -> "c") + run((Runnable) () -> Probe.see("r", 1));
    return Future.ready(s + await(Probe.later("end")));
  }

  @Async
  static Future<String> lm15() {
    List<Integer> lengths = map(await(Probe.later(List.of("a", "bcd"))), x -> x.length());
    String s = "" + map(await(Probe.later(List.of(1, 2))), x -> x.doubleValue() / 2);
    var sorted = map(lengths, x -> List.of(x));
    await(Probe.pause());
    for (var one : sorted) s += one.get(0).compareTo(await(Probe.later(2)));
    return Future.ready(s + await(Probe.later(List.of("z", "y"))).stream().sorted(
        Comparator.comparing(x -> x.charAt(0))).map(x -> x + x).collect(Collectors.joining()));
  }

  @Async
  static Future<String> lm16() throws Exception {
    int n = await(Probe.later(5));
    Supplier<String> task = (Supplier<String> & Serializable) () -> "task" + n;
    await(Probe.pause());
    return Future.ready(copy(task).get()
        + copy((Supplier<String> & Serializable) () -> "in" + n).get()
        + await(Probe.later(task instanceof Serializable)));
  }

  @Async
  static Future<String> lm18() {
    int n = await(Probe.later(2));
    class Local {
      final Supplier<Supplier<Integer>> f = () -> () -> n + this.own;
      int own = n * 10;
    }
    Local local = new Local();
    await(Probe.pause());
    local.own += await(Probe.later(1));
    return Future.ready(local.f.get().get() + "/" + new Local().f.get().get());
  }

  @Async
  Future<String> lm19(CatLm2 this, @Mark int p, final String... rest) {
    Function<String, String> f = (@Mark final var x) -> x + p + rest.length + field;
    BiFunction<Integer, String, String> g = (@Mark Integer a, @Mark String b) -> b + a + rest[0];
    field = await(Probe.later(9));
    return Future.ready(f.apply(g.apply(p, "b")));
  }

  @Async
  static Future<String> lm20(int awaiting) {
    int cx = await(Probe.later(1));
    Function<Integer, Integer> f = state -> state + cx + awaiting;
    BiFunction<Integer, Integer, Integer> g = (at, poll) -> {
      int INIT = at * poll;
      return INIT + cx;
    };
    await(Probe.pause());
    Function<Integer, Function<Integer, Integer>> h = result -> value -> result - value + cx;
    return Future.ready(f.apply(1) + "/" + g.apply(2, 3) + "/" + h.apply(9).apply(awaiting));
  }

  // Another thread runs the lambda while the method is suspended: it has its own copy.
  @Async
  Future<String> lm21(int p) {
    int local = await(Probe.later(4));
    kept = () -> local * 100 + p * 10 + field;
    int seen = 0;
    for (int i = 0; i < 2; i++) {
      field++;
      seen += await(elsewhere());
    }
    return Future.ready(seen + "/" + local + p + field);
  }

  Supplier<Integer> kept;

  @Async
  Future<Integer> elsewhere() {
    await(Probe.pause());
    int[] got = {0};
    Thread thread = new Thread(() -> got[0] = kept.get());
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    await(Probe.pause());
    return Future.ready(got[0]);
  }

  @Async
  static Future<?> program() {
    CatLm2 host = new CatLm2();
    try { Probe.see("lm11", await(lm11(4))); } catch (Exception e) { Probe.see("lm11!", e); }
    try { Probe.see("lm12", await(lm12())); } catch (Exception e) { Probe.see("lm12!", e); }
    try { Probe.see("lm13", await(lm13())); } catch (Exception e) { Probe.see("lm13!", e); }
    try { Probe.see("lm14", await(lm14())); } catch (Exception e) { Probe.see("lm14!", e); }
    try { Probe.see("lm14b", await(lm14b())); } catch (Exception e) { Probe.see("lm14b!", e); }
    try { Probe.see("lm15", await(lm15())); } catch (Exception e) { Probe.see("lm15!", e); }
    try { Probe.see("lm16", await(lm16())); } catch (Exception e) { Probe.see("lm16!", e); }
    try { Probe.log(await(host.new Middle().lm17())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("lm18", await(lm18())); } catch (Exception e) { Probe.see("lm18!", e); }
    try { Probe.see("lm19", await(host.lm19(3, "r"))); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("lm20", await(lm20(2))); } catch (Exception e) { Probe.see("lm20!", e); }
    try { Probe.see("lm21", await(host.lm21(3))); } catch (Exception e) { Probe.see("lm21!", e); }
    return Future.ready("end");
  }
}
