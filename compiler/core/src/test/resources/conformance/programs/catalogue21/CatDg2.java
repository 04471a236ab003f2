import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Rows DG that need Java 21. */
public class CatDg2 {
  record Pair(Object left, Object right) {}

  @Async
  static Future<String> dg08(Object o) throws Exception {
    return Future.ready(
        switch (o) {
          case String s when s.length() > await(Probe.later(2)) -> "long " + s + await(Probe.later("!"));
          case String s when await(Probe.later(s.isEmpty())) -> "empty";
          case Pair(Integer l, Integer r) when l + await(Probe.later(l)) < r -> "pair " + l + r;
          case Pair(var l, String r) when r.equals(await(Probe.later("r"))) && l != null -> r + l;
          case Integer i when i > 5 -> "large" + await(Probe.later(i));
          default -> "other " + await(Probe.later(0));
        });
  }

  @Async
  static Future<?> program() throws Exception {
    Object[] all = {"abc", "", "x", new Pair(1, 3), new Pair(2, 3), new Pair(4, "r"), new Pair(null, "r"), 7, 5, 'c'};
    for (Object o : all) Probe.log(await(dg08(o)));
    return Future.ready("end");
  }
}
