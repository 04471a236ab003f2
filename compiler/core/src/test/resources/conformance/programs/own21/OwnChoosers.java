import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// Switches over patterns whose cases javac matches together, or run on into each other, with awaits in the groups.
class OwnChoosers {
  sealed interface Shape permits Dot, Pair, Text {}

  record Dot(int x) implements Shape {
    @Override
    public int x() {
      Probe.log("x() " + x);
      if (x == 13) throw new IllegalStateException("thirteen");
      return x;
    }
  }

  record Pair(Shape a, Shape b) implements Shape {
    @Override
    public Shape a() {
      Probe.log("a()");
      return a;
    }

    @Override
    public Shape b() {
      Probe.log("b()");
      return b;
    }
  }

  record Text(String s) implements Shape {}

  static boolean say(String s) {
    Probe.log("guard " + s);
    return s.length() % 2 == 0;
  }

  /** Accessors are called as often as javac's switch calls them. */
  @Async
  static Future<String> together(Shape s) {
    int k = await(Probe.later(2));
    String all = "";
    for (int i = 0; i < 2; i++) {
      int x = i;
      String t =
          switch (s) {
            case Pair(Dot(int y), Dot(int z)) when y == z + x && say("same") -> "same" + y + await(Probe.later(z));
            case Pair(Dot(int y), Text(String u)) when k > 1 && say(u) -> {
              String v = u + await(Probe.later(y));
              yield v + y + u;
            }
            case Pair(Dot a, var b) -> b + "|" + a;
            case Pair(Text(var u), Pair(Dot(int y), Dot z))
                // on lines of its own
                when say("""
                    te"xt
                    """) -> await(Probe.later(u)) + y + z;
            case Pair(Text(var u), Pair p) -> u + p;
            case Dot(int y) when y < 0 -> "minus" + await(Probe.later(y));
            case Dot(int y) -> "plus" + y;
            case Pair p -> "pair";
            case Text w -> w.s();
          };
      all += t + ";" + x;
    }
    return Future.ready(all + k);
  }

  @Async
  static Future<String> statement(Object o) {
    String r = "";
    switch (o) {
      case Dot(int x) when x > 5 -> r += await(Probe.later(x));
      case Dot(int x) when x > 2 -> {
        if (x == 4) break;
        r += x;
        await(Probe.pause());
        r += x;
      }
      case null -> r += await(Probe.later("null"));
      case Dot(int x) -> throw new IllegalStateException("dot " + await(Probe.later(x)));
      default -> r += o;
    }
    return Future.ready(r + ".");
  }

  /** Groups that run on into the last, which may not bind then. */
  @Async
  static Future<String> running(Object o) {
    String r = "";
    switch (o) {
      case String s when s.length() > 3:
        r += await(Probe.later(s));
        if (s.length() > 6) break;
        r += "+";
      default:
        r += await(Probe.later("other"));
    }
    return Future.ready(r + ".");
  }

  /** A switch within a group of another, and one in a loop that it leaves. */
  @Async
  static Future<String> nested(Shape... shapes) {
    String r = "";
    loop:
    for (Shape s : shapes) {
      switch (s) {
        case Pair(Dot(var x), Pair(var a, Dot(var y))) when x != y -> {
          switch (a) {
            case Dot(int z) when z == x -> r += "x" + await(Probe.later(z));
            case Dot(int z) when z == y -> {
              r += "y" + await(Probe.later(z));
              continue loop;
            }
            default -> await(Probe.pause());
          }
          r += x + y;
        }
        case Pair(Dot(var x), var rest) -> {
          await(Probe.later(rest));
          if (x == 0) break loop;
          r += rest;
        }
        default -> r += ",";
      }
    }
    return Future.ready(r);
  }

  @Async
  static Future<?> program() {
    Shape[] shapes = {
      new Dot(4), new Dot(9), new Dot(-7), new Dot(3), new Dot(1), new Dot(13), new Text("t"), null,
      new Pair(new Dot(4), new Dot(4)), new Pair(new Dot(4), new Dot(3)), new Pair(new Dot(1), new Text("even")),
      new Pair(new Dot(1), new Text("odd")), new Pair(new Text("q"), new Pair(new Dot(1), new Dot(2))),
      new Pair(new Text("q"), new Pair(new Text("r"), new Dot(2))), new Pair(new Text("q"), new Text("r")),
      new Pair(new Dot(13), new Dot(1)), new Pair(null, new Dot(1)), new Pair(new Dot(1), null),
    };
    for (Shape s : shapes) {
      Probe.log("-- " + (s == null ? "null" : s.getClass()));
      try { Probe.log(await(together(s))); } catch (RuntimeException e) { Probe.log(e.getClass() + " " + e.getCause()); }
      try { Probe.log(await(statement(s))); } catch (RuntimeException e) { Probe.log(e.getClass() + " " + e.getCause()); }
      try { Probe.log(await(nested(s, new Pair(new Dot(1), new Pair(s, new Dot(2))), new Pair(new Dot(0), s), s)));
      } catch (RuntimeException e) { Probe.log(e.getClass() + " " + e.getCause()); }
    }
    for (Object o : new Object[] {"abc", "abcd", "abcdefg", 5, null}) {
      try { Probe.log(await(running(o))); } catch (RuntimeException e) { Probe.log(e.getClass() + " " + e.getCause()); }
    }
    return Future.ready("end");
  }
}
