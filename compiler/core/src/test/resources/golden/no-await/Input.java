import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> product(int a, int b) {
    return Future.ready(a * b);
  }

  int untouched( int x ){ return x ; }
}
