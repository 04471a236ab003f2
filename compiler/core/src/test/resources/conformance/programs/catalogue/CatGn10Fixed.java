import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// A var of an intersection type that its own initialiser suspends.
public class CatGn10Fixed {
  @Async
  static Future<String> gn10(boolean b) {
    var z = await(Probe.later(b)) ? "a" : 1;
    Comparable<?> kept = z;
    return Future.ready("" + kept);
  }

  @Async
  static Future<?> program() {
    return gn10(true);
  }
}
