import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<String> local(int n, Future<String> f) throws Exception {
    String s = "";
    switch (n) {
      case 0:
        record Row(int q) {}
        Row row = new Row(1);
        s += await(f) + row;
      default:
        row = null;
        s += await(f) + row;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> anonymous(int n, Future<String> f) throws Exception {
    String s = "";
    switch (n) {
      case 0:
        var pair = new Object() {
          int first = n;
        };
        s += await(f) + pair.first;
      default:
        pair = null;
        s += await(f) + pair;
    }
    return Future.ready(s);
  }
}
