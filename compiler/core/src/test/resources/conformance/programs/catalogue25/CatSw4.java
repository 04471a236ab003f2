import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import probe.Probe;

/** Catalogue SW30, SW33, EH19: what has no name. */
public class CatSw4 {
  record P(int x, Object y) {
    public int x() {
      Probe.log("x()");
      return x;
    }
  }

  record Q(P left, P right) {}

  sealed interface S permits A, B, C {}

  record A(int n) implements S {}

  record B(String s) implements S {}

  record C() implements S {}

  @Async
  static Future<String> sw30(Object o) {
    String s =
        switch (o) {
          case P(_, String y) when await(Probe.later(y.length())) > 1 -> "guarded " + y;
          case P(int x, Integer _) when x > 2 -> "x" + await(Probe.later(x));
          case P(_, var y) -> {
            await(Probe.pause());
            yield "y" + y;
          }
          case Q(P(_, _), P(var x, _)) -> {
            await(Probe.pause());
            IntSupplier captured = () -> x;
            yield "q" + captured.getAsInt() + await(Probe.later(x));
          }
          case Integer _ -> await(Probe.later("int"));
          case Object _ -> "object";
        };
    return Future.ready(s);
  }

  @Async
  static Future<String> sw33(S s) {
    String r = "";
    switch (s) {
      case A _, B _ -> r += await(Probe.later("a or b"));
      case C _ -> r += "c";
    }
    r +=
        switch (s) {
          case A(_), C() -> {
            await(Probe.pause());
            yield "a or c";
          }
          case B(var t) when await(Probe.later(t.isEmpty())) -> "empty";
          case B _ -> "b";
        };
    int before = r.length();
    switch (s) {
      case A(_), B(_) when await(Probe.later(before > 9)):
        r += "!";
        break;
      case A _, B _, C _:
        r += await(Probe.later("?"));
    }
    return Future.ready(r);
  }

  @Async
  static Future<String> eh19(int n) {
    String s = "";
    try {
      if (n == 0) await(Probe.fail(new IllegalStateException("z")));
      if (n == 1) throw new IOException("o");
      s += await(Probe.later("fine"));
    } catch (IllegalStateException _) {
      s += await(Probe.later("state"));
    } catch (IOException _) {
      s += "io";
    }
    for (String _ : List.of("a", "b")) s += await(Probe.later("r"));
    int _ = await(Probe.later(5));
    try {
      throw new IOException("inner");
    } catch (Exception _) {
      try {
        await(Probe.fail(new IOException("nested")));
      } catch (Exception _) {
        s += "n";
      }
      s += await(Probe.later("."));
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    List<Object> all = new ArrayList<>(List.of(1, "s", new Q(new P(1, 2), new P(3, 4))));
    for (Object y : new Object[] {"y", "yy", 3, List.of()}) {
      for (int x = 2; x < 4; x++) all.add(new P(x, y));
    }
    for (Object o : all) Probe.see("sw30", await(sw30(o)));
    S[] shapes = {new A(1), new B(""), new B("b"), new C()};
    for (S s : shapes) Probe.see("sw33", await(sw33(s)));
    for (int n = 0; n < 3; n++) Probe.see("eh19", await(eh19(n)));
    return Future.ready("end");
  }
}
