import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Function;
import probe.Probe;

// A class that inherits a member class of its own name: in its body, the name means that one.
class OwnInheritedName {
  static class Base {
    static class Std {
      static String name() {
        return "the inherited one";
      }

      @Override
      public String toString() {
        return "Std";
      }
    }

    final String tag;

    Base(String tag) {
      this.tag = tag;
    }

    String name() {
      return "base " + tag;
    }

    String twice(String s) {
      return tag + s + s;
    }
  }

  static class Std extends Base {
    Std(String tag) {
      super(tag);
    }

    @Override
    String name() {
      return "own " + tag;
    }

    @Override
    String twice(String s) {
      return "own";
    }

    @Async
    Future<String> all() {
      String s = super.name() + await(Probe.later(1)) + name() + toString() + Std.name();
      Function<String, String> twice = super::twice;
      s += await(Probe.later(twice.apply("x"))) + this.tag + tag;
      Base.Std other = await(Probe.later(new Std()));
      return Future.ready(s + super.twice("y") + (other != null) + new Inner().name(await(Probe.later(2))));
    }

    class Inner {
      String name(int n) {
        return "inner" + n;
      }

      @Async
      Future<String> outer() {
        return Future.ready(OwnInheritedName.Std.this.name() + await(Probe.later(3)) + twice("z") + OwnInheritedName.Std.super.name());
      }
    }

    @Override
    public String toString() {
      return "<" + tag + ">";
    }
  }

  @Async
  static Future<?> program() {
    Std std = new Std("t");
    Probe.log(await(std.all()));
    Probe.log(await(std.new Inner().outer()));
    class Std extends Base {
      Std() {
        super("local");
      }

      @Async
      Future<String> local() {
        return Future.ready(super.name() + await(Probe.later(4)) + name() + super.twice("w"));
      }
    }
    Probe.log(await(new Std().local()));
    return Future.ready("end");
  }
}
