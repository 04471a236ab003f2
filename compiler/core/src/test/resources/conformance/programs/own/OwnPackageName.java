import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import probe.Probe;
public class OwnPackageName { class In { int v; In(int v) { this.v = v; } }
  @Async static Future<?> program() { int java = 3; OwnPackageName o = new OwnPackageName(); return Future.ready(o.new In(await(Probe.later(java))).v); } }
