import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue SW21–SW32: switches over patterns. */
public class CatSw3 {
  sealed interface Shape permits Circle, Square, Group {}

  record Circle(int r) implements Shape {}

  static final class Square implements Shape {
    int side = 4;

    @Override
    public String toString() {
      return "square" + side;
    }
  }

  record Group(Shape first, Shape second) implements Shape {}

  @Async
  static Future<String> sw21(Shape s) {
    int n =
        switch (s) {
          case Circle c -> c.r() + await(Probe.later(1));
          case Square q -> await(Probe.later(q.side)) * q.side;
          case Group g -> {
            String both = await(sw21(g.first())) + await(sw21(g.second()));
            yield both.length();
          }
        };
    switch (s) {
      case Circle c -> await(Probe.later(c));
      case Square q -> q.side++;
      case Group(Circle(var r), Shape t) -> n += r;
      case Group g -> await(Probe.pause());
    }
    return Future.ready("n" + n);
  }

  @Async
  static Future<String> sw22(Object o, String key) {
    String s =
        switch (o) {
          case null -> await(Probe.later("null"));
          case String t -> t + await(Probe.later("!"));
          default -> "other";
        };
    switch (key) {
      case "a" -> s += await(Probe.later("a"));
      case null, default -> s += await(Probe.later("null or default"));
    }
    try {
      switch (o) {
        case Integer i -> s += i;
        case Object x -> s += await(Probe.later("object"));
      }
    } catch (NullPointerException e) {
      s += await(Probe.later("thrown"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw23(Object o) {
    return Future.ready(
        switch (o) {
          case String s when await(Probe.later(s.length())) > 2 -> "long " + s;
          case String s when s.isEmpty() || await(Probe.later(s.equals("x"))) -> "short " + s;
          case String s -> await(Probe.later("string ")) + s;
          case Integer i when i > 0 && await(Probe.later(i)) < 5 -> "small" + i;
          case Integer i when await(Probe.fail(new IllegalStateException("guard" + i))) -> "never";
          default -> "default";
        });
  }

  record Counted(Object left, int right) {
    public Object left() {
      Probe.log("left()");
      return left;
    }

    public int right() {
      Probe.log("right()");
      return right;
    }
  }

  static int selected;

  static Object select(Object o) {
    selected++;
    Probe.log("selected");
    return o;
  }

  @Async
  static Future<Boolean> guard(String name, boolean result) {
    Probe.log("guard " + name);
    await(Probe.pause());
    return Future.ready(result);
  }

  @Async
  static Future<String> sw24(Object o) {
    int[] x = {1};
    String s =
        switch (select(o)) {
          case String t when await(guard("1 " + t + x[0]++, false)) -> "one";
          case String t when await(guard("2 " + t + x[0]++, t.length() == 2)) -> "two " + t;
          case String t when t.length() == 3 -> "three " + await(Probe.later(t));
          case Integer i when await(guard("4 " + i, i > 3)) -> "four " + i;
          case Object rest when await(guard("5 " + rest, x[0] == 1)) -> "five " + rest;
          default -> "default" + x[0];
        };
    return Future.ready(s + selected);
  }

  record Bad(int n) {
    public int n() {
      if (n < 0) throw new IllegalStateException("accessor " + n);
      return n;
    }
  }

  @Async
  static Future<String> sw25(Object o) {
    try {
      return Future.ready(
          switch (o) {
            case Counted(var l, var r) -> l + "," + r + await(Probe.later("once"));
            case Bad(int n) -> "fine" + await(Probe.later(n));
            default -> "no";
          });
    } catch (MatchException e) {
      await(Probe.pause());
      return Future.ready(e.getClass().getSimpleName() + " of " + e.getCause());
    }
  }

  record Box<T>(T content) {}

  record Pair<A, B>(A a, B b) {}

  @Async
  static Future<String> sw26(Object o) {
    String s = "";
    switch (o) {
      case Pair(Box(Circle(int r)), Pair(String t, Long l)) -> {
        await(Probe.pause());
        s += r + t + (l << 40);
        await(Probe.pause());
        l += r++;
        s += r + t + l;
      }
      case Pair(Box(var x), Box(Group(Circle(var r), Square q))) -> {
        q.side += await(Probe.later(r));
        s += x + "" + q.side + r;
      }
      case Pair(var a, var b) -> s += await(Probe.later(a)) + "" + b;
      default -> s += await(Probe.later("default"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw27(Object o) {
    String s = "";
    switch (o) {
      case Integer x -> {
        await(Probe.pause());
        s += x + 1;
      }
      case String x -> {
        await(Probe.pause());
        s += x.length();
      }
      case Box(Long x) -> {
        x = x << 2;
        await(Probe.pause());
        s += x;
      }
      case Box(int[] x) -> s += x[0] + await(Probe.later(x.length));
      case Object x -> s += await(Probe.later(x));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw28(Object o, int k) {
    return Future.ready(
        switch (o) {
          case Circle(int r) when r == k -> await(Probe.later("equal"));
          case Circle(int r) when r > await(Probe.later(k)) -> "larger";
          case Circle c when c.r() == 0 -> "zero";
          case Shape s when s instanceof Circle c -> "circle" + c.r();
          case Shape s -> "shape" + await(Probe.later(k));
          case CharSequence cs when cs.length() > k -> "long";
          case String s -> await(Probe.later(s));
          case CharSequence cs -> "chars" + cs;
          default -> "default";
        });
  }

  static <T extends Number> long twice(Box<T> box) {
    return box.content().longValue() * 2;
  }

  @Async
  static <T extends Number> Future<String> sw29(Box<T> box, Box<? extends List<String>> lists) {
    long n =
        switch (box) {
          case Box(var x) when await(Probe.later(x.intValue())) > 5 -> x.longValue();
          case Box(var x) -> {
            await(Probe.pause());
            yield -x.longValue() + twice(new Box<>(x));
          }
        };
    String s =
        switch (lists) {
          case Box(var list) -> {
            await(Probe.pause());
            yield list.get(0) + list.size();
          }
        };
    return Future.ready(n + s);
  }

  @Async
  static Future<List<Supplier<String>>> sw32(Object[] all) {
    List<Supplier<String>> out = new ArrayList<>();
    for (Object o : all) {
      String prefix = "p" + out.size();
      switch (o) {
        case String s when await(Probe.later(s.length() > 1)) -> {
          int n = await(Probe.later(s.length()));
          out.add(() -> prefix + s + n);
        }
        case Pair(String a, Integer b) -> {
          await(Probe.pause());
          class Local implements Supplier<String> {
            @Override
            public String get() {
              return prefix + a + b;
            }
          }
          await(Probe.pause());
          out.add(new Local());
        }
        case Integer i when i > 2 -> out.add(() -> prefix + i);
        default -> {
          var late = await(Probe.later(o));
          out.add(() -> prefix + late + o);
        }
      }
    }
    return Future.ready(out);
  }

  static Future<String> any(String method, Object o) {
    return switch (method) {
      case "sw22" -> sw22(o, o instanceof String s ? s : null);
      case "sw23" -> sw23(o);
      case "sw24" -> sw24(o);
      case "sw25" -> sw25(o);
      case "sw26" -> sw26(o);
      case "sw27" -> sw27(o);
      case "sw28" -> sw28(o, 2);
      default -> sw21((Shape) o);
    };
  }

  @Async
  static Future<?> program() {
    Shape group = new Group(new Circle(1), new Square());
    Object[] all = {
      null, "a", "x", "", "yy", "zzz", 1, 4, 9, group, new Circle(0), new Circle(2), new Circle(7),
      new Square(), new Group(group, group), new StringBuilder("s"), new StringBuilder("long"),
      new Counted("l", 3), new Counted("l", 9), new Counted(5, 6), new Counted(null, 0), new Bad(1),
      new Bad(-1), new Box<>(3L), new Pair<>("a", 2),
      new Pair<>(new Box<>(new Circle(3)), new Pair<>("t", 1L)),
      new Pair<>(new Box<>("x"), new Box<>(group))
    };
    String[] methods = {"sw21", "sw22", "sw23", "sw24", "sw25", "sw26", "sw27", "sw28"};
    for (String m : methods) {
      for (Object o : all) {
        if (m.equals("sw21") && !(o instanceof Shape)) continue;
        try {
          Probe.see(m, await(any(m, o instanceof StringBuilder && m.equals("sw24") ? "b" : o)));
        } catch (RuntimeException e) {
          Probe.see(m + "!", e instanceof IllegalStateException ? e.getMessage() : e.getClass());
        }
      }
    }
    Probe.see("sw27", await(sw27(new Box<>(new int[] {8, 9}))));
    for (int n = 5; n < 7; n++) {
      Probe.see("sw29", await(sw29(new Box<>(n), new Box<>(List.of("l")))));
    }
    for (Supplier<String> s : await(sw32(new Object[] {"s", "tt", new Pair<>("a", 1), 2, 3}))) {
      await(Probe.pause());
      Probe.see("sw32", s.get());
    }
    return Future.ready("end");
  }
}
