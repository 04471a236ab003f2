import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnQualifiedMatch {
  static class A extends OwnQualifiedMatch { int v = 1; }
  @Async Future<String> f() { if (this instanceof A x && await(Probe.later(x.v)) > 0) return Future.ready("A" + x.v); return Future.ready("n"); }
  @Async static Future<?> program() { return Future.ready(await(new A().f()) + await(new OwnQualifiedMatch().f())); }
}
