import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> reference(Future<Integer> f) throws Exception {
    java.util.function.Function<Future<Integer>, Integer> g = dev.pollen.Pollen::await;
    return Future.ready(g.apply(f) + await(f));
  }
}
