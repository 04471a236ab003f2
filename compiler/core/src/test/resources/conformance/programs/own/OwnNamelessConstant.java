import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import probe.Probe;

public class OwnNamelessConstant {
  enum E { A { Future<String> f() { return async(() -> toString() + await(Probe.later(1))); } public String toString() { return "x"; } }; abstract Future<String> f(); }
  @Async static Future<?> program() throws Exception { Probe.log(await(E.A.f())); return Future.ready(1); }
}
