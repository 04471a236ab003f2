import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Supplier;

class Input {
  @Async
  static Future<String> local(int n, Future<String> f) throws Exception {
    String s = "";
    switch (n) {
      case 0:
        class Row {
          int q = n;
        }
        Supplier<Row> rows = () -> new Row();
        Row row = rows.get();
        s += await(f) + row.q;
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
        class First {
          int value = n;
        }
        Supplier<First> firsts = First::new;
        var pair = new Object() {
          First first = firsts.get();
        };
        s += await(f) + pair.first.value;
      default:
        pair = null;
        s += await(f) + pair;
    }
    return Future.ready(s);
  }
}
