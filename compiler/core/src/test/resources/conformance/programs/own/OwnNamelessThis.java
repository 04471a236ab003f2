import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import probe.Probe;

public class OwnNamelessThis {
  static Future<String> anon() { return new Object() { int q = 4; Future<String> go() { return async(() -> q + await(Probe.later("q")) + this.q); } }.go(); }
  @Async static Future<?> program() throws Exception { Probe.log(await(anon())); return Future.ready(1); }
}
