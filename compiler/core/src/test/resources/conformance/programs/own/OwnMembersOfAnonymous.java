import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnMembersOfAnonymous { static String use(Object o, int n) { return "" + o + n; }
 @Async static Future<?> program() throws Exception { Object o = new Object() { class In { int q = 4; public String toString() { return "In" + q; } @Async Future<Integer> f() { In i = new In(); i.q += await(Probe.later(1)); return Future.ready(i.q); } } @Async Future<String> g() { In i = new In(); int k = await(i.f()); return Future.ready(use(mk(), await(Probe.later(k))) + i.q); } In mk() { return new In(); } public String toString() { try { return "an" + new In(); } finally { } } Future<String> h() { return g(); } @Override public int hashCode() { return 3; } }; Probe.log(o + "" + await(Probe.later(o.hashCode())));
   var v = new Object() { class In { int q = 4; public String toString() { return "In" + q; } } In mk() { return new In(); } @Async Future<String> g() { In i = new In(); i.q += await(Probe.later(2)); return Future.ready(use(mk(), await(Probe.later(1))) + i); } }; Probe.log(await(v.g())); var i = v.mk(); i.q++; await(Probe.pause()); Probe.log(i.q); Probe.log(use(v.mk(), await(Probe.later(1)))); return Future.ready(1); } }
