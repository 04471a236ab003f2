import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;

class Input {
  @Async
  static Future<String> read(Future<String> f, Future<String> other) throws Exception {
    try {
      return Future.ready(await(f));
    } catch (ArithmeticException | IllegalStateException e) {
      return Future.ready(e.getMessage() + await(other));
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }
}
