import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// An operand of an intersection type, of which the second part is used behind an await.
class CatEx57Fixed {
  interface A {
    default int a(int i) {
      return i;
    }
  }

  interface B {
    default int b(int i) {
      return i * 2;
    }
  }

  static class P implements A, B {}

  static class Q implements A, B {}

  static <T> T pick(T x, T y) {
    return x;
  }

  @Async
  static Future<?> program() {
    int r = pick(new P(), new Q()).a(await(Probe.later(1)));
    r += pick(new P(), new Q()).b(await(Probe.later(2)));
    return Future.ready(r);
  }
}
