import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue AB15–AB29: async blocks in other places, and what they keep. */
public class CatAb2 {
  String name = "host";

  @Override
  public String toString() {
    return "CatAb2 " + name;
  }

  interface Greets {
    String who();

    @Async
    default Future<String> ab15(int n) {
      String s = await(async(() -> who() + await(Probe.later(n)) + this.who()));
      return Future.ready(s + await(bare(n)));
    }

    default Future<String> bare(int n) {
      return async(() -> who() + n + await(Probe.later(who())));
    }

    static Future<String> still(String s) {
      return async(() -> s + await(Probe.later(s)));
    }
  }

  enum Kind implements Greets {
    PLAIN,
    OWN {
      final Future<String> f = async(() -> name() + await(Probe.later(who())) + ordinal());

      @Override
      public String who() {
        return "own";
      }

      @Override
      Future<String> get() {
        return f;
      }
    };

    @Override
    public String who() {
      return name().toLowerCase();
    }

    Future<String> get() {
      return async(() -> this + await(Probe.later(name())));
    }
  }

  record Pair(String a, int b) {
    @Async
    Future<String> ab15() {
      return Future.ready(await(async(() -> a + await(Probe.later(b)) + a() + this.b)));
    }

    static class Nested {
      int n = 3;

      Future<Integer> get() {
        return async(() -> n++ + await(Probe.later(n)));
      }
    }
  }

  @Async
  static Future<String> ab15() {
    String s = await(((Greets) () -> "me").ab15(1)) + await(Greets.still("s"));
    for (Kind k : Kind.values()) s += await(k.get()) + await(k.ab15(2));
    return Future.ready(s + await(new Pair("p", 4).ab15()) + await(new Pair.Nested().get()));
  }

  @Async
  static Future<String> ab16(int n) {
    List<Future<String>> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int k = i;
      int late = await(Probe.later(i * 10));
      all.add(async(() -> k + ":" + late + await(Probe.later(k))));
    }
    for (String s : new String[] {"x", "y"}) all.add(async(() -> s + await(Probe.later(s))));
    for (Integer i : List.of(7, 8)) {
      await(Probe.pause());
      all.add(async(() -> i + "" + await(Probe.later(i + 1))));
    }
    int w = 0;
    while (w++ < 2) {
      final int f = w;
      all.add(async(() -> "w" + f));
      if (await(Probe.later(w)) == 1) continue;
    }
    String s = "";
    for (int i = all.size() - 1; i >= 0; i--) s += await(all.get(i)) + " ";
    return Future.ready(s);
  }

  @Async
  Future<String> load(int n) {
    return Future.ready(name + await(Probe.later(n)));
  }

  @Async
  static Future<String> ab17s(Integer n) {
    Probe.log("starts " + n);
    return Future.ready("static" + await(Probe.later(n)));
  }

  @Async
  Future<String> ab17() {
    IntFunction<Future<String>> own = this::load;
    Function<Integer, Future<String>> fixed = CatAb2::ab17s;
    String s = await(own.apply(1)) + await(fixed.apply(2));
    CatAb2 other = new CatAb2();
    IntFunction<Future<String>> bound = other::load;
    other.name = "changed";
    other = null;
    return Future.ready(s + await(bound.apply(await(Probe.later(3)))));
  }

  @Async
  static Future<String> ab19() {
    int k = await(Probe.later(2));
    Supplier<Supplier<Future<Integer>>> deep =
        () -> () -> async(() -> {
          Supplier<Future<Integer>> in = () -> async(() -> k * await(Probe.later(10)));
          return await(in.get()) + await(Probe.later(k));
        });
    Object o = new Object() {
      Future<String> go() {
        return async(() -> "anonymous" + k + await(Probe.later(k)));
      }

      @Override
      public String toString() {
        return "unused";
      }
    }.go();
    @SuppressWarnings("unchecked")
    Future<String> f = (Future<String>) o;
    return Future.ready(await(deep.get().get()) + await(f));
  }

  @Async
  static Future<String> ab20() {
    Future<Void> empty = async(() -> {});
    Future<Integer> plain = async(() -> 5);
    Future<String> block = async(() -> {
      Probe.log("runs late");
      return "block";
    });
    Probe.log("made");
    return Future.ready(await(empty) + " " + await(plain) + await(block));
  }

  @Async
  static Future<String> ab21(int n) {
    out:
    for (int i = 0; ; i++) {
      int k = i;
      String s = await(async(() -> {
        in:
        for (int j = 0; ; j++) {
          if (j == await(Probe.later(k))) break in;
          if (j > n) return "far";
        }
        return "near" + k;
      }));
      Probe.log(s);
      if (s.equals("far")) break out;
    }
    return async(() -> "last" + await(Probe.later(n)));
  }

  @Async
  static Future<String> ab22(boolean early) {
    String s = await(async(() -> {
      try {
        if (early) return "early";
        await(Probe.pause());
        return await(Probe.later("late"));
      } finally {
        Probe.log("block's finally");
      }
    }));
    await(async(() -> {
      if (early) return;
      Probe.log("not early " + await(Probe.later(1)));
    }));
    Probe.log("goes on");
    return Future.ready(s + "!");
  }

  @Async
  static Future<String> ab24() {
    String s = "";
    String none = null;
    Future<Integer> f = async(() -> {
      int n = none.length();
      return n + await(Probe.later(n));
    });
    Future<Integer> g = async(() -> {
      if (none == null) throw new IllegalStateException("before");
      return await(Probe.later(1));
    });
    s += "made";
    try {
      s += await(f);
    } catch (NullPointerException e) {
      s += await(Probe.later(" npe "));
    }
    try {
      s += await(g);
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    return Future.ready(s);
  }

  static class Base {
    String hi() {
      return "base";
    }
  }

  class Inner extends Base {
    String name = "inner";

    @Override
    String hi() {
      return "inner";
    }

    @Async
    Future<String> ab25(int n) {
      return Future.ready(await(async(() -> {
        String s = super.hi() + hi() + await(Probe.later(n)) + CatAb2.this.name + name;
        CatAb2.this.name += await(async(() -> Inner.super.hi() + await(Probe.later(n + 1))));
        return s + CatAb2.this + CatAb2.super.getClass().getSimpleName();
      })));
    }

    final Future<String> kept = async(() -> super.hi() + await(Probe.later(this.hi()))
        + CatAb2.this);
  }

  interface Made extends Supplier<Future<Integer>>, Serializable {}

  @Async
  static Future<String> ab26() {
    int k = await(Probe.later(4));
    Object r = (Runnable & Serializable) () -> Probe.log("runs " + k);
    Object m = (Supplier<Future<Integer>> & Serializable) () -> async(() -> k
        + await(Probe.later(k)));
    Made made = () -> async(() -> k * await(Probe.later(k)));
    await(Probe.pause());
    ((Runnable) r).run();
    @SuppressWarnings("unchecked")
    Supplier<Future<Integer>> s = (Supplier<Future<Integer>>) m;
    String kinds = (r instanceof Serializable) + "" + (m instanceof Serializable);
    return Future.ready(kinds + await(s.get()) + await(made.get())
        + (made instanceof Serializable));
  }

  @Async
  static Future<String> ab27() {
    Supplier<Integer> kept = () -> 1;
    Supplier<Integer> same = kept;
    Future<Integer> block = async(() -> 2);
    Future<Integer> alias = block;
    await(Probe.pause());
    boolean b = kept == same && block == alias;
    return Future.ready(b + "" + (async(() -> await(block)) == (Object) block) + await(alias));
  }

  @Async
  static Future<String> ab28(Object o) {
    String r = o instanceof String s ? s : "-";
    r += await(async(() -> {
      String s = o instanceof Integer i ? "int" + i : await(Probe.later("none"));
      int n = switch (s.length()) {
        case 4 -> {
          int x = await(Probe.later(4));
          yield x * 2;
        }
        default -> await(Probe.later(s.length()));
      };
      return s + n + (o instanceof CharSequence i && await(Probe.later(true)) ? i : "?");
    }));
    if (o instanceof Integer i && await(Probe.later(i)) > 0) {
      Function<Object, Future<String>> f =
          x -> async(() -> x instanceof String s ? s + i + await(Probe.later(s)) : "" + x + i);
      r += await(f.apply("in")) + await(f.apply(2));
    }
    int n = await(Probe.later(r.length()));
    return Future.ready(r + n);
  }

  static Supplier<Future<String>> escaped;
  static Supplier<String> plain;

  @Async
  static Future<String> escape(String arg) {
    String local = arg + await(Probe.later("local"));
    StringBuilder sb = new StringBuilder(local);
    for (String each : List.of("e1", "e2")) {
      await(Probe.pause());
      escaped = () -> async(() -> arg + local + await(Probe.later(each)) + sb.append('+'));
      plain = () -> arg + local + each + sb;
    }
    await(Probe.pause());
    return Future.ready(local);
  }

  @Async
  static Future<String> ab29() {
    String s = await(escape("a"));
    s += await(escaped.get()) + plain.get();
    Supplier<Future<String>> old = escaped;
    s += await(escape("b"));
    return Future.ready(s + await(old.get()) + await(escaped.get()) + plain.get());
  }

  @Async
  static Future<?> program() {
    CatAb2 host = new CatAb2();
    for (int i = 15; i <= 30; i++) {
      try {
        switch (i) {
          case 15 -> Probe.see("ab15", await(ab15()));
          case 16 -> Probe.see("ab16", await(ab16(3)));
          case 17 -> Probe.see("ab17", await(host.ab17()));
          case 19 -> Probe.see("ab19", await(ab19()));
          case 20 -> Probe.see("ab20", await(ab20()));
          case 21 -> Probe.see("ab21", await(ab21(2)));
          case 22 -> Probe.see("ab22", await(ab22(true)) + await(ab22(false)));
          case 24 -> Probe.see("ab24", await(ab24()));
          case 25 -> Probe.see("ab25", await(host.new Inner().ab25(6))
              + await(host.new Inner().kept));
          case 26 -> Probe.see("ab26", await(ab26()));
          case 27 -> Probe.see("ab27", await(ab27()));
          case 28 -> Probe.see("ab28", await(ab28("str")) + await(ab28(3)) + await(ab28('c')));
          case 29 -> Probe.see("ab29", await(ab29()));
          default -> {}
        }
      } catch (Exception e) {
        Probe.log("caught " + e);
      }
    }
    return Future.ready("end");
  }
}
