import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  static Future<Integer> f = Future.ready(1);
  int field = await(f);
  static int constant;

  static {
    constant = await(f);
  }

  {
    field += await(f);
  }

  Input() {
    field = await(f);
  }

  record Point(int x) {
    Point {
      x = await(f);
    }
  }
}
