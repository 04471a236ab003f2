import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Catalogue EP12, GN23: exceptions out of accessors and guards, patterns on type variables. */
public class CatEp3 {
  record Bad(int x, Object o) {
    @Override
    public int x() {
      Probe.log("accessor");
      if (x < 0) throw new IllegalStateException("accessor " + x);
      return x;
    }
  }

  sealed interface Shape<T> {}

  record Circle<T>(T at) implements Shape<T> {}

  record Square<T>(T at, List<? extends T> more) implements Shape<T> {}

  static boolean guard(boolean throwing) {
    if (throwing) throw new IllegalArgumentException("guard");
    return true;
  }

  @Async
  static Future<String> ep12(Object o) {
    String s = await(Probe.later("a"));
    try {
      switch (o) {
        case Bad(int x, String text) when guard(x > 5) -> s += x + await(Probe.later(text));
        case Bad(int x, Bad(int y, Object z)) -> s += await(Probe.later(x + y)) + "" + z;
        default -> s += await(Probe.later("other"));
      }
      s += "passed";
    } catch (MatchException e) {
      s += "match " + e.getCause().getMessage() + await(Probe.later(1));
    } catch (IllegalArgumentException e) {
      s += e.getMessage() + await(Probe.later(2));
    } finally {
      Probe.log(s);
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep12b(Object o) {
    String s = "";
    try {
      if (await(Probe.later(o)) instanceof Bad(int x, var rest) && x > await(Probe.later(0))) {
        s += rest;
      }
      s += switch (o) {
        case Bad(int x, Object rest) when x == await(Probe.later(3)) -> "three";
        case Bad b -> await(Probe.later("bad"));
        case Object other -> "object";
      };
    } catch (MatchException e) {
      s += await(Probe.later("caught ")) + e.getCause().getMessage();
    }
    return Future.ready(s);
  }

  @Async
  static <T extends Comparable<T>> Future<String> gn23(T t, Shape<T> shape) {
    String s = switch (t) {
      case String text when text.length() > await(Probe.later(1)) -> await(Probe.later(text));
      case Integer i -> "int" + (i + await(Probe.later(1)));
      default -> "T" + await(Probe.later(t));
    };
    T at = switch (shape) {
      case Circle<T>(T center) -> await(Probe.later(center));
      case Square<T>(var corner, List<? extends T> more) -> {
        T kept = corner;
        for (T each : more) if (each.compareTo(await(Probe.later(kept))) > 0) kept = each;
        yield kept;
      }
    };
    return Future.ready(s + at.compareTo(t) + at);
  }

  @Async
  static <T, U extends T> Future<String> gn23b(Shape<? super U> shape, T first) {
    Object found = switch (shape) {
      case Circle<? super U> c when c.at() == await(Probe.later(first)) -> c.at();
      case Circle<?> c -> await(Probe.later("circle")) + c.at();
      case Square<? super U>(Object at, List<?> more) -> more.get(await(Probe.later(0)));
    };
    String last = first instanceof String text ? text : await(Probe.later("none"));
    return Future.ready(found + last);
  }

  @Async
  static Future<?> program() {
    Object[] all = {
      new Bad(1, "t"), new Bad(9, "t"), new Bad(-1, "t"), new Bad(3, new Bad(4, null)),
      new Bad(2, new Bad(-2, 5)), "text"
    };
    for (Object o : all) {
      try { Probe.see("ep12", await(ep12(o))); } catch (Exception e) { Probe.see("ep12!", e); }
      try { Probe.see("ep12b", await(ep12b(o))); } catch (Exception e) { Probe.see("ep12b!", e); }
    }
    Probe.see("gn23", await(gn23("text", new Circle<>("at"))));
    Probe.see("gn23", await(gn23(4, new Square<>(3, List.of(5, 1)))));
    Probe.see("gn23", await(gn23(2.5, new Circle<>(2.5))));
    Probe.see("gn23b", await(CatEp3.<Object, String>gn23b(new Circle<>("x"), "x")));
    Probe.see("gn23b", await(CatEp3.<Object, String>gn23b(new Circle<>("x"), 5)));
    Probe.see("gn23b", await(CatEp3.<Object, String>gn23b(new Square<>("y", List.of("z")), "x")));
    return Future.ready("end");
  }
}
