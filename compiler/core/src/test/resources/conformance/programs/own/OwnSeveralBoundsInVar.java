import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnSeveralBoundsInVar {
  interface Cmd { int n(); } record Put(int n) implements Cmd {} record Get(int n) implements Cmd {}
  @Async static Future<?> program() throws Exception { for (var f : List.of(new Put(7), new Get(8))) Probe.log(f.n() + await(Probe.later(1))); 
   for (var f : List.of(new Put(7), new Get(8))) { await(Probe.later(1)); Probe.log(f.n()); } return Future.ready(1); }
}
