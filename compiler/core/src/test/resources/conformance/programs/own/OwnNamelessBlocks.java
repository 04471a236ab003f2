import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;
public class OwnNamelessBlocks { static class B { int f = 1; String m() { return "B.m"; } Future<String> go() { return null; } String close() { return "B.close"; } }
  static B mk(int k) { return new B() { int g = k; String m() { return "an"; } Future<String> go() { return async(() -> g + m() + f + k + await(Probe.later(1)) + g++); } String close() { return "an.close"; } }; }
  static B mk2(int k) { return new B() { Future<String> go() { return async(() -> super.m() + await(Probe.later(1))); } }; }
  static B mk3(int k) { return new B() { Future<String> go() { return async(() -> close() + await(Probe.later(1))); } }; }
  @Async static Future<?> program() throws Exception { Probe.log(await(mk(1).go()) + await(mk2(1).go()) + await(mk3(1).go())); return Future.ready(1); } }
