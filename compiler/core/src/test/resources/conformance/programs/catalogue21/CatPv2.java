import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue PV: pattern variables of switch and of records. */
public class CatPv2 {
  record P(Object a, Object b) {
    public Object a() {
      Probe.log("a " + a);
      if (a instanceof Integer i && i < 0) throw new IllegalStateException("accessor " + i);
      return a;
    }

    public Object b() {
      Probe.log("b " + b);
      return b;
    }
  }

  record Box<T>(T value) {}

  sealed interface Shape permits Dot, Line {}

  record Dot(int x, int y) implements Shape {}

  record Line(Dot from, Dot to) implements Shape {}

  @Async
  static Future<Boolean> is(Object o) {
    Probe.log("is " + o);
    await(Probe.pause());
    return Future.ready(o != null);
  }

  @Async
  static Future<String> pv12(Object o) {
    String r = switch (o) {
      case Integer i when i > 3 -> {
        int twice = i + await(Probe.later(i));
        yield twice + "big" + i;
      }
      case Integer i -> "small" + await(Probe.later(i + 1)) + i;
      case String s -> s + await(Probe.later(s.length())) + s;
      case P(String a, var b) -> a + await(Probe.later(b)) + a + b;
      case P p -> "p" + await(Probe.later(p.b()));
      case null -> "null" + await(Probe.later(0));
      default -> "other" + await(Probe.later(o));
    };
    switch (o) {
      case String s when s.length() > 1:
        r += s + await(Probe.later(s));
        break;
      case Integer i:
        r += i;
        break;
      default:
        r += await(Probe.later("."));
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> pv13(Shape shape, Object x) {
    String r = switch (shape) {
      case Dot(int a, int b) -> {
        String in = switch (x) {
          case Dot(int c, int d) when c > a -> a + b + c + d + await(Probe.later("in"));
          case Dot(int c, var d) -> c + await(Probe.later("else")) + d;
          case Integer a2 -> "" + (a + a2) + await(Probe.later(b));
          default -> a + "" + await(Probe.later(b));
        };
        yield in + a + b;
      }
      case Line(Dot(var a, var b), Dot to) -> {
        int sum = a + await(Probe.later(b)) + to.x();
        yield sum + (x instanceof Dot(int c, int d) ? "" + c + await(Probe.later(d)) + a : "-");
      }
    };
    return Future.ready(r + (x instanceof Integer a ? a + await(Probe.later(1)) : 0));
  }

  @Async
  static Future<String> pv14(Object o) {
    if (!(o instanceof P(var a, var b))) return Future.ready("no");
    String r = "" + await(Probe.later(a));
    Supplier<Object> later = () -> b;
    await(Probe.pause());
    if (o instanceof P(String s, Integer i) && await(is(s)) && i > 1) r += s + i;
    return Future.ready(r + later.get() + a);
  }

  @Async
  static Future<String> pv14b(Object o) {
    String r = "";
    for (int i = 0; o instanceof P(Object a, P next) && await(is(a)); i++) {
      r += a + await(Probe.later(i + ""));
      o = next;
    }
    return Future.ready(r + (o instanceof P(var x, var y) ? await(Probe.later(x)) + "" + y : "?"));
  }

  @Async
  static Future<String> pv15(Object o) {
    String a = "mine";
    String r = "";
    for (int i = 0; i < 2; i++) {
      if (o instanceof P(P(String s, var t), Integer n)) r += s + t + await(Probe.later(n));
      else r += "-" + await(Probe.later(a));
      if (o instanceof P(P(var s, String t), Object n) && await(is(t))) {
        r += s + "" + n;
        o = new P(new P(t, s), 5);
      } else if (o instanceof P(var s, var t)) {
        r += await(Probe.later(1)) + "" + (s == null) + t;
      }
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> pv16(Object o) {
    String r = "";
    try {
      r += await(Probe.later("try"));
      if (o instanceof P(Integer i, var b) && await(is(i))) r += i + "" + b;
      r += "none";
    } catch (MatchException e) {
      r += await(Probe.later(e.getCause().getMessage())) + (e.getMessage() == null);
    }
    try {
      r += switch (o) {
        case P(var a, Integer b) -> a + await(Probe.later("sw")) + b;
        default -> await(Probe.later("default"));
      };
    } catch (MatchException e) {
      r += e.getCause().getMessage();
    }
    return Future.ready(r + (o instanceof P(var a, var b) ? await(Probe.later(b)) : "end"));
  }

  @Async
  static <T extends Comparable<T>> Future<String> pv17(Box<T> box, Object o,
      List<? extends Box<?>> all) {
    String r = "";
    if (box instanceof Box(var v) && await(is(v))) r += v.compareTo(box.value());
    if (o instanceof Box(var v) && await(is(v))) r += v.hashCode();
    if (o instanceof Box<?>(String s)) r += await(Probe.later(s)) + s.length();
    for (Box<?> b : all) {
      if (b instanceof Box<?>(var v) && v instanceof Integer i) r += i + await(Probe.later(1))
          + "" + v;
    }
    Box<Box<Integer>> nested = new Box<>(new Box<>(6));
    if (nested instanceof Box(Box(var i))) r += i / 4 + await(Probe.later(i)) + i.byteValue();
    return Future.ready(r);
  }

  @Async
  static Future<?> program() {
    Object[] all = {
      "abc", 7, 2, 2.5, null, new P("s", 2), new P(1, "t"), new P(new P("x", "y"), 9),
      new P("l", new P("m", new P("n", "o"))), new P(-1, 5), new P(new P(-2, ""), 1),
          new P(null, null)
    };
    for (Object o : all) {
      for (int i = 0; i < 6; i++) {
        try {
          switch (i) {
            case 0 -> Probe.see("pv12", await(pv12(o)));
            case 1 -> Probe.see("pv14", await(pv14(o)));
            case 2 -> Probe.see("pv14", await(pv14b(o)));
            case 3 -> Probe.see("pv15", await(pv15(o)));
            case 4 -> Probe.see("pv16", await(pv16(o)));
            default -> {
              Box<Object> box = new Box<>(o);
              Probe.see("pv17", await(pv17(new Box<>("v"), box, List.of(box, new Box<>(3)))));
            }
          }
        } catch (Exception e) {
          Throwable cause = e.getCause();
          String why = cause == null ? "" : cause.getMessage();
          Probe.log("caught " + e.getClass().getSimpleName() + " " + why);
        }
      }
    }
    Dot d = new Dot(1, 2);
    for (Object x : new Object[] {new Dot(3, 4), new Dot(0, 5), 8, "s"}) {
      Probe.see("pv13", await(pv13(d, x)) + await(pv13(new Line(d, new Dot(6, 7)), x)));
    }
    return Future.ready("end");
  }
}
