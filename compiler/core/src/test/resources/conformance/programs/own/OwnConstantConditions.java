import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import java.io.*;
import probe.Probe;

public class OwnConstantConditions {
  final boolean ON = true;
  @Async static Future<Integer> b(OwnConstantConditions o) { int n = 0; while (o.ON) { n += await(Probe.later(1)); if (n > 3) return Future.ready(n); } return Future.ready(-1); }
  @Async static Future<Integer> c(OwnConstantConditions o) { int n = 0; do { n += await(Probe.later(1)); if (n > 3) return Future.ready(n); } while (o.ON); n++; return Future.ready(-n); }
  @Async static Future<Integer> d(OwnConstantConditions o) { int n = 0; try { while (o.ON) { n++; if (n > 3) return Future.ready(n); } } finally { await(Probe.later("f")); } return Future.ready(-1); }
  @Async static Future<?> program() throws Exception { Probe.log(await(b(new OwnConstantConditions()))); Probe.log(await(c(new OwnConstantConditions()))); return d(new OwnConstantConditions()); }
}
