import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnGuardBinding {
  record Num(Object d) {}
  record Arr(List<?> l) {}
  @Async static Future<String> f(Object o) {
    return Future.ready(switch (o) {
      case Arr(var l) when l.size() == 1 && l.get(0) instanceof Num(var d) -> "one " + d;
      case Arr(var l) -> "l" + await(Probe.later(l));
      default -> "d";
    });
  }
  @Async static Future<?> program() {
    for (Object o : new Object[] {new Arr(List.of()), new Arr(List.of(new Num(1))), 1}) Probe.log(await(f(o)));
    return Future.ready(1);
  }
}
