import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Predicate;
import probe.Probe;

// A guard may only mention locals that are effectively final: what a resume assigns again is not.
class OwnGuards {
  sealed interface Shape permits Dot, Pair, Text {}

  record Dot(int x) implements Shape {}

  record Pair(Shape a, Shape b) implements Shape {}

  record Text(String s) implements Shape {}

  @Async
  static Future<Shape> shape(Shape s) {
    return Future.ready(await(Probe.later(s)));
  }

  /** An outer binding in the guard of a switch whose selector alone awaits. */
  @Async
  static Future<String> outer(Shape s) {
    switch (await(shape(s))) {
      case Dot(int x) -> {
        Probe.log(x);
        return Future.ready(
            switch (await(shape(new Dot(4)))) {
              case Dot(int y) when x == y -> "same" + x;
              case Dot(int y) when x > y -> "more" + (x - y);
              case Dot d when x < 0 && d.x() > x -> "minus";
              default -> "less" + x;
            });
      }
      case Pair(Dot a, Shape b) -> {
        String t = await(Probe.later("t"));
        if (t.length() == 1)
          switch (b) {
            case Dot d when d.equals(a) -> Probe.log("twins" + t);
            case Text(String u) when u.equals(t) && a.x() > 0 -> Probe.log("text" + t);
            default -> Probe.log("other" + t);
          }
        await(Probe.pause());
        return Future.ready(t + a);
      }
      default -> {
        return Future.ready("none");
      }
    }
  }

  /** Guards of a switch whose groups await. */
  @Async
  static Future<String> groups(Shape s, int parameter) {
    int k = await(Probe.later(3));
    await(Probe.pause());
    Predicate<Integer> even = n -> n % 2 == k % 2;
    String r = "";
    for (int i = 0; i < 3; i++) {
      int round = await(Probe.later(i));
      r += switch (s) {
        case Dot d when d.x() == round || d.x() == parameter -> await(Probe.later("round" + round));
        case Dot(int x) when even.test(x) && k + x > round -> "even" + x;
        case Dot d -> "dot" + await(Probe.later(d.x() + round));
        case Pair p when p.a() == p.b() && round > 0 -> await(Probe.later("twice"));
        case Pair(Text(String t), Shape rest) when t.length() < k && await(Probe.later(t)).length() == round -> t + rest;
        default -> "," + round;
      };
    }
    return Future.ready(r + k);
  }

  @Async
  static Future<?> program() {
    Shape dot = new Dot(4);
    for (Shape s : new Shape[] {dot, new Dot(9), new Dot(-7), new Dot(1), new Text("t"), new Pair(dot, dot),
        new Pair(dot, new Text("t")), new Pair(new Dot(0), new Text("t")), new Pair(new Text("tt"), dot),
        new Pair(new Text("q"), dot)}) {
      Probe.log(await(outer(s)));
      Probe.log(await(groups(s, 9)));
    }
    return Future.ready("end");
  }
}
