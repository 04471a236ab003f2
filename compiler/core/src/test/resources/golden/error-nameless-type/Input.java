import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<String> kept(boolean b, Future<String> f) {
    var value = b ? 1 : "one";
    return Future.ready(await(f) + value.compareTo(null));
  }

  @Async
  Future<String> usedBefore(boolean b, Future<String> f) {
    var value = b ? 1 : "one";
    String text = "" + value;
    return Future.ready(await(f) + text);
  }
}
