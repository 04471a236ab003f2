import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// Names outside of the basic plane.
public class CatUn14Fixed {
  @Async
  static Future<String> un14b(String 𝒮) {
    int 𝒳 = await(Probe.later(1)), x𝒳 = 𝒳;
    await(Probe.pause());
    return Future.ready(𝒮 + 𝒳 + x𝒳 + await(𝒻(𝒳)));
  }

  @Async
  static Future<Integer> 𝒻(int 𝒶) {
    await(Probe.pause());
    return Future.ready(𝒶);
  }

  @Async
  static Future<?> program() {
    return un14b("s");
  }
}
