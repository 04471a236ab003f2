import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.IntSupplier;
import probe.Probe;

// Escapes in the names of declarations.
public class CatUn03Fixed {
  @Async
  static Future<Integer> un03c() {
    int \u0061bc = await(Probe.later(1));
    await(Probe.pause());
    return Future.ready(abc + \u0061bc);
  }

  @Async
  static Future<Integer> un03d(int \u0079) {
    return Future.ready(y + await(Probe.later(\u0079)));
  }

  @Async
  static Future<Integer> un03e(Object o) {
    if (o instanceof Integer \u0069 && await(Probe.later(i)) > 0) return Future.ready(i);
    return Future.ready(0);
  }

  @Async
  static Future<Integer> un03f(int n) {
    IntSupplier s = () -> {
      int \u006b = n + 1;
      return k;
    };
    return Future.ready(s.getAsInt() + await(Probe.later(n)));
  }

  @Async
  static Future<?> program() {
    return Future.ready(await(un03c()) + await(un03d(2)) + await(un03e(3)) + await(un03f(4)));
  }
}
