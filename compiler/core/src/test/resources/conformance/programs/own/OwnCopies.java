import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Supplier;
import probe.Probe;

// Copies of what a lambda captures, before statements whose first word gets a qualifier.
class OwnCopies {
  Supplier<String> kept = () -> "none";

  void keep(Supplier<String> s) {
    kept = s;
  }

  @Override
  public String toString() {
    return kept.get();
  }

  @Async
  Future<String> all(Object o) {
    if (!(await(Probe.later(o)) instanceof String s)) return Future.ready("no text");
    int n = await(Probe.later(s.length()));
    if (n > 1) {
      if (await(Probe.later(n > 2))) {
        this.kept = () -> s + n;
      } else keep(() -> n + s);
      if (n > 2) this.keep(() -> n + "," + s);
      Probe.log(s);
    }
    await(Probe.pause());
    String before = toString();
    if (n == 4) {
      Probe.log("four");
      toString().chars().forEach(c -> Probe.log(c + n + s.length()));
      getClass().getSimpleName().chars().limit(n).forEach(c -> Probe.log(c + n + before));
      this.kept = new Supplier<>() {
        @Override
        public String get() {
          return s + before.length();
        }
      };
    }
    return Future.ready(before + await(Probe.later(s)) + n);
  }

  @Async
  static Future<?> program() {
    class Local extends OwnCopies {
      @Async
      Future<String> local(String t) {
        String u = await(Probe.later(t));
        if (await(Probe.later(true))) {
          this.kept = () -> u + t;
        }
        if (u.length() > 1) super.keep(() -> t + u);
        return Future.ready(toString() + await(Probe.later(u)));
      }
    }
    for (Object o : new Object[] {1, "", "ab", "abc", "abcd"}) {
      OwnCopies c = new OwnCopies();
      Probe.log(await(c.all(o)));
    }
    Probe.log(await(new Local().local("x")) + await(new Local().local("xy")));
    return Future.ready("end");
  }
}
