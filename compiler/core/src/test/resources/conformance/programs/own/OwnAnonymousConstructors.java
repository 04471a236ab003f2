import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import java.util.*;
import java.util.concurrent.Callable; import java.util.concurrent.CompletableFuture; import java.util.concurrent.CompletionStage;
import java.util.function.*;
import probe.Probe;

public class OwnAnonymousConstructors {
  static class Base {
    final String s; final int n;
    Base(String[] parts0, String... parts) { s = String.join("+", parts); n = parts.length; }
    Base(int k, Object... rest) throws java.io.IOException { if (k < 0) throw new java.io.IOException("neg"); s = k + Arrays.toString(rest); n = k; }
  }
  static class Gen<T> {
    T t; List<? extends T> more;
    @SafeVarargs Gen(T t, T... more) { this.t = t; this.more = List.of(more); }
  }
  @Async static Future<String> varargs(int k) {
    var a = new Base(null, new String[] {"x", "z" + k}) { int extra = n * 2; String both() { return s + extra; } };
    String r = a.both() + await(Probe.later(1));
    a.extra++;
    return Future.ready(r + a.both());
  }
  @Async static Future<String> varargs0(int k) {
    var a = new Base(null, new String[0]) { int extra = n * 2; String both() { return s + extra; } };
    String r = a.both() + await(Probe.later(1));
    return Future.ready(r + a.both());
  }
  @Async static Future<String> thrown(int k) throws java.io.IOException {
    var a = new Base(k, 1, "b") { int extra = n * 2; String both() { return s + extra; } };
    String r = a.both() + await(Probe.later(1));
    return Future.ready(r + a.both());
  }
  @Async static Future<String> caught(int k) {
    try {
      var a = new Base(k) { int extra = n * 2; String both() { return s + extra; } };
      String r = a.both() + await(Probe.later(1));
      return Future.ready(r + a.both());
    } catch (java.io.IOException e) {
      return Future.ready("caught " + e.getMessage() + await(Probe.later(2)));
    }
  }
  @Async static Future<String> generic(String p) {
    var g = new Gen<String>(p, "m1", "m2") { int x = t.length(); String all() { return t + more + x; } };
    g.x += await(Probe.later(3));
    return Future.ready(g.all());
  }
  @Async static <U extends CharSequence> Future<String> generic2(U u, U v) {
    var g = new Gen<U>(u, v) { int x = t.length(); String all() { return t + "" + more + x; } };
    g.x += await(Probe.later(3));
    return Future.ready(g.all());
  }
  @Async static Future<String> awaited() {
    var g = new Gen<String>(await(Probe.later("aw"))) { int x = t.length(); String all() { return t + more + x; } };
    g.x += await(Probe.later(3));
    return Future.ready(g.all());
  }
  @Async static Future<?> program() throws Exception {
    Probe.log(await(varargs(1))); Probe.log(await(varargs0(1)));
    Probe.log(await(thrown(4)));
    Probe.log(await(caught(4))); Probe.log(await(caught(-4)));
    Probe.log(await(generic("p"))); Probe.log(await(generic2("p", new StringBuilder("q")))); Probe.log(await(awaited()));
    return Future.ready(1);
  }
}
