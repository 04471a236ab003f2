import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> first(Future<Integer> f) throws Exception {
    Runnable r = () -> await(f);
    synchronized (f) {
      await(f);
    }
    first(f);
    return Future.ready(1);
  }

  int second = await(Future.ready(2));
}
