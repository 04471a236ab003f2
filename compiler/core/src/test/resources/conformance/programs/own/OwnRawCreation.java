import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

// The parameters of a constructor are those of the type that is made: erased where that is raw.
@SuppressWarnings({"rawtypes", "unchecked"})
class OwnRawCreation {
  static class Box<T, X extends Exception> {
    final Supplier<? extends List<T>> source;
    final int n;

    Box(Supplier<List<T>> source, Class<X> thrown, int n) {
      this.source = source;
      this.n = n;
    }

    Box(Supplier<List<T>> source, Class<X> thrown, long n) {
      this(source, thrown, -1);
    }
  }

  static Supplier<? extends List<String>> capture() {
    Probe.log("capture");
    return () -> List.of("a");
  }

  static Class<? extends Exception> thrown() {
    Probe.log("thrown");
    return IllegalStateException.class;
  }

  static Supplier<List<String>> exact() {
    Probe.log("exact");
    return () -> new ArrayList<>(List.of("b"));
  }

  @Async
  static Future<String> raw() {
    Box box = new Box(capture(), thrown(), await(Probe.later(3)));
    return Future.ready(box.source.get() + " " + box.n);
  }

  @Async
  static Future<String> typed() {
    Box<String, IllegalStateException> box =
        new Box<String, IllegalStateException>(exact(), IllegalStateException.class, await(Probe.later(4)));
    Box<String, ?> diamond = new Box<>(exact(), thrown(), await(Probe.later(5L)));
    return Future.ready(box.source.get() + " " + box.n + diamond.source.get() + diamond.n);
  }

  @Async
  static Future<String> anonymous() {
    var box = new Box<String, Exception>(exact(), Exception.class, await(Probe.later(6))) {
      @Override
      public String toString() {
        return "anonymous " + n + source.get();
      }
    };
    return Future.ready(box.toString());
  }

  @Async
  static Future<?> program() {
    Probe.log(await(raw()));
    Probe.log(await(typed()));
    Probe.log(await(anonymous()));
    return Future.ready();
  }
}
