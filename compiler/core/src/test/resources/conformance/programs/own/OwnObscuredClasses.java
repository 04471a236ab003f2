import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnObscuredClasses {
  // async method hidden/obscured by names of params: class name as param/local
  static int sf = 3; static boolean ready() { return true; } int start() { return 4; } static class K { static int k() { return 5; } static boolean ready() { return false; } int f = 1; int start() { return 44; } @Async Future<Integer> go(String K) { int v = start() + this.f + await(Probe.later(K.length())); f++; return Future.ready(ready() ? -1 : v + this.f); } }
  @Async Future<String> go(int OwnObscuredClasses, String Probe2) { String s = this.start() + "" + await(Probe.later(OwnObscuredClasses)); { String Probe3 = "p"; s += Probe3; } s += start() + "" + ready() + await(Probe.later(1)); return Future.ready(s); }
  @Async static Future<?> program() throws Exception { Probe.log(await(new OwnObscuredClasses().go(1, "x"))); Probe.log(await(new K().go("abc"))); return Future.ready(1); }
}
