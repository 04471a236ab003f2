import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  static final Future<Integer> F = Future.ready(1);

  @Async
  static Future<Integer> label(int n) throws Exception {
    switch (n) {
      case await(F):
        return Future.ready(1);
      default:
        return Future.ready(2);
    }
  }
}
