import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnSealedBounds {
  interface Shape { default String s() { return "s"; } }
  record Circle(double r) implements Shape {}
  record Sq(double side) implements Shape {}
  static <T extends Record & Shape> String h(T t, int k) { return "h" + t + t.s() + k; }
  @Async static Future<?> program() {
    for (boolean q : new boolean[] {true, false}) Probe.log(h(q ? new Circle(1) : new Sq(2), await(Probe.later(1))));
    return Future.ready(1);
  }
}
