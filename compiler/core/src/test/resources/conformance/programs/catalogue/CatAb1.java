import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue AB01–AB15: async blocks. */
public class CatAb1 {
  int field = 1;

  @Async
  static Future<String> ab01(int p) {
    int local = await(Probe.later(p + 1));
    Future<String> block = async(() -> {
      Probe.log("block runs");
      String s = p + "," + local;
      return s + await(Probe.later(local * 2));
    });
    Probe.log("block is made");
    await(Probe.pause());
    return Future.ready(await(block) + await(Probe.later(local)));
  }

  @Async
  static Future<String> ab02(int p) {
    String s = await(async(() -> {
      int a = await(Probe.later(p));
      Future<Integer> inner = async(() -> {
        int b = await(Probe.later(a + 1));
        return b + await(async(() -> a * b + await(Probe.later(p))));
      });
      int c = await(Probe.later(50));
      return c + " " + await(inner) + " " + a;
    }));
    return Future.ready(s + await(async(() -> "!" + await(async(() -> await(Probe.later("?")))))));
  }

  @Async
  static Future<String> ab03() {
    int[] shared = {0};
    int own = await(Probe.later(1));
    List<String> seen = new ArrayList<>();
    Future<Integer> block = async(() -> {
      int own2 = shared[0]++;
      seen.add("in " + shared[0]);
      shared[0] += await(Probe.later(10));
      return own2 + shared[0];
    });
    shared[0] = own;
    own += 5;
    int r = await(block) + shared[0];
    shared[0] = -1;
    own += await(Probe.later(r));
    return Future.ready(own + " " + seen + shared[0]);
  }

  @Async
  static Future<String> ab04() {
    int[] calls = {0};
    int k = await(Probe.later(7));
    Callable<Future<String>> maker = () -> async(() -> {
      int n = ++calls[0];
      int copy = n * k;
      await(Probe.pause());
      return n + ":" + await(Probe.later(copy)) + "/" + calls[0];
    });
    String s = "";
    try {
      Future<String> a = maker.call();
      Future<String> b = maker.call();
      s += (a == b) + await(b) + " " + await(a) + " " + await(maker.call());
    } catch (Exception e) {
      s += e;
    }
    return Future.ready(s);
  }

  final Future<String> own = async(() -> "own" + field + await(Probe.later(this.field)));
  static final Future<String> SHARED = async(() -> {
    String s = "static" + await(Probe.later(1));
    return s + await(Probe.later(s.length()));
  });
  Supplier<Future<Integer>> maker = () -> async(() -> field++ + await(Probe.later(field)));
  static Function<Integer, Future<Integer>> square;

  static {
    int k = 3;
    square = n -> async(() -> n * await(Probe.later(n)) + k);
  }

  Future<String> inInit;

  {
    int k = 4;
    inInit = async(() -> k + await(Probe.later("init")) + field);
  }

  @Async
  Future<String> ab05() {
    field = 5;
    String s = await(own) + await(SHARED) + await(maker.get()) + await(maker.get()) + field;
    return Future.ready(s + await(square.apply(6)) + await(inInit));
  }

  static class Held {
    final Future<String> f;

    Held(Future<String> f) {
      this.f = f;
    }

    Held(int n) {
      this(async(() -> {
        int m = await(Probe.later(n));
        return "this" + (m + n);
      }));
    }
  }

  static class Sub extends Held {
    final String name;

    Sub(String name, int n) {
      super(async(() -> "super" + name + await(Probe.later(n)) + name));
      this.name = name;
    }

    Sub(String a) {
      this(a, 9);
    }
  }

  @Async
  static Future<String> ab06() {
    String s = await(new Held(4).f) + await(new Sub("n", 5).f) + await(new Sub("m").f);
    int k = await(Probe.later(6));
    return Future.ready(s + await(new Held(async(() -> "arg" + k + await(Probe.later(k)))) {}.f));
  }

  static String take(Pollen.Block<?> b) throws Exception {
    return "value " + b.run();
  }

  static String take(Pollen.VoidBlock b) throws Exception {
    b.run();
    return "void";
  }

  @Async
  static Future<String> ab07() throws Exception {
    Future<Integer> value = async(() -> await(Probe.later(1)));
    Future<Void> none = async(() -> { await(Probe.later(2)); });
    Future<? extends Object> any = async(() -> Probe.see("expression", 3));
    Future<Void> call = async(() -> Probe.log("statement"));
    String s = await(value) + " " + await(none) + await(any) + await(call);
    s += take(() -> Probe.see("x", 4)) + take(() -> Probe.log("y"));
    return Future.ready(s + await(async(() -> await(none2()))));
  }

  @Async
  static Future<Void> none2() {
    await(Probe.later("none2"));
    return Future.ready();
  }

  @Async
  static Future<String> ab08(int n) throws IOException {
    String s = "";
    try {
      Pollen.Block<String> thrower = () -> {
        throw new IOException("only throws");
      };
      await(async(thrower));
    } catch (Exception e) {
      s += e.getMessage();
    }
    try {
      Pollen.VoidBlock thrower = () -> {
        await2();
        throw new IllegalStateException("void throws");
      };
      await(async(thrower));
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    int[] count = {n};
    Future<String> endless = async(() -> {
      while (true) {
        if (count[0]-- == 0) return "out";
        await(Probe.later(count[0]));
      }
    });
    return Future.ready(s + await(endless) + count[0]);
  }

  static void await2() {
    Probe.log("await2");
  }

  @Async
  static Future<String> ab09(int n) {
    Object o = await(async(() -> {
      if (n == 0) return 1;
      if (n == 1) return "s" + await(Probe.later(n));
      return n > 2 ? await(Probe.later(2.5)) : null;
    }));
    Number m = await(async(() -> {
      if (n == 0) return await(Probe.later(1L));
      return n + 0.5f;
    }));
    var list = await(async(() -> {
      if (n > 1) return new ArrayList<>(List.of(await(Probe.later(n))));
      return List.of(n, await(Probe.later(3)));
    }));
    Number wide = await(async(() -> n == 0 ? 1L : await(Probe.later(2))));
    return Future.ready(o + " " + m + m.getClass().getSimpleName() + list.size() + list + wide);
  }

  interface Handler<A, R> {
    Future<R> handle(A a, int n, String s) throws Exception;
  }

  static int state;

  @Async
  static Future<String> ab10(int at) throws Exception {
    int poll = await(Probe.later(at));
    Handler<Integer, String> h = (a, n, s) -> {
      a += n;
      s = s + a;
      int state = a, last = n;
      String kept = s;
      return async(() -> {
        int result = state + last + await(Probe.later(poll));
        String awaiting = kept + result;
        return awaiting + await(Probe.later(at));
      });
    };
    return Future.ready(await(h.handle(1, 2, "x")) + await(h.handle(poll, 4, "y")) + state);
  }

  interface Many<T> {
    Future<String> of(byte a, long b, double c, char d, T e, int[] f, boolean g, String... h);
  }

  @Async
  static Future<String> ab11(short p) {
    Many<List<String>> m = (a, b, c, d, e, f, g, h) -> async(() -> {
      long sum = a + b + await(Probe.later(p)) + f[0];
      String s = sum + " " + c + d + e.get(0) + g + h.length;
      return s + h[0] + await(Probe.later(e)) + d;
    });
    Many<Character> w = (final var a, var b, var c, var d, var e, var f, var g, var h) ->
        async(() -> b * a + e + await(Probe.later(h[1])) + f[1] + d);
    int[] f = {1, 2};
    return Future.ready(
        await(m.of((byte) 1, 2, 3, 'd', List.of("e"), f, true, "h"))
            + await(w.of((byte) 5, 6, 7, 'g', 'e', f, false, "i", "j")));
  }

  @Async
  Future<String> ab12(int p) {
    String local = await(Probe.later("local"));
    Function<String, Future<String>> f = arg -> async(() -> {
      field += p;
      String s = arg + local + p + field + this.field + await(Probe.later(arg));
      field *= 2;
      return s + arg + local + (p + field);
    });
    field = 100;
    return Future.ready(await(f.apply("a")) + " " + await(f.apply("b")) + field);
  }

  @Async
  static <T> Future<List<T>> run(Supplier<Future<T>> s, Function<? super T, Future<T>> next) {
    T a = await(s.get());
    return Future.ready(List.of(a, await(next.apply(a))));
  }

  @Async
  static <T extends Comparable<T>, R> Future<String> ab13(T t, R other) {
    await(Probe.pause());
    List<T> ts = await(run(() -> async(() -> await(Probe.later(t))), x -> async(() -> x)));
    List<R> rs = await(run(
        () -> async(() -> {
          R r = await(Probe.later(other));
          return r;
        }),
        r -> async(() -> t.compareTo(await(Probe.later(t))) == 0 ? r : other)));
    return Future.ready(ts + "" + rs + ts.get(0).compareTo(t));
  }

  interface Risky<X extends Exception> {
    Future<String> go(int n) throws X;
  }

  @Async
  static <X extends Exception> Future<String> risk(Risky<X> r, int n) throws X {
    return Future.ready("<" + await(r.go(n)) + ">");
  }

  @Async
  static Future<String> ab14() throws IOException {
    String s = "";
    int k = await(Probe.later(2));
    Risky<IOException> r = n -> {
      if (n == 0) throw new IOException("before the block");
      return async(() -> {
        int m = await(Probe.later(n));
        if (m == 1) throw new IOException("in the block");
        if (m == k) throw new Exception("any");
        return "ok" + m;
      });
    };
    for (int i = 0; i < 4; i++) {
      try {
        s += await(risk(r, i));
      } catch (IOException e) {
        s += "io " + e.getMessage() + await(Probe.later(i));
      } catch (Exception e) {
        s += "other " + e.getMessage();
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 16; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("ab01", await(ab01(3)));
          case 2 -> Probe.see("ab02", await(ab02(3)));
          case 3 -> Probe.see("ab03", await(ab03()));
          case 4 -> Probe.see("ab04", await(ab04()));
          case 5 -> Probe.see("ab05", await(new CatAb1().ab05()));
          case 6 -> Probe.see("ab06", await(ab06()));
          case 7 -> Probe.see("ab07", await(ab07()));
          case 8 -> Probe.see("ab08", await(ab08(2)));
          case 9 -> Probe.see("ab09", await(ab09(0)) + await(ab09(1)) + await(ab09(3)));
          case 10 -> Probe.see("ab10", await(ab10(5)));
          case 11 -> Probe.see("ab11", await(ab11((short) 9)));
          case 12 -> Probe.see("ab12", await(new CatAb1().ab12(4)));
          case 13 -> Probe.see("ab13", await(ab13("t", 1.5)));
          case 14 -> Probe.see("ab14", await(ab14()));
          default -> {}
        }
      } catch (Exception e) {
        Probe.log("caught " + e);
      }
    }
    return Future.ready("end");
  }
}
