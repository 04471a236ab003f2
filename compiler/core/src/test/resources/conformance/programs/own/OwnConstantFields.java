import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import java.io.*;
import probe.Probe;

public class OwnConstantFields {
  final int F = 5; final boolean ON = true; static final String S = "st"; final String T = "t";
  static OwnConstantFields mk(String s) { Probe.log("mk " + s); return new OwnConstantFields(); }
  static int sum(int a, int b) { return a + b; }
  @Async static Future<?> program() throws Exception {
    Probe.log(mk("a").F + await(Probe.later(1)));
    Probe.log(sum(mk("b").F, await(Probe.later(2))));
    Probe.log(mk("c").S + await(Probe.later(1)));
    int[] a = {mk("d").F, await(Probe.later(3)), mk("e").F};
    Probe.log(a[1]);
    OwnConstantFields n = null;
    try { Probe.log(n.F + await(Probe.later(4))); } catch (NullPointerException e) { Probe.log("npe"); }
    Probe.log(n.S + await(Probe.later(4)));
    return Future.ready();
  }
}
