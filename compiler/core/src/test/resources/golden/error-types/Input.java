import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> unknown(Future<Integer> f) throws Exception {
    Missing m = new Missing(await(f));
    return Future.ready(m.x() + await(f));
  }
}
