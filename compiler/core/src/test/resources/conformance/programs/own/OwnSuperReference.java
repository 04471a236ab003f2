import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Function;
import probe.Probe;

// References to super methods, which only the class itself can name.
public class OwnSuperReference {
  interface Greets {
    default String greet(int n) {
      return "Greets" + n;
    }
  }

  static class Host implements Greets {
    @Override
    public String greet(int n) {
      return "Host" + n;
    }

    @Async
    Future<String> reference() {
      Function<Integer, String> ref = Greets.super::greet;
      Function<Object, Boolean> same = super::equals;
      Probe.log(same.apply(await(Probe.later("this"))));
      return Future.ready(ref.apply(await(Probe.later(4))));
    }
  }

  @Async
  static Future<?> program() {
    return new Host().reference();
  }
}
