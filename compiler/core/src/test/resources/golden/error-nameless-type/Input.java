import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<String> ofTheMethod(boolean b, Future<String> f) {
    interface Own<T> {
      T own();
    }
    record One() implements Own<One> {
      public One own() {
        return this;
      }
    }
    record Two() implements Own<Two> {
      public Two own() {
        return this;
      }
    }
    var value = b ? new One() : new Two();
    return Future.ready(await(f) + value.own().own());
  }

  @Async
  Future<String> usedBefore(boolean b, Future<String> f) {
    var value = b ? 1 : "one";
    String text = "" + value;
    return Future.ready(await(f) + text);
  }
}
