import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import probe.Probe;

public class OwnObscuredClass {
  int OwnObscuredClass = 3; int x;
  static boolean ready() { return true; }
  @Async Future<Boolean> a(int M) { return Future.ready(await(Probe.later(ready()))); }
  @Async static Future<Boolean> b(Integer OwnObscuredClass) { return Future.ready(await(Probe.later(ready())) && OwnObscuredClass == 1); }
  @Async static Future<?> program() { Probe.log(await(new OwnObscuredClass().a(1))); Probe.log(await(b(1))); return Future.ready(1); }
}
