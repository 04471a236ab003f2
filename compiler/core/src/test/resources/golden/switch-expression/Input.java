import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> score(String s, Future<Integer> f) throws Exception {
    int base = switch (s) {
      case "a", "b" -> await(f);
      case "c" -> {
        int x = await(f);
        yield x * 2;
      }
      default -> 0;
    };
    return Future.ready(base + switch (base) { case 0: yield 1; default: yield await(f); });
  }
}
