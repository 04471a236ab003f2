import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnBridgedBounds { interface Shape<T> { default <U extends T> U pick(U a, T b) { return a; } } static class Str implements Shape<String> { @Async Future<String> f() { return Future.ready(Shape.super.pick("a", await(Probe.later("b")))); } }
  @Async static Future<?> program() throws Exception { Probe.log(await(new Str().f())); return Future.ready(1); } }
