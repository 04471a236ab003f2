import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  record Named(String name) {}

  @Async
  static Future<String> kinds(Future<String> f) throws Exception {
    final int k = 3;
    var text = await(f);
    int a = 1, b[] = {2, 3}, c;
    final String later;
    if (text.isEmpty()) later = "empty";
    else later = await(f);
    c = a + b[k - 2];
    record Pair(int left, String right) {}
    Pair p = new Pair(c, later);
    ;
    { int t = p.left(); await(f); c += t; }
    { int t = p.left() * k; await(f); c -= t; }
    assert c == 0 : "c is " + c;
    return Future.ready(p + text);
  }
}
