import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.List;
import java.util.function.BiFunction;
import probe.Probe;

// Variables without a name, wherever one may stand.
public class JUnnamed {
  record Res(String name) implements AutoCloseable {
    @Override
    public void close() {
      Probe.log("close " + name);
    }
  }

  @Async
  static Future<String> unnamed() {
    var _ = await(Probe.later("dropped"));
    int _ = Probe.see("first", 1), _ = await(Probe.later(2));
    int sum = 0;
    for (var _ : List.of(1, 2, 3)) sum += await(Probe.later(sum + 1));
    for (int i = 0, _ = await(Probe.later(9)); i < 2; i++) sum += i;
    try (var _ = new Res("one"); Res _ = new Res(await(Probe.later("two")))) {
      sum += await(Probe.later(10));
      throw new IllegalStateException();
    } catch (IllegalStateException _) {
      sum += await(Probe.later(100));
    }
    try {
      await(Probe.fail(new IllegalStateException("x")));
    } catch (IllegalArgumentException | IllegalStateException _) {
      sum += 1000;
    }
    BiFunction<Integer, Integer, Integer> f = (_, b) -> b;
    BiFunction<Integer, Integer, Integer> g = (_, _) -> 7;
    int k = await(Probe.later(5));
    String block = await(Pollen.async(() -> {
      var _ = await(Probe.later("in the block"));
      int _ = k;
      return "block" + f.apply(1, k);
    }));
    return Future.ready(sum + block + f.apply(1, 2) + g.apply(1, await(Probe.later(2))));
  }

  @Async
  static Future<?> program() throws Exception {
    return unnamed();
  }
}
