import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import probe.Probe;
/** Variables without a name whose types have none either. */
public class OwnUnnamedClasses {
  static int k;
  @Async static Future<Integer> a(int n) {
    var _ = new Object() { int x = n; { Probe.log("made " + x); } };
    await(Probe.pause());
    for (var _ : List.of(new Object() { int x = n; int y() { k += n; return k; } })) { Probe.log(await(Probe.later(k++))); }
    for (var o : List.of(new Object() { int x = n; int y() { k = k + n; return k; } })) { Probe.log(await(Probe.later(k++))); Probe.log(o.y() + o.x); }
    try (var _ = new AutoCloseable() { int x = n; public void close() { k = k + x; Probe.log("close " + k); } }) { await(Probe.later(3)); }
    try (var r = new AutoCloseable() { int x = n; public void close() { k = k + x; Probe.log("close " + k); } }) { await(Probe.later(3)); Probe.log(r.x); }
    return Future.ready(k);
  }
  @Async static Future<?> program() { Probe.log(await(a(2))); return Future.ready(1); }
}
