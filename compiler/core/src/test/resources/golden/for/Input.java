import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  static Future<Integer> cost(int i) {
    return Future.ready(i);
  }

  @Async
  static Future<Integer> sum(int n, int weight) throws Exception {
    int total = 0;
    for (int i = 0; i < n; i++) {
      total += await(cost(i)) * weight;
    }
    for (int i = 0, j = await(cost(n)); i < j; i++, j--) total++;
    for (; ; ) {
      if (await(cost(total)) > 0) break;
    }
    return Future.ready(total);
  }
}
