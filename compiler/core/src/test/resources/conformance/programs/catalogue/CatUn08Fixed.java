import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// Escapes in text blocks.
public class CatUn08Fixed {
  @Async
  static Future<String> un08b() {
    String s = """
        less\u0020
        10 \u20ac, \u0022quoted\u0022, \u005c", \u005c\u005cu0041
        """ + await(Probe.later(1));
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    return un08b();
  }
}
