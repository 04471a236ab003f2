import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<String> gree name, Future<String> f) throws Exception {
    return Future.ready(await(f));
  }
}
