import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import java.io.*;
import probe.Probe;

public class OwnLocalKinds {
  static int n;
  @Async static Future<?> program() throws Exception {
    String base = await(Probe.later("base"));
    int k = await(Probe.later(2));
    class L { String v() { return base + k; } }
    await(Probe.pause());
    class M extends L { String v() { return super.v() + "m"; } L make() { return new L(); } }
    await(Probe.pause());
    class N { M m() { return new M(); } }
    Supplier<L> ref = L::new;
    await(Probe.pause());
    Supplier<M> lam = () -> new M();
    Supplier<N> ref2 = N::new;
    await(Probe.pause());
    Probe.log(ref.get().v() + lam.get().v() + lam.get().make().v() + ref2.get().m().v());
    Function<Integer, L[]> arr = L[]::new;
    await(Probe.pause());
    Probe.log(arr.apply(k).length);
    record P(int a, String b) { static int made; P { made++; if (a < 0) throw new IllegalArgumentException(b); } int sum() { return a + b.length(); } }
    enum Op { ADD { int ap(int a, int b) { return a + b; } }, MUL { int ap(int a, int b) { return a * b; } }; abstract int ap(int a, int b); }
    interface Sh { default String nm() { return "sh"; } int area(); }
    Sh sh = () -> k;
    await(Probe.pause());
    Probe.log(sh.nm() + sh.area());
    P p = new P(await(Probe.later(3)), await(Probe.later("pb")));
    Probe.log(p + "" + p.sum() + P.made);
    for (Op op : Op.values()) Probe.log(op + "" + op.ap(p.a(), await(Probe.later(4))));
    Probe.log(switch (Op.valueOf(await(Probe.later("MUL")))) { case ADD -> "add"; case MUL -> await(Probe.later("mul")) + Op.ADD.ap(1, 2); });
    try { new P(await(Probe.later(-1)), "neg"); } catch (IllegalArgumentException e) { Probe.log(e.getMessage()); }
    while (n++ < 2) {
      int j = n;
      class Q { int q = j; class In { int z() { return q + j + k; } } }
      Q q = new Q();
      await(Probe.pause());
      Q.In in = q.new In();
      q.q += await(Probe.later(10));
      Probe.log(in.z() + new Q().q);
    }
    abstract class Vis { abstract String visit(Object o); String all(List<?> l) { String s = ""; for (Object o : l) s += visit(o); return s; } }
    Vis vis = new Vis() { int c = await0(k); String visit(Object o) { return base.charAt(0) + "" + o + c++; } };
    await(Probe.pause());
    Probe.log(vis.all(List.of(1, await(Probe.later(2)))));
    return Future.ready();
  }
  static int await0(int x) { return x; }
}
