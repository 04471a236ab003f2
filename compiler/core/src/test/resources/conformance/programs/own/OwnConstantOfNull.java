import static dev.pollen.Pollen.await;
import dev.pollen.*;
import probe.Probe;
public class OwnConstantOfNull { final int K = 1; OwnConstantOfNull o; static int f(int a, int b) { return a; }
 @Async static Future<?> program() { OwnConstantOfNull m = new OwnConstantOfNull(); m.o = m; String r = ""; r += m.o.K + "a" + await(Probe.later(1)); try { r += f(m.o.o.o.K, await(Probe.later(2))); } catch (NullPointerException e) { r += "npe"; } OwnConstantOfNull n = null; try { r += n.K + await(Probe.later(3)); } catch (NullPointerException e) { r += "npe"; } return Future.ready(r); } }
