import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnCapturedBinding {
  static final class P { final String n; P(String n) { this.n = n; } }
  @Async static Future<String> f(Object o, List<String> l) {
    if (await(Probe.later(true)) && o instanceof P p && l.stream().anyMatch(x -> x.equals(p.n))) return Future.ready("3" + await(Probe.later(1)) + p.n);
    return Future.ready("no");
  }
  @Async static Future<?> program() { return Future.ready(await(f(new P("a"), List.of("a")))); }
}
