import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnCapturedInGuard {
  @Async static Future<String> f(Object o, List<Integer> l) {
    return Future.ready(switch (o) { case Integer i when l.stream().anyMatch(x -> x.equals(i)) -> i + "" + await(Probe.later(1)) + i; default -> "d"; });
  }
  @Async static Future<?> program() { return Future.ready(await(f(5, List.of(5))) + await(f(4, List.of(5)))); }
}
