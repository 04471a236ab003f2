import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  class Inner {}

  @Async
  Future<String> varOfAnInnerClass(Input other, Future<String> f) {
    var inner = other.new Inner() {
      int count = 1;
    };
    return Future.ready(await(f) + inner.count);
  }
}
