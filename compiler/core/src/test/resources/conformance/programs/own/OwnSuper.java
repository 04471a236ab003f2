import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

// Conditionals and switches where a capture of "? super T" is wanted: their value is a T.
class OwnSuper {
  @Async
  static Future<Integer> add(int n) {
    List<? super Integer> all = new ArrayList<>(List.<Number>of(1, 2.5));
    all.add(n > 1 ? Integer.valueOf(n) : await(Probe.later(7)));
    all.add(
        switch (n) {
          case 1 -> await(Probe.later(100));
          default -> n * 10;
        });
    Object first = n > 1 ? all.get(0) : await(Probe.later("none"));
    await(Probe.pause());
    Probe.log(first + " " + all);
    return Future.ready(all.size());
  }

  @Async
  static Future<?> program() {
    Probe.log(await(add(1)));
    Probe.log(await(add(2)));
    return Future.ready("end");
  }
}
