import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import probe.Probe;

public class OwnReturnedStages {
  static CompletionStage<Integer> g(int n) { return CompletableFuture.completedStage(n); }
  @Async static CompletionStage<Integer> f(int n) {
    for (int i = 0; ; i++) { if (i == n) return g(i); await(Probe.later(i)); switch (i) { case 3: return g(33).thenApply(x -> x * 2); case 4: try { return g(5); } finally { Probe.log(await(Probe.later("fin"))); } } }
  }
  @Async static Future<?> program() { Probe.log(await(f(0)) + await(f(1)) + await(f(9)));  return Future.ready(1); }
}
