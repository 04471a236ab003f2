import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Boolean> both(boolean a, Future<Boolean> f, Object o) throws Exception {
    boolean r = a && await(f) || !a & await(f);
    if (o instanceof String s && await(f) && s.isEmpty()) return Future.ready(r);
    int n = await(f) ? 1 : r ? 2 : await(f) ? 3 : 4;
    return Future.ready(n > 2);
  }
}
