import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.IntSupplier;
import probe.Probe;

// A name with a combining mark.
public class CatUn13Fixed {
  @Async
  static Future<Integer> un13b() {
    int é = await(Probe.later(2));
    IntSupplier s = () -> é + 1;
    await(Probe.pause());
    return Future.ready(é + s.getAsInt());
  }

  @Async
  static Future<?> program() {
    return un13b();
  }
}
