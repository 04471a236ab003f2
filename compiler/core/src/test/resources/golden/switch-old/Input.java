import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<String> name(int n, Future<String> f) throws Exception {
    String s = "";
    switch (n) {
      case 0:
        s += "zero";
      case 1:
      case 2:
        s += await(f);
        break;
      default:
        s += "many";
      case 3: {
        s += await(f);
      }
    }
    return Future.ready(s);
  }
}
