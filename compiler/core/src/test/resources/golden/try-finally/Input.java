import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  static int open;

  @Async
  static Future<Integer> use(Future<Integer> f) throws Exception {
    open++;
    try {
      int x = await(f);
      if (x == 0) return Future.ready(0);
      open += x;
    } finally {
      open--;
    }
    try {
      open++;
    } finally {
      open -= await(f);
    }
    return Future.ready(open);
  }
}
