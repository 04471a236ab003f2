import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Void> work(Future<Integer> f) throws Exception {
    await(f);
    return Future.ready();
  }

  @Async
  static Future<Void> caller(Future<Integer> f) throws Exception {
    work(f);
    await(work(f));
    for (work(f); ; work(f)) break;
    return Future.ready();
  }

  static void plain(Future<Integer> f) throws Exception {
    Input.work(f);
  }
}
