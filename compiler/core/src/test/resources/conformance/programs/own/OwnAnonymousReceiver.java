import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.Function;
import probe.Probe;

// Calls on objects of classes without a name, kept as what the class is made of: its methods override those of that.
class OwnAnonymousReceiver {
  static class Base {
    final int factor;

    Base(int factor) {
      Probe.log("base " + factor);
      this.factor = factor;
    }

    int times(int x) {
      return x;
    }

    Object wide(int x) {
      return x;
    }
  }

  static class Middle extends Base {
    Middle(int factor) {
      super(factor);
    }
  }

  @Async
  static Future<Object> interfaces() {
    int order = new Comparator<Integer>() {
      @Override
      public int compare(Integer a, Integer b) {
        Probe.log(a + " with " + b);
        return b - a;
      }
    }.compare(await(Probe.later(1)), 5);
    Function<String, Integer> length = new Function<>() {
      @Override
      public Integer apply(String s) {
        return s.length();
      }
    };
    return Future.ready(order + length.apply(await(Probe.later("four"))));
  }

  @Async
  static Future<Object> classes() {
    int factor = await(Probe.later(3));
    int far = new Middle(factor) {
      @Override
      int times(int x) {
        return super.times(x) * factor;
      }
    }.times(await(Probe.later(2)));
    Integer put = new TreeMap<String, Integer>() {
      @Override
      public Integer put(String k, Integer v) {
        Probe.log("put " + k);
        return super.put(k, v);
      }
    }.put(await(Probe.later("k")), await(Probe.later(1)));
    new Base(7) {
      @Override
      Integer wide(int x) {
        Probe.log("wide " + x * factor);
        return x;
      }
    }.wide(await(Probe.later(4)));
    return Future.ready(far + " " + put);
  }

  @Async
  static Future<Object> constructors() {
    int own = new Base(await(Probe.later(5))) {
      int own(int x) {
        return x + factor;
      }
    }.own(1);
    return Future.ready(own + await(Probe.later(1)));
  }

  @Async
  static Future<?> program() {
    Probe.log(await(interfaces()));
    Probe.log(await(classes()));
    Probe.log(await(constructors()));
    return Future.ready("end");
  }
}
