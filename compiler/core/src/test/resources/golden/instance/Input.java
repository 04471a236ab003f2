import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  private int total;
  private final String name = "n";

  @Async
  Future<String> add(Future<Integer> f) throws Exception {
    total += await(f);
    this.total++;
    return Future.ready(name + total + toString());
  }

  @Override
  public String toString() {
    return "Input" + name;
  }
}
