import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<String> choose(Future<Boolean> f, Future<String> g) throws Exception {
    String s = "none";
    if (await(f)) {
      s = await(g);
    } else if (s.isEmpty()) s = "empty";
    else {
      s += "!";
    }
    return Future.ready(s);
  }
}
