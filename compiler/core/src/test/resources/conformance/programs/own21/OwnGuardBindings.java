import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnGuardBindings {
  // bindings in a guard, chooser vs chain; binding in guard unused in body; guard binding & capture by lambda
  record A(Object x) {} record B(Object x) {}
  static <T> T run(Supplier<T> s) { return s.get(); }
  @Async static Future<String> a(Object o) { return Future.ready(switch (o) { case A(var x) when x instanceof String s && s.length() > 1 -> "unused" + await(Probe.later(1)); case A a -> "a"; default -> "d"; }); }
  @Async static Future<String> b(Object o) { return Future.ready(switch (o) { case A(var x) when x instanceof String s && s.length() > 1 -> "unused"; case A(var x) -> "a" + await(Probe.later(x)); default -> "d"; }); }
  @Async static Future<String> c(Object o) { return Future.ready(switch (o) { case A(var x) when x instanceof String s && run(() -> s.length()) > 1 -> "c" + await(Probe.later(s)) + s; case A a -> "a"; default -> "d"; }); }
  @Async static Future<String> d(Object o) { return Future.ready(switch (o) { case A(var x) when x instanceof B(var s) && run(() -> s) != null -> "c" + await(Probe.later(s)) + s; case A a -> "a"; default -> "d"; }); }
  @Async static Future<String> e(Object o) { switch (o) { case A a when a.x() instanceof B(var s) && run(() -> s) != null: Probe.log("c" + await(Probe.later(s)) + s); break; case A a when a.x() instanceof B b: Probe.log("b" + b); default: Probe.log("d"); } return Future.ready("e"); }
  @Async static Future<String> e2(Object o) { switch (o) { case A a when a.x() instanceof B(var s) && run(() -> s) != null: Probe.log("c" + await(Probe.later(s)) + s); break; case A a when a.x() instanceof B b: Probe.log("b" + await(Probe.later(b))); break; default: Probe.log("d"); } return Future.ready("e"); }
  @Async static Future<?> program() { for (Object o : new Object[] {new A(1), new A("str"), new A(new B(1)), new A(new B(null)), "q"}) for (Supplier<Future<String>> s : List.<Supplier<Future<String>>>of(() -> a(o), () -> b(o), () -> c(o), () -> d(o), () -> e(o), () -> e2(o))) try { Probe.log(await(s.get())); } catch (NullPointerException e) { Probe.log("NPE"); } return Future.ready(1); }
}
