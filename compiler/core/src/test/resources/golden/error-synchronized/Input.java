import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<Integer> locked(Future<Integer> f) throws Exception {
    int x;
    synchronized (this) {
      x = await(f);
    }
    return Future.ready(x);
  }

  @Async
  synchronized Future<Integer> whole(Future<Integer> f) throws Exception {
    return Future.ready(await(f));
  }
}
