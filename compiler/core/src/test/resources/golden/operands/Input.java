import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  int field;

  int log(String what, int... all) {
    return all.length;
  }

  @Async
  Future<Integer> order(Input other, int[] a, Future<Integer> f) throws Exception {
    int i = 1;
    int sum = field + await(f) * other.field + i;
    a[i] = await(f);
    a[i++] += await(f) + i;
    other.field += await(f);
    sum += log("x" + i, a[0], await(f), i);
    String s = "sum " + sum + await(f) + new StringBuilder(await(f));
    return Future.ready(s.length() + (int) (long) await(f));
  }
}
