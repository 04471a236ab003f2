import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnSeveralBounds {
  interface Cmd { int n(); } record Put(int n) implements Cmd {} record Get(int n) implements Cmd {}
  static int sum(List<? extends Cmd> l, int k) { return l.size() + k + l.get(0).n(); } static int s1(Cmd c, int k) { return c.n() + k; } static <T extends Cmd> int s2(T c, int k) { return c.n() + k; } static <T extends Cmd> int s3(List<T> c, int k) { return c.get(0).n() + k; } static int s4(Cmd[] c, int k) { return c[0].n() + k; } static <T> T[] arr(T... ts) { return ts; } static int s5(Supplier<? extends Cmd> c, int k) { return c.get().n() + k; } static <T> Supplier<T> sup(T t) { return () -> t; } static <T> T pick(T a, T b) { return b; }
  @Async static Future<?> program() throws Exception {
    Probe.log(sum(List.of(new Put(1), new Get(2)), await(Probe.later(1))));
    Probe.log(s1(pick(new Put(1), new Get(2)), await(Probe.later(1))));
    Probe.log(s2(pick(new Put(1), new Get(2)), await(Probe.later(1))));
    Probe.log(s3(List.of(new Put(1), new Get(2)), await(Probe.later(1))));
    Probe.log(s5(sup(pick(new Put(1), new Get(2))), await(Probe.later(1))));
    Cmd c = pick(new Put(3), new Get(await(Probe.later(4)))); Probe.log(c);
    List<? extends Cmd> l = List.of(new Put(3), new Get(await(Probe.later(4)))); Probe.log(l);
    Cmd d = await(Probe.later(pick(new Put(5), new Get(6)))); Probe.log(d);
    Cmd e = await(Probe.later(List.of(new Put(5), new Get(6)))).get(await(Probe.later(1))); Probe.log(e);
    for (Cmd f : await(Probe.later(List.of(new Put(7), new Get(8))))) Probe.log(f.n() + await(Probe.later(1)));
    for (Cmd f : arr(new Put(7), new Get(8))) Probe.log(f.n() + await(Probe.later(1)));
    
    Cmd g = Stream.of(new Put(9), new Get(10)).filter(x -> x.n() > 9).findFirst().get(); Probe.log(g.n() + await(Probe.later(1)));
    int h = List.of(new Put(7), new Get(8)).get(0).n() + List.of(new Put(7), new Get(8)).get(await(Probe.later(1))).n(); Probe.log(h);
    Cmd i = await(Probe.later(true)) ? new Put(11) : new Get(12); Probe.log(i); Cmd j = true ? pick(new Put(11), new Get(await(Probe.later(12)))) : null; Probe.log(j);
    Function<Cmd, Integer> fn = Cmd::n; Probe.log(fn.apply(pick(new Put(5), new Get(6))) + await(Probe.later(1)));
    BiFunction<Cmd, Integer, Integer> bf = (x, y) -> x.n() + y; Probe.log(bf.apply(pick(new Put(5), new Get(6)), await(Probe.later(1))));
    Cmd[] cs = {pick(new Put(5), new Get(6)), new Put(await(Probe.later(1)))}; Probe.log(cs[0]); cs[await(Probe.later(0))] = pick(new Put(5), new Put(await(Probe.later(9)))); Probe.log(cs[0]);
    Map<String, Cmd> m = new TreeMap<>(); m.put("a", pick(new Put(5), new Get(await(Probe.later(6))))); m.putIfAbsent(await(Probe.later("b")), pick(new Put(5), new Get(6))); Probe.log(m);
    switch (pick(new Put(1), new Get(2)).n() + await(Probe.later(1))) { case 3: Probe.log("three"); }
    return Future.ready(1); }
}
