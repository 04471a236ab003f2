import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import probe.Probe;

/** Catalogue RC01–RC12: recursion. */
public class CatRc1 {
  @Async
  static Future<Integer> rc01(int n) {
    if (n <= 1) return Future.ready(1);
    int below = await(rc01(n - 1));
    await(Probe.later(n));
    return Future.ready(below * n);
  }

  @Async
  static Future<String> rc02(int n) {
    Probe.log("down " + n);
    if (n == 0) {
      await(Probe.later("bottom"));
      return Future.ready("");
    }
    String s = await(rc02(n - 1));
    Probe.log("up " + n);
    return Future.ready(s + n);
  }

  @Async
  static Future<Long> rc03(int n) {
    if (n == 0) return Future.ready(await(Probe.later(1L)));
    return Future.ready(n * await(rc03(n - 1)) + n);
  }

  @Async
  static Future<String> rc03b(String a, int n) {
    if (n == 0) return Future.ready(a);
    String s = "<" + a + n + await(rc03b(a + n, n - 1)) + await(Probe.later(n)) + a + ">";
    n = -n;
    return Future.ready(s + n);
  }

  @Async
  static Future<Integer> deep(int n, boolean late) {
    if (n == 0) {
      for (int i = 0; late && i < 3; i++) await(Probe.pause());
      return Future.ready(0);
    }
    return Future.ready(1 + await(deep(n - 1, late)));
  }

  @Async
  static Future<Integer> rc04() {
    return Future.ready(await(deep(20_000, false)));
  }

  @Async
  static Future<Integer> rc05() {
    return Future.ready(await(deep(20_000, true)));
  }

  @Async
  static Future<Boolean> rc07(int n) {
    if (n == 0) return Future.ready(true);
    await(Probe.later("even? " + n));
    return Future.ready(await(odd(n - 1)));
  }

  @Async
  static Future<Boolean> odd(int n) {
    if (n == 0) return Future.ready(false);
    await(Probe.later("odd? " + n));
    return rc07(n - 1);
  }

  interface Walk {
    @Async
    Future<String> walk(int n);
  }

  static class Base implements Walk {
    @Async
    @Override
    public Future<String> walk(int n) {
      if (n <= 0) return Future.ready("base" + await(Probe.later(n)));
      return Future.ready("b" + n + await(walk(n - 1)) + name());
    }

    String name() {
      return ".";
    }
  }

  static class Sub extends Base {
    final Walk other;

    Sub(Walk other) {
      this.other = other;
    }

    @Async
    @Override
    public Future<String> walk(int n) {
      String s = "s" + n;
      if (n % 2 == 1) return Future.ready(s + await(other.walk(n - 1)) + name());
      return Future.ready(s + await(super.walk(n)));
    }

    @Override
    String name() {
      return "!";
    }
  }

  @Async
  static Future<String> rc08() {
    Walk w = new Sub(n -> new Sub(new Base()).walk(n));
    return Future.ready(await(w.walk(4)) + " " + await(new Sub(w).walk(5)));
  }

  static IntFunction<Future<Integer>> fibonacci;

  @Async
  static Future<String> rc09() {
    List<IntFunction<Future<String>>> self = new ArrayList<>();
    int base = await(Probe.later(100));
    self.add(
        n -> Pollen.async(() -> n == 0 ? "" + base : n + await(self.get(0).apply(n - 1)) + n));
    String s = await(self.get(0).apply(3));
    fibonacci =
        n -> n < 2
            ? Probe.later(n)
            : Pollen.async(() -> await(fibonacci.apply(n - 1)) + await(fibonacci.apply(n - 2)));
    return Future.ready(s + " " + await(fibonacci.apply(6)));
  }

  record Node(String name, List<Node> children) {
    static Node of(String name, Node... children) {
      return new Node(name, List.of(children));
    }

    @Async
    Future<Integer> rc10(int depth) {
      int sum = await(Probe.later(depth));
      for (Node c : children) {
        int before = sum;
        sum += await(c.rc10(depth + 1)) * 10;
        Probe.log(name + " " + before + " " + c.name + " " + sum);
      }
      return Future.ready(sum + children.size());
    }
  }

  @Async
  static Future<String> rc11(int n) {
    String s = "t" + n;
    try {
      if (n % 2 == 0) throw new IllegalStateException("thrown " + n);
      s += await(Probe.later(n));
    } catch (IllegalStateException e) {
      if (n > 0) s += "[" + await(rc11(n - 1)) + "]" + e.getMessage();
    } finally {
      if (n > 0) s += "{" + await(rc11(n - 2)) + "}";
      Probe.log("finally " + n + s);
    }
    return Future.ready(s);
  }

  @Async
  static Future<Integer> rc11b(int n) {
    try {
      await(Probe.pause());
      if (n == 0) throw new IllegalStateException("deepest");
      return Future.ready(n);
    } finally {
      if (n > 0) {
        try {
          await(rc11b(n - 1));
        } catch (IllegalStateException e) {
          Probe.log(n + " saw " + e.getMessage());
          if (n < 3) throw new IllegalStateException("from " + n, e);
        }
      }
    }
  }

  @Async
  static <T> Future<String> rc12(List<T> list, int n) {
    if (n == 0) return Future.ready(list + "");
    T first = await(Probe.later(list.get(0)));
    List<List<T>> wrapped = List.of(list, List.of(first));
    return Future.ready(await(rc12(wrapped, n - 1)) + first);
  }

  @Async
  static Future<?> program() {
    for (int i = 1; i <= 12; i++) {
      try {
        switch (i) {
          case 1 -> Probe.see("rc01", await(rc01(6)));
          case 2 -> Probe.see("rc02", await(rc02(10)));
          case 3 -> Probe.see("rc03", await(rc03(8)) + await(rc03b("a", 4)));
          case 4 -> Probe.see("rc04", await(rc04()));
          case 5 -> Probe.see("rc05", await(rc05()));
          case 7 -> Probe.see("rc07", await(rc07(5)) + " " + await(rc07(4)));
          case 8 -> Probe.see("rc08", await(rc08()));
          case 9 -> Probe.see("rc09", await(rc09()));
          case 10 -> {
            Node n = Node.of("r", Node.of("a", Node.of("b"), Node.of("c")), Node.of("d"));
            Probe.see("rc10", await(n.rc10(1)));
          }
          case 11 -> Probe.see("rc11", await(rc11(4)) + await(rc11b(4)));
          case 12 -> Probe.see("rc12", await(rc12(List.of("x", "y"), 3)));
          default -> {}
        }
      } catch (Exception e) {
        Probe.log("caught " + e);
      }
    }
    return Future.ready("end");
  }
}
