import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> lambda(Future<Integer> f) throws Exception {
    java.util.function.Supplier<Integer> s = () -> await(f);
    java.util.concurrent.Callable<Integer> c = () -> {
      return 1 + await(f);
    };
    return Future.ready(s.get() + c.call());
  }
}
