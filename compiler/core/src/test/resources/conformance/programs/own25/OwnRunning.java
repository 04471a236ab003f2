import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// Groups of a switch over patterns that run on into others without a name.
class OwnRunning {
  record Dot(int x) {
    @Override
    public int x() {
      Probe.log("x() " + x);
      if (x == 13) throw new IllegalStateException("thirteen");
      return x;
    }
  }

  /** Groups that run on into the next, which may not bind then. */
  @Async
  static Future<String> running(Object o) {
    String r = "";
    switch (o) {
      case String s when s.length() > 3:
        r += await(Probe.later(s));
        if (s.length() > 6) break;
      case String[] _:
        r += "array";
        await(Probe.pause());
      case Integer _:
        r += await(Probe.later(1));
        break;
      case Dot(int x):
        r += x;
        return Future.ready(r + await(Probe.later(x)));
      case null, default:
        r += await(Probe.later("other"));
    }
    return Future.ready(r + ".");
  }

  @Async
  static Future<?> program() {
    for (Object o : new Object[] {"abc", "abcd", "abcdefg", new String[0], 5, new Dot(6), new Dot(13), 'c', null}) {
      try { Probe.log(await(running(o))); } catch (RuntimeException e) { Probe.log(e.getClass() + " " + e.getCause()); }
    }
    return Future.ready("end");
  }
}
