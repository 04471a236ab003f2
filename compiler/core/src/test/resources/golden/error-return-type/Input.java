import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static int number(Future<Integer> f) {
    return await(f);
  }

  @Async
  void nothing(Future<Integer> f) {
    await(f);
  }

  @Async
  Futur<Integer> misspelt(Future<Integer> f) {
    return await(f);
  }
}
