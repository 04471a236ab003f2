import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> broken(Future<Integer> f) {
    int x = await(f)
    return Future.ready(x);
  }
}
