import static dev.pollen.Pollen.await;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
public class OwnInferredBounds {
  @Async static Future<?> program() {
      List<? extends Number> failure = Arrays.asList((await(Probe.later((Integer) 1))), 2.5);
      Probe.log(failure);
      List<? extends Number> f2 = Arrays.asList(await(Probe.later((Integer) 1)), 2.5);
      List<? extends Number> f3 = Arrays.asList(3, await(Probe.later(2.5)));
      Number n = List.of(await(Probe.later(2.5)), 3).get(0);
      Object o = 3;
      List<? extends Number> f4 = Arrays.asList(o instanceof Integer i ? await(Future.ready(4)) : Integer.valueOf(3), 2.5);
      List<? extends Number> f5 = Arrays.asList(switch (await(Probe.later(2))) { case 2 -> await(Probe.later(7)); default -> 1; }, 2.5);
      Probe.log(f4.get(0).intValue() + f5.get(0).intValue());
      Probe.log(f2 + " " + f3 + n);
      return Future.ready(1);
  }
}
