import static dev.pollen.Pollen.await;
import dev.pollen.*;
import probe.Probe;

public class OwnLastGroup {
  enum Op { ADD, SUB, MUL }
  sealed interface S permits A, B {}
  record A(int n) implements S {}
  record B(String s) implements S {}
  @Async static Future<String> f(Op o) {
    String r = "";
    switch (o) { case null: r += "null"; case ADD: r += await(Probe.later(1)); break; case MUL: r += "m"; case SUB: r += "sub"; }
    return Future.ready(r);
  }
  @Async static Future<String> empty(Op o) {
    String r = "";
    switch (o) { case null: r += "null"; break; case ADD: r += await(Probe.later(1)); break; case MUL: case SUB: }
    return Future.ready(r);
  }
  @Async static Future<String> last(Op o) {
    String r = "";
    for (int i = 0; i < 3; i++) switch (o) { case null: r += "null"; break; case ADD: r += await(Probe.later(1)); break; case MUL: r += "m"; case SUB: if (i == 1) continue; if (i == 2) break; r += await(Probe.later("s")); }
    return Future.ready(r);
  }
  @Async static Future<String> throwing(Op o) {
    switch (o) { case null: await(Probe.later(2)); case ADD: return Future.ready("a"); case MUL: case SUB: throw new IllegalStateException("x"); }
  }
  @Async static Future<String> pattern(S o) {
    String r = "";
    switch (o) { case null: r += "null"; break; case A a: r += await(Probe.later(a.n())); break; case B b: r += b.s(); }
    switch (o) { case A a: r += a.n(); break; case B b: r += b.s() + await(Probe.later(2)); case null: r += "null"; }
    switch (o) { case A a when a.n() > await(Probe.later(0)): r += a.n(); break; case A a: r += "zero"; break; case B b: r += b.s() + await(Probe.later(2)); break; case null: r += "null";  }
    return Future.ready(r);
  }
  @Async static Future<String> string(String o) {
    String r = "";
    switch (o) { case null: r += "null"; break; case "a": r += await(Probe.later("a")); default: r += "other"; }
    return Future.ready(r);
  }
  @Async static Future<?> program() {
    for (Op o : new Op[] {null, Op.ADD, Op.SUB, Op.MUL}) {
      Probe.log(await(f(o)) + " " + await(empty(o)) + " " + await(last(o)));
      try { Probe.log(await(throwing(o))); } catch (IllegalStateException e) { Probe.log(e.getMessage()); }
    }
    for (S s : new S[] {null, new A(0), new A(3), new B("b")}) Probe.log(await(pattern(s)));
    for (String s : new String[] {null, "a", "z"}) Probe.log(await(string(s)));
    return Future.ready(1);
  }
}
