import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<String> local(int n, Future<String> f) throws Exception {
    String s = "";
    switch (n) {
      case 0:
        class Row {
          int q = n;
        }
        Future<Row> made =
            async(
                () -> {
                  class Maker {
                    Row own = new Row();
                  }
                  await(f);
                  return new Maker().own;
                });
        Row row = await(made);
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
        Future<First> made =
            async(
                () -> {
                  class Maker {
                    First own = new First();
                  }
                  await(f);
                  return new Maker().own;
                });
        var pair = new Object() {
          First first = new First();
        };
        s += await(f) + pair.first.value;
      default:
        pair = null;
        s += await(f) + pair;
    }
    return Future.ready(s);
  }
}
