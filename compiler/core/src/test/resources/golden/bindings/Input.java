import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;

class Input {
  @Async
  Future<String> captured(Object o, List<String> all, Future<String> f) {
    if (o instanceof String s && all.stream().anyMatch(x -> x.equals(s))) {
      return Future.ready(await(f) + s);
    }
    return Future.ready("none");
  }
}
