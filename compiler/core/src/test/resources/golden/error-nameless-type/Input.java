import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<String> kept(boolean b, Future<String> f) {
    var value = b ? 1 : "one";
    return Future.ready(await(f) + value.compareTo(java.util.Objects.requireNonNull(null)));
  }

  @Async
  Future<String> usedBefore(boolean b, Future<String> f) {
    var value = b ? 1 : "one";
    String text = "" + value;
    return Future.ready(await(f) + text);
  }

  static <T> T first(T one, T other, Object after) {
    return one;
  }

  @Async
  Future<Integer> inferred(Future<Integer> f) {
    var value = first(1, "one", await(f));
    var chars = first("a", new StringBuilder(), await(f));
    return Future.ready(value.compareTo(java.util.Objects.requireNonNull(null)) + chars.length() + chars.compareTo(null));
  }

  @Async
  Future<Integer> looped(Future<java.util.List<Integer>> f) {
    int n = 0;
    for (var value : java.util.List.of(1, "one", await(f))) n += value.hashCode();
    for (var all : first(java.util.List.of(java.util.List.of(1, "one").stream()), null, await(f))) n += all.count();
    return Future.ready(n);
  }
}
