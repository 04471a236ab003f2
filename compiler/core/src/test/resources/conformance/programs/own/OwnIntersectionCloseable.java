import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Values of several types, one of which closes: what gives them their types back closes nothing. */
public class OwnIntersectionCloseable {
  interface Named {
    default String label() {
      return "label";
    }
  }

  interface Giver<X> {
    X get();
  }

  static class A implements Named, Giver<A>, AutoCloseable {
    @Override
    public A get() {
      return this;
    }

    @Override
    public void close() {}
  }

  static class B implements Named, Giver<B>, AutoCloseable {
    @Override
    public B get() {
      return this;
    }

    @Override
    public void close() {}
  }

  static <Q> Q pick(Q a, Q b) {
    return a;
  }

  @Async
  static Future<?> program() {
    var v = pick(new A(), new B());
    await(Probe.later(1));
    Probe.log(v.get().label());
    return Future.ready(1);
  }
}
