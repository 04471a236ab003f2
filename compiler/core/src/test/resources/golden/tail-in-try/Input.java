import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  static Future<Integer> f(int i) {
    return Future.ready(i);
  }

  /** What is returned is awaited outside: neither catch nor finally has to do with it. */
  @Async
  Future<Integer> tail(Future<Integer> later) {
    try {
      return f(await(later));
    } catch (IllegalStateException e) {
      return Future.ready(-1);
    } finally {
      System.out.println("end");
    }
  }
}
