import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Supplier;
import probe.Probe;

/** Machines in the arguments of constructor calls. */
class OwnConstructorArguments {
  int o = 7;

  int m() {
    return o++;
  }

  static class Base {
    final Future<Integer> made;

    Base(Future<Integer> made) {
      this.made = made;
    }

    Base(Supplier<Future<Integer>> made) {
      this.made = made.get();
    }

    int five() {
      return 5;
    }
  }

  @Async
  static Future<Integer> sum(OwnConstructorArguments around, int x) {
    return Future.ready(around.m() + around.o + await(Probe.later(x)));
  }

  class Inner extends Base {
    Inner(int x) {
      super(async(() -> {
        Supplier<Integer> both = () -> x + o;
        return both.get() + m() + await(Probe.later(OwnConstructorArguments.this.o));
      }));
    }

    Inner() {
      super(() -> sum(OwnConstructorArguments.this, 3));
    }

    Inner(String s) {
      super(new Object() {
        int q = s.length();

        Future<Integer> own() {
          return async(() -> q++ + s.length() + await(Probe.later(q)));
        }
      }.own());
    }

    Inner(long x) {
      this(new Base(Probe.later(4)) {
        @Override
        int five() {
          return super.five() + 1;
        }

        @Async
        Future<Integer> six() {
          class Half {
            int v = super.hashCode() == 0 ? 0 : five() / 2;
          }
          Supplier<Future<Integer>> more = () -> async(() -> five() + await(made) + await(Probe.later(1)));
          return Future.ready(new Half().v + await(more.get()) + (int) x);
        }
      }.six());
    }

    Inner(Future<Integer> given) {
      super(given);
    }
  }

  static class Nested extends Base {
    Nested(int x) {
      super(async(() -> {
        int y = await(Probe.later(x));
        Supplier<Future<Integer>> more = () -> async(() -> x + y + await(Probe.later(y)));
        return await(more.get()) + await(async(() -> y + await(Probe.later(x))));
      }));
    }
  }

  @Async
  static Future<?> program() throws Exception {
    OwnConstructorArguments around = new OwnConstructorArguments();
    Probe.log(await(around.new Inner(2).made) + " " + await(around.new Inner().made));
    Probe.log(await(around.new Inner("s").made) + " " + await(around.new Inner(9L).made));
    int kept = await(Probe.later(8));
    class Local extends Base {
      Local(int x) {
        super(async(() -> x + kept + await(async(() -> kept + await(Probe.later(kept))))));
      }

      Local() {
        this(kept + 1);
      }
    }
    return Future.ready(await(new Nested(3).made) + await(new Local().made));
  }
}
