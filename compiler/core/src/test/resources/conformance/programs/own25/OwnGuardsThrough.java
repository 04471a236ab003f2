import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Groups that run on into the next one, in switches over patterns with guards that await. */
class OwnGuardsThrough {
  sealed interface Shape permits Circle, Square, Line {}

  record Circle(int r) implements Shape {}

  record Square(int a) implements Shape {}

  record Line(int from, int to) implements Shape {}

  @Async
  static Future<Boolean> isBig(int n) {
    return Future.ready(await(Probe.later(n)) > 10);
  }

  @Async
  static Future<String> objects(Object o) {
    StringBuilder all = new StringBuilder();
    switch (o) {
      case null:
        all.append("null;");
      case Integer _ when all.length() > 1_000:
        all.append("nothing;");
        break;
      case String s when await(Probe.later(s.length())) > 3:
        all.append("long ").append(s).append(await(Probe.later("!")));
        break;
      case Integer i when await(isBig(i)) && i < 100:
        all.append("big ").append(i);
        await(Probe.pause());
        all.append(i + 1);
      case Character _:
        all.append(" character");
      case Long _:
        all.append(" or long ");
        if (all.length() > 20) break;
      default:
        all.append("default ").append(await(Probe.later(o)));
    }
    return Future.ready(all.toString());
  }

  @Async
  static Future<Integer> shapes(Shape shape) {
    int n = 0;
    for (int i = 0; i < 2; i++) {
      int more = i;
      switch (shape) {
        case Circle(int r) when await(isBig(r + more)):
          n += r * await(Probe.later(100));
          continue;
        case Circle c:
          n += c.r();
        case Line _:
          n += await(Probe.later(1000));
          break;
        case Square(var a) when a > 2 || await(isBig(a * 4)):
          n += a * await(Probe.later(10_000));
          break;
        case Square _:
          return Future.ready(-n);
      }
      Probe.log(n);
    }
    return Future.ready(n);
  }

  @Async
  static Future<String> value(Object o) {
    String text = switch (o) {
      case Integer i when await(isBig(i)):
        Probe.log("big");
        if (i > 50) yield "huge " + await(Probe.later(i));
      case Short _:
        yield "number";
      case String s when s.isEmpty():
        Probe.log("empty");
      default:
        yield "other " + await(Probe.later("x"));
    };
    return Future.ready(text);
  }

  @Async
  static Future<?> program() {
    for (Object o : new Object[] {null, "ab", "abcd", 5, 50, 500, 7L, 'c', 1.5}) {
      Probe.log(await(objects(o)));
      if (o != null) Probe.log(await(value(o)));
    }
    Probe.log(await(value("")));
    Probe.log(await(value(12)));
    int[] sizes = {1, 2, 3, 10, 11};
    for (int n : sizes) {
      Probe.log(await(shapes(new Circle(n))));
      Probe.log(await(shapes(new Square(n))));
    }
    for (Shape s : new Shape[] {new Line(1, 2)}) {
      Probe.log(await(shapes(s)));
    }
    return Future.ready(null);
  }
}
