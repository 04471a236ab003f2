import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import probe.Probe;

public class OwnReturnedStage {
  @Async static CompletableFuture<Integer> f(int n) {
    try { if (n == await(Probe.later(1))) throw new IllegalStateException("x"); return CompletableFuture.completedFuture(1); }
    catch (IllegalStateException e) { return CompletableFuture.failedFuture(new java.io.IOException("second " + await(Probe.later(1)))); }
  }
  @Async static Future<?> program() { try { Probe.log(await(f(2))); await(f(1)); } catch (Exception e) { Probe.log(e.getMessage()); } return Future.ready(1); }
}
