import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Supplier;
import probe.Probe;

/** Machines in the arguments of constructor calls that javac cannot compile before JDK 24. */
class OwnConstructorCalls {
  int o = 7;

  int m() {
    return o++;
  }

  class Member {
    int v = o;
  }

  static class Base {
    final Future<Integer> made;

    Base(Future<Integer> made) {
      this.made = made;
    }

    Base(Supplier<Future<Integer>> made) {
      this.made = made.get();
    }
  }

  static class Static extends Base {
    Static(int x) {
      super(() -> async(() -> x + await(Probe.later(x))));
    }

    Static(int x, int y) {
      super(() -> new Object() {
        @Async
        Future<Integer> sum(int z) {
          return Future.ready(x + y + await(Probe.later(z)));
        }
      }.sum(x));
    }
  }

  class Inner extends Base {
    Inner(int x) {
      super(() -> async(() -> o++ + m() + await(Probe.later(x))));
    }

    Inner(int x, int y) {
      this(async(() -> x + await(async(() -> y + o + await(Probe.later(o))))));
    }

    Inner(String s) {
      super(new Object() {
        @Async
        Future<Integer> length() {
          return Future.ready(m() + await(Probe.later(s)).length() + new Member().v);
        }
      }.length());
    }

    Inner(Future<Integer> given) {
      super(given);
    }
  }

  @Async
  static Future<?> program() throws Exception {
    OwnConstructorCalls around = new OwnConstructorCalls();
    Probe.log(await(new Static(1).made) + " " + await(new Static(1, 2).made));
    Probe.log(await(around.new Inner(1).made) + " " + await(around.new Inner(1, 2).made));
    return around.new Inner("three").made;
  }
}
