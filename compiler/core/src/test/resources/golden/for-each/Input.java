import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;

class Input {
  @Async
  static Future<Integer> sum(int[] all, List<? extends Future<Integer>> futures) throws Exception {
    int total = 0;
    for (int x : all) {
      total += x;
    }
    for (int x : all) {
      total += x * await(futures.get(0));
    }
    for (Future<Integer> f : futures) total += await(f);
    return Future.ready(total);
  }
}
