import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> count(Future<Integer> f, int n) throws Exception {
    int i = 0;
    while (i < n) {
      i += await(f);
      if (i == 3) continue;
      if (i == 5) break;
    }
    do i--; while (await(f) > i);
    return Future.ready(i);
  }
}
