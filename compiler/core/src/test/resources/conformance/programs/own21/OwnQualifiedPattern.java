import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnQualifiedPattern {
  record Range(int lo, int hi) {
    @Async Future<Integer> sum() {
      if (this instanceof Range(int a, int b) && a < await(Probe.later(b))) return Future.ready(a + b);
      return Future.ready(0);
    }
  }
  @Async static Future<?> program() { return Future.ready(await(new Range(1, 2).sum())); }
}
