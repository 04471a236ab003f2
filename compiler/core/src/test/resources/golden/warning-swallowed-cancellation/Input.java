import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<Integer> retry(Future<Integer> first) {
    int value;
    try {
      value = await(first);
    } catch (Throwable failure) {
      value = 0;
    }
    return Future.ready(value);
  }
}
