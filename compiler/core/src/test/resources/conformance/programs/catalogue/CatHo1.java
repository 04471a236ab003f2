import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Catalogue HO01 to HO09: each kind of type that may declare a method. */
public class CatHo1 {
  int own = 3;

  @Async
  static Future<String> ho01(String a, double... b) {
    String s = a + await(Probe.later(b.length));
    for (double d : b) s += d + await(Probe.later(1));
    return Future.ready(s);
  }

  @Async
  Future<String> ho02(long wide) {
    own += await(Probe.later(4));
    return Future.ready(own + wide + "/" + this.own);
  }

  interface Shape {
    int FACTOR = 10;

    int area();

    @Async
    default Future<Integer> ho03(int n) {
      Shape me = this;
      int k = area() + await(Probe.later(n));
      Shape half = () -> this.area() / 2;
      return Future.ready(k * FACTOR + half.area() + await(Probe.later(area())) + me.area());
    }

    @Async
    static Future<Integer> ho04(Shape a) {
      int n = await(Probe.later(FACTOR));
      return Future.ready(n + await(secret(n)) + await(a.hidden(2)));
    }

    @Async
    private static Future<Integer> secret(int n) {
      return Future.ready(await(Probe.later(n)) * 100);
    }

    @Async
    private Future<Integer> hidden(int n) {
      return Future.ready(area() * await(Probe.later(n)) + plain());
    }

    private int plain() {
      return 10000;
    }

    interface Solid extends Shape {
      int height();

      @Override
      default int area() {
        return 6;
      }

      @Override
      @Async
      default Future<Integer> ho03(int n) {
        int flat = await(Shape.super.ho03(n));
        return Future.ready(flat * height() + await(Probe.later(FACTOR)));
      }

      @Async
      default Future<String> ho05() {
        String s = "" + await(ho03(height()));
        return Future.ready(s + area() + await(Shape.ho04(this)) + await(new Leaf().leaf(this)));
      }

      class Leaf {
        @Async
        Future<Integer> leaf(Solid solid) {
          return Future.ready(solid.height() + await(Probe.later(solid.area())));
        }
      }
    }
  }

  enum Planet {
    EARTH(1),
    MARS(2) {
      private int moons = 2;

      @Override
      @Async
      Future<String> ho06(int n) {
        moons += await(Probe.later(n));
        String up = await(super.ho06(n));
        return Future.ready(up + moons + own(moons) + this.ordinal());
      }

      private String own(int k) {
        return "own" + k + shared;
      }
    };

    static int shared = 7;
    private final int id;

    Planet(int id) {
      this.id = id;
    }

    @Async
    Future<String> ho06(int n) {
      shared += await(Probe.later(id));
      return Future.ready(name() + id + "," + shared + n + values().length + this);
    }

    @Async
    static Future<String> ho06b(String name) {
      Planet p = valueOf(await(Probe.later(name)));
      return Future.ready(await(p.ho06(5)) + switch (p) {
        case EARTH -> await(Probe.later("home"));
        case MARS -> "red" + MARS.id;
      });
    }
  }

  record Range(int low, int high) implements Comparable<Range> {
    static int made;

    Range {
      if (low > high) throw new IllegalArgumentException(low + ">" + high);
      made++;
    }

    @Override
    public int compareTo(Range o) {
      return low - o.low;
    }

    @Async
    Future<Range> ho07(int by) {
      int k = low + await(Probe.later(by));
      Range r = new Range(k, high() + await(Probe.later(by)));
      return Future.ready(r.compareTo(this) > 0 ? r : this);
    }

    @Async
    static Future<Range> ho07b(int low, int high) {
      return Future.ready(new Range(await(Probe.later(low)), await(Probe.later(high))));
    }
  }

  static class Outer<T> {
    T value;

    Outer(T value) {
      this.value = value;
    }

    class Inner<U> {
      U held;

      Inner(U held) {
        this.held = held;
      }

      class Core<V extends T> {
        @Async
        <W> Future<List<Object>> ho08(V v, W w) {
          T old = value;
          value = await(Probe.later(v));
          U u = held;
          Outer<T>.Inner<U> up = Inner.this;
          Core<V> next = up.new Core<V>();
          W kept = await(Probe.later(w));
          List<Object> all = await(next.again(kept, v));
          return Future.ready(List.of(old, value, u, all, up == Inner.this));
        }

        @Async
        private <X extends Comparable<? super X>, W> Future<List<Object>> again(W w, V v) {
          return Future.ready(List.of(w, await(Probe.later(v)), held, Outer.this.value));
        }
      }
    }
  }

  class Inside {
    int n = own;

    static class Nested {
      static int count = 5;
      int n = 1;

      @Async
      Future<Integer> ho09(Inside in) {
        count += await(Probe.later(in.n));
        return Future.ready(count * 10 + n);
      }

      @Async
      static Future<Integer> ho09b() {
        return Future.ready(count++ + await(Probe.later(count)));
      }
    }
  }

  @Async
  static Future<?> program() {
    CatHo1 host = new CatHo1();
    try { Probe.see("ho01", await(ho01("a", 1, 2.5f))); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ho02", await(host.ho02(5))); } catch (Exception e) { Probe.see("ho02!", e); }
    Shape flat = () -> 8;
    Shape.Solid solid = () -> 2;
    try { Probe.see("ho03", await(flat.ho03(1))); } catch (Exception e) { Probe.see("ho03!", e); }
    try { Probe.see("ho03", await(solid.ho03(1))); } catch (Exception e) { Probe.see("ho03!", e); }
    Probe.see("ho04", await(Shape.ho04(flat)));
    try { Probe.see("ho05", await(solid.ho05())); } catch (Exception e) { Probe.see("ho05!", e); }
    for (Planet p : Planet.values()) Probe.see("ho06", await(p.ho06(3)));
    for (String s : List.of("EARTH", "MARS", "VENUS")) {
      try {
        Probe.see("ho06b", await(Planet.ho06b(s)));
      } catch (IllegalArgumentException e) {
        Probe.log("no " + s);
      }
    }
    Range range = await(Range.ho07b(1, 3));
    try { Probe.see("ho07", await(range.ho07(2))); } catch (Exception e) { Probe.see("ho07!", e); }
    try { Probe.see("ho07", await(Range.ho07b(3, 1))); } catch (Exception e) { Probe.log(e); }
    Outer<Number>.Inner<String> in = new Outer<Number>(1).new Inner<>("u");
    Probe.see("ho08", await(in.new Core<Integer>().ho08(2, 'w')));
    Probe.see("ho09", await(new Inside.Nested().ho09(host.new Inside())));
    Probe.see("ho09b", await(Inside.Nested.ho09b()));
    return Future.ready("end" + Range.made);
  }
}
