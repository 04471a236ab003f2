import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> local(Future<Integer> f) throws Exception {
    record Sum(int a) {
      int more(Future<Integer> g) {
        return a + await(g);
      }
    }
    Sum s = new Sum(await(f));
    return Future.ready(s.a());
  }
}
