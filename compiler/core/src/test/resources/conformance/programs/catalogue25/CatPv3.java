import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.function.BiFunction;
import probe.Probe;

/** Catalogue PV18, SY18: unnamed variables; scoped values. */
public class CatPv3 {
  record P(Object a, Object b) {
    public Object a() {
      Probe.log("a " + a);
      return a;
    }

    public Object b() {
      Probe.log("b " + b);
      return b;
    }
  }

  @Async
  static Future<String> pv18(Object o) {
    String r = "";
    if (o instanceof P(_, Integer i) && await(Probe.later(i)) > 1) r += i;
    if (o instanceof P(var _, String _)) r += await(Probe.later("strings"));
    r += switch (o) {
      case P(P(_, _), _) -> "nested" + await(Probe.later(1));
      case P(Integer _, _), P(_, Integer _) -> "ints" + await(Probe.later(2));
      case String _ -> "s" + await(Probe.later(3));
      case P(_, var b) -> b + "b" + await(Probe.later(4));
      default -> "-";
    };
    return Future.ready(r);
  }

  @Async
  static Future<String> pv18b(Object o) {
    BiFunction<Integer, Integer, Integer> f = (_, b) -> b;
    BiFunction<Integer, Integer, Integer> g = (_, _) -> 7;
    int sum = f.apply(await(Probe.later(1)), 2) + g.apply(1, await(Probe.later(2)));
    for (int i = 0; !(o instanceof P(_, Integer _)) && i < 2; i++) sum += await(Probe.later(i));
    String block = await(Pollen.async(() -> {
      boolean b = o instanceof P(P _, _) && await(Probe.later(true));
      return b ? "p" : "-" + f.apply(await(Probe.later(3)), 4);
    }));
    return Future.ready(sum + block);
  }

  static final ScopedValue<String> NAME = ScopedValue.newInstance();

  static String name() {
    return NAME.orElse("unbound");
  }

  @Async
  static Future<String> sy18() throws Exception {
    Future<String> block = ScopedValue.where(NAME, "bound").call(() -> {
      String now = name();
      return Pollen.async(() -> now + " " + name() + await(Probe.later("-")) + name());
    });
    String r = ScopedValue.where(NAME, "inside").call(() -> name()) + name();
    int k = await(Probe.later(3));
    ScopedValue.where(NAME, r + k).run(() -> Probe.log(name() + k));
    String nested = ScopedValue.where(NAME, "outer").call(
        () -> ScopedValue.where(NAME, "in" + k).call(() -> name()) + name());
    return Future.ready(r + await(block) + nested + await(Probe.later(name())));
  }

  @Async
  static Future<?> program() throws Exception {
    Object[] all = {
      "s", new P(1, 2), new P("a", "b"), new P(new P(3, 4), 5), new P("x", 6), new P('c', 'd'), 8
    };
    for (Object o : all) Probe.see("pv18", await(pv18(o)) + await(pv18b(o)));
    Probe.see("sy18", await(sy18()));
    return Future.ready("end");
  }
}
