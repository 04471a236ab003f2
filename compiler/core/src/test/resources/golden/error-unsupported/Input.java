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

  @Async
  Future<String> varOfAClassThatUsesABinding(Object o, Future<String> f) {
    var shown =
        o instanceof String s && !await(f).isEmpty()
            ? new Object() {
              String shown = s;
            }
            : null;
    return Future.ready(await(f) + shown.shown);
  }

  @Async
  Future<String> varOfAClassThatUsesWhatIsAssignedBeside(Future<String> f) {
    int length;
    var sum =
        (length = "abc".length()) > 9
            ? null
            : new Object() {
              int twice = 2 * length;
            };
    return Future.ready(await(f) + sum.twice);
  }
}
