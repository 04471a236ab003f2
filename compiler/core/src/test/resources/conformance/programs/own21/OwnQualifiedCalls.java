import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnQualifiedCalls {
  record P(Object a) {}
  static Object poll(Object x) { return x; } static Object cancel() { return new P("c"); } Object state = new P(1), awaiting = "aw", at = 5; Object pending() { return state; }
  @Override public String toString() { return "OwnQualifiedCalls!"; }
  static Object ready(Object o) { return o; }
  @Async Future<String> f(Object o) {
    String r = "";
    if (poll(o) instanceof P(var a) && await(Probe.later(a)) != null) r += "1" + a;
    if (cancel() instanceof P(var a) && await(Probe.later(a)) != null) r += "2" + a;
    if (toString() instanceof String s && await(Probe.later(s)) != null) r += "3" + s;
    if (getClass() instanceof Class<?> c && await(Probe.later(1)) != null) r += "4" + c.getSimpleName();
    if (state instanceof P(var a) && await(Probe.later(a)) != null) r += "5" + a;
    if (awaiting instanceof String s && await(Probe.later(s)) != null) r += "6" + s;
    if (this.at instanceof Integer i && await(Probe.later(i)) > 1) r += "7" + i;
    if (at instanceof Integer i && await(Probe.later(i)) > 1) r += "8" + i;
    if (pending() instanceof P p && await(Probe.later(p)) == p) r += "9" + p;
    if (ready(state) instanceof P p && await(Probe.later(p)) == p && this.pending() instanceof P q && q == p) r += "A" + q;
    r += switch (cancel()) { case P(var a) when await(Probe.later(a)) != null -> "B" + a; default -> "b"; };
    switch (state) { case P(Integer i) -> { state = awaiting; r += i + await(Probe.later("C")) + state; } case P p -> r += p; default -> r += "d"; }
    while (!(poll(at) instanceof String s)) { at = at instanceof Integer i && i > await(Probe.later(3)) ? (Object) (i - 1) : "str"; r += at; }
    r += s;
    return Future.ready(r);
  }
  @Async static Future<?> program() { return Future.ready(await(new OwnQualifiedCalls().f(new P("o"))) + await(new OwnQualifiedCalls().f("x"))); }
}
