import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnBridgedTypeArguments { interface Shape<T> { default <U> List<U> of(U... us) { return new ArrayList<>(Arrays.asList(us)); } } static class Str implements Shape<String> { @Async Future<String> f() { List<Number> l = Shape.super.<Number>of(1, await(Probe.later(2))); for (Object o : Shape.super.<Object>of("a")) l.add(o.hashCode() * 0 + await(Probe.later(1))); return Future.ready("" + l + Shape.super.<Object>of(1, 2).size() + id(Shape.super.<Comparable<?>>of("a"), await(Probe.later(2)))); } List<Comparable<?>> id(List<Comparable<?>> l, int n) { return l; } String cmp(List<Object> l) { return "lo" + l; } @Async Future<String> g() { await(Probe.pause()); var v = Shape.super.<Object>of("x"); v.add(3); await(Probe.pause()); return Future.ready(v + cmp(Shape.super.<Object>of("z")) + Shape.super.<Object>of("q").equals(List.of())); } }
  @Async static Future<?> program() throws Exception { Probe.log(await(new Str().f()) + await(new Str().g())); return Future.ready(1); } }
