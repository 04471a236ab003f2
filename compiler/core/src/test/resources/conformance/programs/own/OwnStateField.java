import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import probe.Probe;

public class OwnStateField {
  String State = "S";
  @Async Future<Integer> a() { return Future.ready(await(Probe.later(1))); }
  @Async static Future<?> program() { Probe.log(await(new OwnStateField().a())); return Future.ready(1); }
}
