import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  enum Color { RED, GREEN, BLUE }

  @Async
  static Future<String> name(Color c, Future<String> f) throws Exception {
    switch (c) {
      case RED -> await(f);
      case GREEN -> {
        String s = await(f);
        if (s.isEmpty()) break;
        return Future.ready(s);
      }
      default -> throw new IllegalStateException(await(f));
    }
    return Future.ready("end");
  }
}
