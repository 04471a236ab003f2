import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnStateConstant {
  static class Outer { static class Holder { static int hidden() { return 3; } static boolean ready(Object o) { return o == null; } } int Holder = 5; static String Outer = "oo"; class In { @Async Future<Boolean> b() { return Future.ready(await(Probe.later(true))); } int start() { return 1; } @Async Future<Integer> c() { return Future.ready(start() + await(Probe.later(2))); } }
    int Outer2; @Async Future<Integer> d(Outer o) { return Future.ready(Holder + await(Probe.later(3)) + this.Holder + hashCode() * 0); } String toStr() { return "o"; } }
  enum En { Color, En { @Async Future<Integer> x() { return Future.ready(ordinal() + await(Probe.later(1))); } }, State; Future<Integer> x() { return y(); } @Async Future<Integer> y() { return Future.ready(ordinal() + await(Probe.later(2)) + name().length() + toString().length()); } }
  @Async static Future<?> program() throws Exception { Outer o = new Outer(); Probe.log(await(o.new In().b()) + "" + await(o.new In().c()) + await(o.d(o))); for (En e : En.values()) Probe.log(await(e.x())); return Future.ready(1); }
}
