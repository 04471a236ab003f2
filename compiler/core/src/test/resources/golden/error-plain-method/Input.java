import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  static int plain(Future<Integer> f) {
    return await(f) + 1;
  }

  @Async
  static Future<Integer> good(Future<Integer> f) throws Exception {
    return Future.ready(await(f));
  }
}
