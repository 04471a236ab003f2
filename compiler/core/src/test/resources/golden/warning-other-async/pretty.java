import static dev.pollen.Pollen.await;

import dev.pollen.Future;

class Input {
  @interface Async {}

  @Async
  void other() {}
}
