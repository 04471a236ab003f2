import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import java.io.*;
import probe.Probe;

public class OwnCloseableName {
  interface AutoCloseable { void nothing(); }
  static class R implements java.lang.AutoCloseable { public void close() { Probe.log("close"); } }
  final R f = new R();
  @Async static Future<String> a(R r) throws Exception { try (r) { Probe.log(await(Probe.later("body"))); } return Future.ready("x"); }
  @Async Future<String> b() throws Exception { try (this.f; OwnCloseableName.this.f) { Probe.log(await(Probe.later("body"))); } return Future.ready("y"); }
  @Async static Future<?> program() throws Exception { Probe.log(await(a(new R()))); return new OwnCloseableName().b(); }
}
