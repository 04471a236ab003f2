import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Switches with patterns that do not suspend, in every place that a statement has for them. */
public class JCaseBindings {
  record Dot(int x) {}

  @Async
  static Future<Integer> declared(Object o, int at) {
    int z = switch (o) {
      case Dot d -> {
        yield at + d.x();
      }
      case String s when s.length() > 1 -> at;
      default -> 4;
    };
    return Future.ready(z);
  }

  @Async
  static Future<Integer> returned(Object o) {
    await(Probe.pause());
    if (o == null) return Future.ready(0);
    return Future.ready(switch (o) {
      case Dot(int x) -> {
        Probe.log(x);
        yield x;
      }
      default -> 4;
    });
  }

  @Async
  static Future<Integer> statement(Object o) {
    switch (o) {
      case Dot(var x) when x > 3 -> {
        return Future.ready(x);
      }
      case Dot d -> Probe.log(d);
      default -> Probe.log(o);
    }
    int n = await(Probe.later(1));
    Probe.log(switch (o) {
      case Dot(var x) -> x + n;
      default -> "";
    });
    return Future.ready(switch (o) {
      case Dot d -> d.x() + await(Probe.later(n));
      default -> 9;
    });
  }

  @Async
  static Future<Integer> selected(Object o) {
    int z = switch (await(Probe.later(o))) {
      case Dot d when d.x() > 3 -> d.x();
      case String s -> s.length();
      default -> 4;
    };
    switch (await(Probe.later(o))) {
      case Dot(var x) -> Probe.log(x);
      default -> Probe.log(z);
    }
    return Future.ready(z);
  }

  @Async
  static Future<?> program() {
    for (Object o : new Object[] {new Dot(3), new Dot(4), "st"}) {
      Probe.log(await(declared(o, 5)));
      Probe.log(await(returned(o)));
      Probe.log(await(selected(o)));
      Probe.log(await(statement(o)));
    }
    return Future.ready(1);
  }
}
