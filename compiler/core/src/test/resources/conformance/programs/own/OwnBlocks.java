import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnBlocks {
  int f = 2;
  @Async Future<String> blocks(int p) throws Exception {
    Future<? super Integer> a = async(() -> p + await(Probe.later(1))); Object ao = await(a);
    Future<?> b = async(() -> List.of(1, "a", await(Probe.later(2.5)))); Object bo = await(b);
    var c = async(() -> List.of(1, await(Probe.later(2.5)))); Number n = await(c).get(0); 
    Future<Object> d = Pollen.<Object>async(() -> await(Probe.later("d"))); Future<Void> e = async((Pollen.VoidBlock) () -> { Probe.log("e" + await(Probe.later(p))); if (p > 100) throw new Exception(); }); await(e);
    Future<String> g = async((Pollen.Block<String>) () -> { while (true) { int k = await(Probe.later(p)); if (k == p) return "g" + k; } });
    Future<Integer> h = async((Pollen.Block<Integer>) () -> { await(Probe.pause()); throw new java.io.IOException("h" + f); });
    Future<Future<Integer>> ff = async(() -> { int k = await(Probe.later(3)); return Probe.later(k); });
    Future<Supplier<String>> sup = async(() -> { String q = await(Probe.later("q")); return () -> q + p + f; });
    Future<int[]> arr = async(() -> new int[] {p, await(Probe.later(2)), f}); Future<Integer> nul = async(() -> { await(Probe.pause()); return null; }); Future<Object> nn = async(() -> p > 0 ? null : await(Probe.later("x")));
    Future<Long> lg = async(() -> { long l = 1; for (int i = 0; i < 3; i++) try { l += await(Probe.later(i)); if (i == 1) continue; if (i == 2) return l; } finally { l *= 10; Probe.log("fin" + l + await(Probe.later(i))); } return -1L; });
    Future<List<? extends Comparable<?>>> wl = async(() -> p == 0 ? List.of(1) : List.of("s", await(Probe.later("t"))));
    String s = ao + "" + bo + n + await(d) + await(g); try { await(h); } catch (Exception x) { s += x.getMessage(); }
    s += await(await(ff)) + await(sup).get() + await(arr).length + await(nul) + await(nn) + await(lg) + await(wl).get(1);
    s += await(async(() -> await(async(() -> await(async(() -> { f++; return await(Probe.later(f)) + p; })) + f)) + OwnBlocks.this.f + this.f));
    int x = 0; x += await(async(() -> await(Probe.later(4)))) + x; s += x; 
    Function<Integer, Future<Integer>> rec = new Function<Integer, Future<Integer>>() { public Future<Integer> apply(Integer i) { return async(() -> i == 0 ? p : i + await(this2().apply(i - 1))); } Function<Integer, Future<Integer>> this2() { return this; } }; s += await(rec.apply(3));
    for (String w : new String[] {"u", "v"}) { int len = w.length() + await(Probe.later(0)); List<Future<String>> l = new ArrayList<>(); for (int i = 0; i < 2; i++) { int j = i; l.add(async(() -> w + j + len + await(Probe.later(j)))); } for (Future<String> q : l) s += await(q); }
    switch (p) { case 1: int y = await(Probe.later(1)); s += await(async(() -> y + await(Probe.later(y)))); default: int z = 5; s += await(async(() -> z + await(Probe.later(z)))); }
    String t = s; return async(() -> { if (t.length() > await(Probe.later(3))) { String u = t + "."; return u + await(Probe.later("end")); } return t; });
  }
  @Async static Future<?> program() throws Exception { Probe.log(await(new OwnBlocks().blocks(1))); return Future.ready(1); }
}
