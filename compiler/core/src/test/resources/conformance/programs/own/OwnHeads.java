import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

// Heads that await before bodies that do not: a body that no resume goes into has nothing to let pass.
class OwnHeads {
  @Async
  static Future<Integer> forInit() {
    int sum = 0;
    for (int x = 0, f = await(Probe.later(3)); x < f; x++) {
      sum += x;
    }
    return Future.ready(sum);
  }

  @Async
  static Future<Integer> forInitTwice() {
    int sum = 0;
    for (int x = await(Probe.later(5)); x > 0; x -= 2) sum += x;
    for (int x = await(Probe.later(4)), y = await(Probe.later(x)); x + y > 0; x--, y--) sum -= 1;
    return Future.ready(sum);
  }

  @Async
  static Future<Integer> others() {
    int sum = 0;
    for (int x : await(Probe.later(List.of(1, 2, 3)))) sum = sum * 10 + x;
    if (await(Probe.later(sum > 100))) sum++;
    else sum--;
    switch (await(Probe.later(sum & 1))) {
      case 0:
        sum += 1000;
      case 1:
        sum += 2000;
        break;
      default:
        sum = -1;
    }
    synchronized (await(Probe.later("lock"))) {
      sum *= 2;
    }
    return Future.ready(sum);
  }

  @Async
  static Future<?> program() {
    Probe.log(await(forInit()));
    Probe.log(await(forInitTwice()));
    Probe.log(await(others()));
    return Future.ready();
  }
}
