import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// An object of a local class reads what the class captures when it is made, after its arguments.
public class CatHo10Fixed {
  @Async
  static Future<String> c() {
    int k = await(Probe.later(1));
    class Local {
      final String name;

      Local(String name) {
        this.name = name + k;
      }
    }
    return Future.ready(new Local(await(Probe.later("c"))).name);
  }

  @Async
  static Future<?> program() {
    return c();
  }
}
