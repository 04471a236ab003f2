import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  interface Res extends AutoCloseable {
    int size();

    @Override
    void close();
  }

  @Async
  static Future<Integer> sizes(Future<Res> first, Res second) throws Exception {
    int sum = 0;
    try (Res r = await(first); second) {
      sum = r.size() + await(Future.ready(second.size()));
    } finally {
      sum++;
    }
    return Future.ready(sum);
  }
}
