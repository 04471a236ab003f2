import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  <U extends Unknown, T extends U> Future<Integer> javacItselfDiesOfThisLoop(T all, Future<Integer> f) {
    int n = 0;
    for (var each : all) n++;
    return Future.ready(n + await(f));
  }
}
