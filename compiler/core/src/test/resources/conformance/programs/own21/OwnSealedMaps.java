import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnSealedMaps {
  // lub spill neighbours: ternary / generic results as receivers & args & compare, no bindings
  interface Sh { default String s() { return "s" + this; } int n(); } record C(int n) implements Sh {} record D(int n) implements Sh {} enum E implements Sh { E1; public int n() { return 9; } }
  static <T> T pick(boolean q, T a, T b) { return q ? a : b; }
  @Async static Future<String> f(boolean q) { return Future.ready(pick(q, new C(1), new D(await(Probe.later(2)))).s()); }
  @Async static Future<String> g(boolean q) { Sh s = pick(q, new C(1), new D(await(Probe.later(2)))); return Future.ready(s.s()); }
  @Async static Future<String> h(boolean q) { int k = pick(q, new C(1), E.E1).n() + await(Probe.later(1)); return Future.ready("" + k); }
  @Async static Future<String> i(boolean q) { return Future.ready(Map.of("a", new C(1), "b", new D(2)).get(await(Probe.later("a"))).s()); }
  @Async static Future<String> j(boolean q) { return Future.ready(Optional.of(q ? new C(1) : new D(2)).map(x -> x.s()).orElseGet(() -> "none") + await(Probe.later(1))); }
  @Async static Future<?> program() { for (boolean q : new boolean[] {true, false}) { Probe.log(await(f(q))); Probe.log(await(g(q))); Probe.log(await(h(q))); Probe.log(await(i(q))); Probe.log(await(j(q))); } return Future.ready(1); }
}
