import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

/** Catalogue SW14–SW21, SW35: switch expressions. */
@SuppressWarnings("finally")
public class CatSw2 {
  enum Color { RED, GREEN, BLUE }

  @Async
  static Future<String> sw14(int n) {
    String s =
        switch (n) {
          case 0 -> "plain";
          case 1 -> await(Probe.later("awaited"));
          case 2 -> "a" + await(Probe.later("b")) + "c";
          default -> String.valueOf(n);
        };
    long l =
        switch (n) {
          case 0 -> 1;
          case 1 -> await(Probe.later(2));
          default -> 3L;
        };
    Object mixed =
        switch (n) {
          case 0 -> 'c';
          case 1 -> await(Probe.later(1.5));
          default -> n;
        };
    var inferred =
        switch (n) {
          case 0 -> 1;
          case 1 -> 2.5f;
          default -> await(Probe.later(n)).longValue();
        };
    return Future.ready(s + l + mixed + inferred);
  }

  @Async
  static Future<Object> sw14b(boolean b, Integer none) {
    Object o =
        switch (b ? 1 : 2) {
          case 1 -> await(Probe.later(1));
          default -> none;
        };
    await(Probe.pause());
    int n =
        switch (b ? 1 : 2) {
          case 1 -> await(Probe.later(1));
          default -> none;
        };
    return Future.ready("" + o + n);
  }

  @Async
  static Future<String> sw15(int n) {
    String s =
        switch (n) {
          case 0 -> {
            yield await(Probe.later("zero"));
          }
          case 1 -> {
            for (int i = 0; ; i++) {
              if (i == await(Probe.later(2))) yield "loop" + i;
            }
          }
          case 2 -> {
            try {
              yield "try" + await(Probe.later(n));
            } catch (IllegalStateException e) {
              yield "not here";
            }
          }
          case 3 -> {
            try {
              throw new IOException("caught");
            } catch (IOException e) {
              await(Probe.pause());
              yield e.getMessage();
            }
          }
          default -> {
            String t = "";
            outer:
            while (true) {
              for (int i = 0; i < 3; i++) {
                t += await(Probe.later(i));
                if (i == 1) continue outer;
                if (t.length() > 3) break outer;
              }
            }
            await(Probe.pause());
            yield t;
          }
        };
    return Future.ready(s + ".");
  }

  @Async
  static Future<String> sw16(int n) {
    int[] order = {0};
    String local = "old";
    String s =
        switch (n) {
          case 0 -> {
            try {
              yield local + ++order[0];
            } finally {
              await(Probe.later("finally"));
              local = "new" + ++order[0];
            }
          }
          case 1 -> {
            try {
              try {
                yield "inner" + await(Probe.later(1));
              } finally {
                order[0] += 10;
              }
            } finally {
              order[0] *= await(Probe.later(2));
            }
          }
          case 2 -> {
            try {
              yield "lost";
            } finally {
              if (await(Probe.later(true))) yield "overtaken";
            }
          }
          default -> {
            for (; ; ) {
              try {
                yield "again" + order[0];
              } finally {
                if (order[0]++ < await(Probe.later(2))) continue;
              }
            }
          }
        };
    return Future.ready(s + local + order[0]);
  }

  @Async
  static Future<String> sw17(int n) {
    int k = 3;
    String s =
        "<"
            + k++
            + switch (n) {
              case 0 -> switch (await(Probe.later("in"))) {
                case "in" -> "a" + k++ + await(Probe.later(k));
                default -> "b";
              };
              case 1 -> {
                int own = k++;
                yield own + switch (k + await(Probe.later(own))) {
                  case 8 -> {
                    yield own + switch (await(Probe.later(own))) {
                      default -> "deep" + own;
                    };
                  }
                  default -> "c" + k;
                };
              }
              default -> "d";
            }
            + k
            + ">";
    String t =
        switch (switch (n) {
              case 0 -> await(Probe.later("x"));
              default -> "y";
            }) {
          case "x" -> "selected x";
          default -> await(Probe.later("selected y"));
        };
    return Future.ready(s + t);
  }

  static String three(Object a, int b, long c) {
    return a + "," + b + "," + c;
  }

  static int shared;

  @Async
  static Future<Integer> bump(int by) {
    await(Probe.pause());
    shared += by;
    return Future.ready(shared);
  }

  @Async
  static Future<String> sw18(int n) {
    shared = 1;
    String s =
        three(
            Probe.see("left", shared),
            switch (Probe.see("selector", n)) {
              case 0 -> await(bump(5));
              case 1 -> shared++;
              default -> throw new IllegalStateException("after left");
            },
            Probe.see("right", shared));
    int x = 2;
    int sum =
        x
            + switch (n) {
              case 0 -> x = await(Probe.later(10));
              default -> x++;
            }
            + x;
    int[] cells = {1, 2, 3};
    int at = 0;
    cells[at++] +=
        switch (at) {
          case 1 -> {
            cells[0] = 100;
            yield await(Probe.later(at++));
          }
          default -> 0;
        };
    return Future.ready(s + " " + sum + " " + cells[0] + at);
  }

  @Async
  static <T extends Comparable<T>, X extends Exception> Future<T> sw19(T a, T b, X bad, int n)
      throws X {
    List<T> all = new ArrayList<>(List.of(a));
    T t =
        switch (n) {
          case 0 -> await(Probe.later(a.compareTo(b) > 0 ? a : b));
          case 1 -> throw bad;
          case 2 -> all.get(await(Probe.later(0)));
          default -> {
            await(Probe.pause());
            throw bad;
          }
        };
    await(Probe.pause());
    all.add(t);
    return Future.ready(all.get(1));
  }

  @Async
  static Future<String> sw20(int n) {
    String log = "";
    String s =
        switch (n) {
          case 0:
            yield "zero";
          case 1:
            log += await(Probe.later("1"));
          case 2:
            log += "2";
            if (n == 2) yield await(Probe.later("two"));
          case 3: {
            int x = 3;
            x += await(Probe.later(x));
            log += x;
            yield "three" + x;
          }
          default:
            yield "d" + await(Probe.later(n));
        };
    return Future.ready(s + log);
  }

  @Async
  static Future<String> sw21(Color c) {
    int n =
        switch (await(Probe.later(c))) {
          case RED -> 1;
          case GREEN -> await(Probe.later(2));
          case BLUE -> {
            await(Probe.pause());
            yield 3;
          }
        };
    final String s;
    boolean known =
        switch (c) {
          case RED, GREEN -> {
            s = await(Probe.later("warm"));
            yield true;
          }
          case BLUE -> {
            s = "cold";
            yield await(Probe.later(false));
          }
        };
    return Future.ready(n + s + known);
  }

  static class Yielding {
    int yield = 3;

    int yield() {
      return yield++;
    }

    @Async
    Future<String> sw35(int n) {
      int before = this.yield();
      int yield = await(Probe.later(7));
      int r =
          switch (n) {
            case 0 -> {
              this.yield = await(Probe.later(20));
              yield yield + this.yield();
            }
            case 1 -> {
              yield (yield) + await(Probe.later(1));
            }
            default -> {
              yield -yield;
            }
          };
      yield++;
      await(Probe.pause());
      return Future.ready(before + "," + r + "," + yield + "," + this.yield);
    }
  }

  @Async
  static Future<?> program() {
    for (int n = 0; n < 5; n++) {
      Probe.see("sw14", await(sw14(n)));
      Probe.see("sw15", await(sw15(n)));
      Probe.see("sw16", await(sw16(n)));
      Probe.see("sw17", await(sw17(n)));
      try { Probe.see("sw18", await(sw18(n))); } catch (Exception e) { Probe.see("sw18!", e); }
      try {
        Probe.see("sw19", await(sw19("a", "b", new IOException("bad"), n)));
      } catch (IOException e) {
        Probe.see("sw19!", e);
      }
      Probe.see("sw20", await(sw20(n)));
      Probe.see("sw35", await(new Yielding().sw35(n)));
    }
    Probe.see("sw14b", await(sw14b(true, null)));
    try {
      Probe.see("sw14b", await(sw14b(false, null)));
    } catch (NullPointerException e) {
      Probe.log("null");
    }
    for (Color c : Color.values()) Probe.see("sw21", await(sw21(c)));
    try { Probe.see("sw21", await(sw21(null))); } catch (Exception e) { Probe.log(e.getClass()); }
    return Future.ready("end");
  }
}
