import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue LC01 to LC13: classes, records, enums and interfaces inside a method. */
public class CatLc1 {
  private int secret = 3;

  private String hidden(int n) {
    return "hidden" + n + secret;
  }

  static String all(List<? extends Supplier<?>> list) {
    StringBuilder s = new StringBuilder();
    for (Supplier<?> one : list) s.append(one.get()).append(' ');
    return s.toString();
  }

  @Async
  static Future<String> lc01(int n) {
    class Local {
      int own = n;

      Local more(int k) {
        Local made = new Local();
        made.own += k;
        return made;
      }
    }
    int k = await(Probe.later(4));
    Local a = new Local().more(k);
    await(Probe.pause());
    for (int i = 0; i < 2; i++) a = a.more(await(Probe.later(a.own)));
    return Future.ready("" + a.own + new Local().own + (a instanceof Local));
  }

  @Async
  static Future<String> lc02(String p) {
    List<Supplier<String>> list = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int mine = await(Probe.later(i));
      String text = p + i;
      class Local implements Supplier<String> {
        @Override
        public String get() {
          return text + mine + p;
        }
      }
      list.add(new Local());
      await(Probe.pause());
      if (i == 1) list.add(new Local());
    }
    return Future.ready(all(list));
  }

  @Async
  static Future<String> lc03(int p) {
    class Early {
      int get() {
        return p;
      }
    }
    int got = await(Probe.later(p + 1));
    class Late extends Early {
      final int sum = got + super.get();

      @Override
      int get() {
        return got * 100 + sum;
      }
    }
    Early first = new Late();
    int more = first.get() + await(Probe.later(1));
    Early second = new Late();
    return Future.ready(more + "/" + second.get() + "/" + new Early().get());
  }

  @Async
  static Future<String> lc04(int state) {
    String name = await(Probe.later("outer"));
    int cx = 7;
    class Local {
      String name = "inner";
      int state = 50;

      String name() {
        String cx = name + this.state;
        return cx + state;
      }

      String of(String name) {
        return name + state;
      }
    }
    Local local = new Local();
    local.name += await(Probe.later(cx));
    return Future.ready(local.name() + local.of(name) + name + state + cx);
  }

  @Async
  Future<String> lc05() {
    int n = await(Probe.later(1));
    class Local {
      int secret = 900;

      String get() {
        CatLc1.this.secret += n;
        return hidden(secret) + CatLc1.this.hidden(n);
      }
    }
    Local local = new Local();
    String s = local.get();
    secret = await(Probe.later(40));
    Object o = new Object() {
      @Override
      public String toString() {
        return hidden(secret++) + (CatLc1.this == me());
      }
    };
    await(Probe.pause());
    return Future.ready(s + local.get() + o + secret);
  }

  CatLc1 me() {
    return this;
  }

  @Async
  Future<String> lc06(int p) {
    int n = await(Probe.later(2));
    class Outer {
      int f = n;

      @Async
      Future<String> deep(int q) {
        int k = await(Probe.later(q));
        class Inner {
          @Async
          Future<String> deeper() {
            f += await(Probe.later(10));
            secret += f;
            return Future.ready(p + "," + n + "," + q + "," + k + "," + f);
          }
        }
        Inner inner = new Inner();
        String s = await(inner.deeper());
        return Future.ready(s + ";" + await(inner.deeper()) + ";" + secret);
      }
    }
    Outer outer = new Outer();
    String s = await(outer.deep(5));
    return Future.ready(s + " " + await(new Outer().deep(6)) + outer.f);
  }

  @Async
  static <T extends Comparable<T>, R> Future<R> lc07(List<T> list, Function<T, R> f) {
    class Best<U extends T> {
      final U value;
      T kept;

      Best(U value) {
        this.value = value;
      }

      Best<? extends T> max(Best<? extends T> other) {
        kept = other.value;
        return value.compareTo(other.value) >= 0 ? this : other;
      }
    }
    Best<? extends T> best = null;
    for (T t : list) {
      Best<T> next = new Best<>(await(Probe.later(t)));
      best = best == null ? next : await(Probe.later(true)) ? best.max(next) : null;
    }
    return Future.ready(f.apply(best.value));
  }

  @Async
  Future<String> lc08() {
    int n = await(Probe.later(3));
    record Point(int x, int y) {
      static int made;

      Point {
        made++;
      }

      Point plus(int d) {
        return new Point(x + d, y);
      }
    }
    enum Mode {
      FAST,
      SLOW {
        @Override
        int factor() {
          return 10;
        }
      };

      int factor() {
        return 1;
      }
    }
    interface Shape {
      int area();

      default Shape twice() {
        return () -> 2 * area();
      }
    }
    Point p = new Point(n, await(Probe.later(4)));
    Mode mode = await(Probe.later(Mode.SLOW));
    Shape shape = () -> p.x * p.y + secret;
    String s = switch (mode) {
      case FAST -> "fast";
      case SLOW -> "slow" + await(Probe.later(mode.factor()));
    };
    await(Probe.pause());
    return Future.ready(s + p.plus(1) + Point.made
        + shape.twice().area() + Mode.valueOf("FAST").factor());
  }

  @Async
  static Future<String> lc09() {
    record Tree(int value, Tree left) {
      static final Tree LEAF = of(0);

      static Tree of(int n) {
        return new Tree(n, LEAF);
      }

      static int sum(Tree t) {
        return t == null ? 0 : t.value + sum(t.left);
      }
    }
    Tree t = Tree.of(await(Probe.later(5)));
    t = new Tree(await(Probe.later(6)), t);
    return Future.ready(Tree.sum(t) + " " + t + (t.left().left() == Tree.LEAF));
  }

  @Async
  static <T> Future<String> lc10(T first, List<? extends T> rest) {
    await(Probe.pause());
    class Holder<U> {
      final List<U> all = new ArrayList<>();

      <V extends U> V keep(V v) {
        all.add(v);
        return v;
      }
    }
    Function<? super T, ? extends List<? super T>> wild = x -> List.<Object>of(x, rest.size());
    Holder<? super T> holder = new Holder<T>();
    await(Probe.pause());
    T kept = holder.keep(first);
    for (T t : rest) holder.keep(await(Probe.later(t)));
    return Future.ready(kept + "" + holder.all + wild.apply(await(Probe.later(first))));
  }

  @Async
  static Future<String> lc11(int n) {
    interface Node {
      int size(int depth);
    }
    class Even implements Node {
      Node next;

      @Override
      public int size(int depth) {
        return depth == 0 ? n : next.size(depth - 1) + 1;
      }
    }
    class Odd implements Node {
      final Even even = new Even();

      Odd() {
        even.next = this;
      }

      @Override
      public int size(int depth) {
        return depth == 0 ? -n : even.size(depth - 1) + 10;
      }
    }
    Node node = await(Probe.later(1)) == 1 ? new Odd() : new Even();
    int depth = await(Probe.later(5));
    return Future.ready(node.size(depth) + "/" + new Odd().even.size(await(Probe.later(2))));
  }

  interface Later {
    @Async
    Future<String> get(int x);
  }

  @Async
  Future<String> lc13(int p) {
    String s = "";
    for (int i = 0; i < 2; i++) {
      int mine = await(Probe.later(i));
      Later later = new Later() {
        int calls = 0;

        @Override
        @Async
        public Future<String> get(int x) {
          calls += await(Probe.later(1));
          return Future.ready(p + "," + mine + "," + x + "," + calls + hidden(calls) + ";");
        }
      };
      s += await(later.get(i)) + await(later.get(await(Probe.later(9))));
      secret++;
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    CatLc1 host = new CatLc1();
    try { Probe.see("lc01", await(lc01(3))); } catch (Exception e) { Probe.see("lc01!", e); }
    try { Probe.see("lc02", await(lc02("p"))); } catch (Exception e) { Probe.see("lc02!", e); }
    try { Probe.see("lc03", await(lc03(5))); } catch (Exception e) { Probe.see("lc03!", e); }
    try { Probe.see("lc04", await(lc04(1))); } catch (Exception e) { Probe.see("lc04!", e); }
    try { Probe.see("lc05", await(host.lc05())); } catch (Exception e) { Probe.see("lc05!", e); }
    try { Probe.see("lc06", await(host.lc06(1))); } catch (Exception e) { Probe.see("lc06!", e); }
    Probe.see("lc07", await(lc07(List.of("b", "d", "a"), s -> s + s)));
    try { Probe.see("lc08", await(host.lc08())); } catch (Exception e) { Probe.see("lc08!", e); }
    try { Probe.see("lc09", await(lc09())); } catch (Exception e) { Probe.see("lc09!", e); }
    Probe.see("lc10", await(lc10((Object) "x", List.of(1, "y"))));
    try { Probe.see("lc11", await(lc11(2))); } catch (Exception e) { Probe.see("lc11!", e); }
    try { Probe.see("lc13", await(host.lc13(7))); } catch (Exception e) { Probe.see("lc13!", e); }
    return Future.ready("end");
  }
}
