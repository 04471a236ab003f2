import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

/** A method's type parameter that hides the class's, which a local class is inside of. */
public class OwnHiddenByMethod {
  static class D<E> {
    final E own;

    D(E own) {
      this.own = own;
    }

    @Async
    <E> Future<List<Object>> all(E[] es) {
      class Box<T> {
        final T value;

        Box(T value) {
          this.value = value;
        }
      }
      List<Box<E>> boxes = new ArrayList<>();
      for (E e : es) boxes.add(new Box<>(await(Probe.later(e))));
      List<Object> values = new ArrayList<>();
      for (Box<E> box : boxes) values.add(await(Probe.later(box.value)));
      values.add(own);
      return Future.ready(values);
    }
  }

  @Async
  static Future<?> program() {
    Probe.log(await(new D<>("own").all(new Integer[] {1, 2})));
    return Future.ready(null);
  }
}
