import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Supplier;

class Input {
  @Async
  Future<String> name(Future<String> first) {
    String prefix;
    Supplier<String> name = (prefix = "Dr. ").isEmpty() ? () -> "" : () -> prefix;
    return Future.ready(await(first) + name.get());
  }
}
