import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnCapturingConditions {
  // more of binding+capture in one statement (rule: copies made before)
  record P(Object a, int b) {}
  static <T> T run(Supplier<T> s) { return s.get(); }
  @Async static Future<String> f(Object o) {
    String r = "";
    r += await(Probe.later(1)) + (o instanceof P p ? run(() -> "p" + p.b()) : "no");
    r += (o instanceof P p ? run(() -> "p" + p.b()) : "no") + await(Probe.later(1));
    r += await(Probe.later(1)) + (o instanceof P(var a, var b) ? run(() -> "p" + b + a) : "no") + await(Probe.later(2));
    return Future.ready(r);
  }
  @Async static Future<String> g(Object o) {
    String r = "";
    if (o instanceof P p && await(Probe.later(p.b())) > 0 && p.a() instanceof String s && run(() -> s.length()) > 1) return Future.ready("g" + s);
    return Future.ready("ng");
  }
  @Async static Future<String> g2(Object o) {
    if (o instanceof P p && await(Probe.later(p.b())) > 0 && p.a() instanceof String s && run(() -> s.length()) > 1) { await(Probe.pause()); return Future.ready("g" + s); }
    return Future.ready("ng");
  }
  @Async static Future<String> g3(Object o) {
    return Future.ready(o instanceof P p && await(Probe.later(p.b())) > 0 && p.a() instanceof String s && run(() -> s.length()) > 1 ? s + await(Probe.later(s)) : "ng");
  }
  @Async static Future<String> g4(Object o) {
    if (!(o instanceof P p) || await(Probe.later(p.b())) < 0 || !(p.a() instanceof String s) || run(() -> s.length()) < 2) return Future.ready("ng");
    return Future.ready(s + await(Probe.later(s)));
  }
  @Async static Future<String> g5(Object o) {
    if (!(o instanceof P p)) return Future.ready("ng");
    if (!(p.a() instanceof String s) || run(() -> s.length()) < 2) return Future.ready("ng");
    return Future.ready(s + await(Probe.later(s)) + s);
  }
  @Async static Future<?> program() { for (Object o : new Object[] {new P(1, 2), new P("str", 2), "q"}) for (Supplier<Future<String>> s : List.<Supplier<Future<String>>>of(() -> f(o), () -> g(o), () -> g2(o), () -> g3(o), () -> g4(o), () -> g5(o))) try { Probe.log(await(s.get())); } catch (NullPointerException e) { Probe.log("NPE"); } return Future.ready(1); }
}
