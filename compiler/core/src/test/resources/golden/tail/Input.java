import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> twice(Future<Integer> f) throws Exception {
    int x = await(f);
    if (x > 5) return Future.ready(x);
    return twice(Future.ready(x * 2 + 1));
  }
}
