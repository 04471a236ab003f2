import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import probe.Probe;
public class OwnConstantIndex { final int Z = 0; static OwnConstantIndex mk() { Probe.log("mk"); return null; } static int f(int a, int b) { return a; }
  @Async static Future<?> program() { int[] a = {1, 2}; try { a[mk().Z] = await(Probe.later(1)); } catch (NullPointerException e) { Probe.log("npe"); } try { a[mk().Z] += await(Probe.later(1)); } catch (NullPointerException e) { Probe.log("npe"); } return Future.ready(a[0]); } }
