import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnCapturedBindings {
  record Q(Object x, Object y) {}
  @Async static Future<String> f(Object o) {
    List<Supplier<String>> sups = new ArrayList<>();
    boolean z = o instanceof Q(Integer x, var y) && x > await(Probe.later(0)) && y instanceof String s && sups.add(() -> s + x);
    String r = "" + z;
    for (var q : sups) r += q.get();
    return Future.ready(r);
  }
  @Async static Future<?> program() { return Future.ready(await(f(new Q(1, "a")))); }
}
