import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// A generic class around a generic class around a class.
public class CatGn15Fixed<T> {
  class Node {
    T item;

    class Deep<U> {
      U extra;
    }
  }

  @Async
  static Future<String> gn15(CatGn15Fixed<String> other) {
    CatGn15Fixed<String>.Node node = other.new Node();
    CatGn15Fixed<String>.Node.Deep<Integer> deep = node.new Deep<>();
    deep.extra = await(Probe.later(5));
    node.item = "s";
    return Future.ready(node.item + deep.extra);
  }

  @Async
  static Future<?> program() {
    return gn15(new CatGn15Fixed<>());
  }
}
