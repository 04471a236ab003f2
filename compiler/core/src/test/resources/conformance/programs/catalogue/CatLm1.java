import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue LM01 to LM10: what a lambda captures is the value at its creation, each time anew. */
public class CatLm1 {
  static class Base {
    String shown() {
      return "base";
    }
  }

  static class Host extends Base {
    int field = 1;

    @Override
    public String toString() {
      return "host" + field;
    }

    String call() {
      return "call" + field;
    }

    @Async
    Future<String> lm06() {
      int k = await(Probe.later(2));
      Supplier<String> a = () -> call() + field + k;
      Supplier<String> b = () -> "" + toString() + this + hashCode(k);
      Runnable c = () -> field += k;
      field = await(Probe.later(10));
      String s = a.get() + b.get();
      c.run();
      await(Probe.pause());
      Supplier<Supplier<Host>> me = () -> () -> this;
      return Future.ready(s + (me.get().get() == this) + field + a.get());
    }

    private int hashCode(int k) {
      return -k;
    }
  }

  static String all(List<? extends Supplier<?>> list) {
    StringBuilder s = new StringBuilder();
    for (Supplier<?> one : list) s.append(one.get()).append(' ');
    return s.toString();
  }

  /** Runs something while the caller is suspended. */
  @Async
  static <T> Future<T> meanwhile(Supplier<T> what) {
    await(Probe.pause());
    T value = what.get();
    await(Probe.pause());
    return Future.ready(value);
  }

  @Async
  static Future<String> lm01() {
    List<Supplier<String>> list = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int mine = i * 10;
      list.add(() -> "a" + mine);
      int later = await(Probe.later(i));
      list.add(() -> "b" + mine + later);
      Probe.log(all(list));
    }
    int n = 0;
    while (n < 2) {
      final String text;
      if (n == 0) text = "first";
      else text = await(Probe.later("second"));
      list.add(() -> text);
      n += await(Probe.later(1));
    }
    return Future.ready(all(list));
  }

  @Async
  static Future<String> lm02() {
    List<Supplier<String>> list = new ArrayList<>();
    for (String s : List.of("x", "y", "z")) {
      list.add(() -> s);
      await(Probe.pause());
      list.add(() -> s + s);
    }
    for (int i : new int[] {7, 8}) {
      for (var c : List.of('p', 'q')) list.add(() -> "" + i + c);
      await(Probe.later(i));
    }
    return Future.ready(all(list));
  }

  @Async
  static Future<String> lm03(int start) {
    int once = start + 1;
    IntSupplier before = () -> once * 100 + start;
    int other = await(Probe.later(5));
    int x = other;
    x += await(meanwhile(() -> before.getAsInt() + other));
    return Future.ready(x + "/" + before.getAsInt());
  }

  @Async
  static Future<Supplier<String>> lm04(String name, long wide, List<String> shared) {
    Supplier<String> made = () -> name + wide + shared;
    await(Probe.pause());
    return Future.ready(made);
  }

  @Async
  static Future<Supplier<String>> lm04b(String name, int[] box) {
    box[0] = await(Probe.later(1));
    await(Probe.pause());
    return Future.ready(() -> name + box[0]);
  }

  @Async
  static Future<String> lm05(int p) {
    int a = await(Probe.later(1));
    Supplier<Supplier<IntUnaryOperator>> deep = () -> {
      int b = a + 1;
      return () -> {
        int c = b + p;
        return x -> a * 1000 + b * 100 + c * 10 + x;
      };
    };
    int d = await(Probe.later(4));
    IntUnaryOperator inner = deep.get().get();
    int e = await(meanwhile(() -> inner.applyAsInt(d)));
    return Future.ready(e + "/" + deep.get().get().applyAsInt(e));
  }

  static final class Res implements AutoCloseable {
    final String name;

    Res(String name) {
      this.name = name;
    }

    @Override
    public void close() {
      Probe.log("close " + name);
    }
  }

  record Box(Object content) {}

  @Async
  static Future<String> lm07(Object o) {
    List<Supplier<String>> list = new ArrayList<>();
    if (o instanceof String text && text.length() == await(Probe.later(2))) {
      list.add(() -> text);
      await(Probe.pause());
      list.add(() -> text + text);
    }
    try (Res r = new Res("r"); Res q = new Res(await(Probe.later("q")))) {
      list.add(() -> r.name + q.name);
      await(Probe.fail(new IllegalStateException("body")));
    } catch (IllegalStateException | IllegalArgumentException e) {
      list.add(() -> e.getMessage());
      await(Probe.pause());
      list.add(e::getMessage);
    }
    Object boxed = await(Probe.later(new Box(o)));
    if (!(boxed instanceof Box box && box.content() instanceof String inner)) {
      return Future.ready("no text");
    }
    list.add(() -> inner + box);
    return Future.ready(await(Probe.later("all ")) + all(list));
  }

  @Async
  static Future<String> lm08(int x) {
    int one = await(Probe.later(1));
    IntSupplier sum = () -> one + x;
    final int two;
    two = await(Probe.later(2));
    int three;
    if (x > 0) three = await(Probe.later(3));
    else three = -3;
    IntSupplier more = () -> one + two + three;
    await(Probe.pause());
    return Future.ready(sum.getAsInt() + "/" + more.getAsInt());
  }

  @Async
  static Future<String> lm10() {
    int[] h = {0};
    Runnable more = () -> h[0]++;
    more.run();
    h[0] += await(meanwhile(() -> {
      more.run();
      return h[0] * 10;
    }));
    String s = "" + h[0];
    h[0] = await(Probe.later(50));
    more.run();
    int[] alias = h;
    await(meanwhile(() -> alias[0]++));
    return Future.ready(s + "/" + h[0] + (alias == h));
  }

  @Async
  static Future<?> program() {
    try { Probe.see("lm01", await(lm01())); } catch (Exception e) { Probe.see("lm01!", e); }
    try { Probe.see("lm02", await(lm02())); } catch (Exception e) { Probe.see("lm02!", e); }
    try { Probe.see("lm03", await(lm03(3))); } catch (Exception e) { Probe.see("lm03!", e); }
    List<String> shared = new ArrayList<>();
    Supplier<String> lm04 = await(lm04("n", 5L, shared));
    shared.add(await(Probe.later("added")));
    Probe.see("lm04", lm04.get());
    int[] box = {0};
    Supplier<String> lm04b = await(lm04b("b", box));
    box[0]++;
    Probe.see("lm04b", lm04b.get());
    try { Probe.see("lm05", await(lm05(7))); } catch (Exception e) { Probe.see("lm05!", e); }
    try { Probe.see("lm06", await(new Host().lm06())); } catch (Exception e) { Probe.log(e); }
    for (Object o : new Object[] {"tw", "three", 5}) Probe.see("lm07", await(lm07(o)));
    try { Probe.log(await(lm08(1)) + await(lm08(-1))); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("lm10", await(lm10())); } catch (Exception e) { Probe.see("lm10!", e); }
    return Future.ready("end");
  }
}
