import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Supplier;
import probe.Probe;

/** A variable of an anonymous type, in statements with and without an await around it. */
public class OwnVarAnonymous {
  @Async
  static Future<Integer> inText(String p) {
    if (p.length() > 1) {
      var b = new Supplier<String>() {
        int calls = 5;

        public String get() {
          return p + calls++;
        }
      };
      Probe.log(b.get());
      if (p.equals("bc")) return Future.ready(b.calls);
    }
    {
      var b = new Object() {
        int n = p.length();
      };
      if (b.n > 7) return Future.ready(b.n);
    }
    return Future.ready(await(Probe.later(3)));
  }

  @Async
  static Future<Integer> inBranches(int k) {
    if (k > 1) {
      var b = new Object() {
        int n = k;
      };
      b.n++;
      Probe.log(b.n);
    } else {
      var b = new Object() {
        int n = 7 - k;
      };
      b.n += await(Probe.later(k));
      switch (k) {
        case 0:
          var c = new Object() {
            int m = b.n;
          };
          if (c.m == 7) return Future.ready(c.m);
          break;
        default:
          return Future.ready(b.n);
      }
    }
    return Future.ready(-1);
  }

  @Async
  static Future<Integer> inCatch(int k) {
    try {
      if (k > 0) throw new IllegalStateException();
    } catch (IllegalStateException e) {
      var b = new Object() {
        int n = k;
      };
      if (b.n > 1) return Future.ready(b.n);
    } finally {
      Probe.log(await(Probe.later(k)));
    }
    return Future.ready(-1);
  }

  /** The classes get names, which must not hide types that the method does not mention by name. */
  @Async
  static Future<String> named(int k) {
    var poll = new Object() {
      int n = k;
    };
    var integer = new Object() {
      int n = k + 1;
    };
    var string = new Object() {
      int n = k + 2;
    };
    int sum = poll.n + await(Probe.later(1)) + await(async(() -> integer.n + await(Probe.later(2))));
    var list = java.util.List.of(sum, await(Probe.later(string.n)));
    return Future.ready(list.get(0) + "," + list.get(1) + poll.n + await(Probe.later(3)) + integer.n + string.n);
  }

  @Async
  static Future<?> program() {
    Probe.log(await(inText("a")) + await(inText("ab")) + await(inText("bc")) + await(inText("long enough")));
    for (int k = 0; k < 3; k++) Probe.log(await(inBranches(k)) + await(inCatch(k)));
    Probe.log(await(named(5)));
    return Future.ready(1);
  }
}
