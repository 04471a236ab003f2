import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> search(int[][] grid, Future<Integer> f) throws Exception {
    int found = -1;
    rows:
    for (int[] row : grid) {
      for (int x : row) {
        if (x < 0) continue rows;
        if (x == await(f)) {
          found = x;
          break rows;
        }
      }
    }
    block: {
      if (found > 0) break block;
      found = await(f);
    }
    return Future.ready(found);
  }
}
