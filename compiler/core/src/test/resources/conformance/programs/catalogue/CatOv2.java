import static dev.pollen.Future.ready;
import static dev.pollen.Poll.pending;
import static dev.pollen.Pollen.await;
import static java.util.Objects.requireNonNullElse;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue OV11 to OV15: names that the machine, or another class, has as well. */
public class CatOv2 {
  static String ov(Object o) {
    return "Object;";
  }

  static String ov(String o) {
    return "String;";
  }

  static class Hidden {
    private String wait(Object o) {
      return "own wait;";
    }

    private static String ready(int a, int b) {
      return "own ready;";
    }

    private String drop(Object o) {
      return "own drop;";
    }

    String equals(int n) {
      return "own equals;";
    }

    private String notPollable(String s, Enum<?> e) {
      return "own notPollable;";
    }

    private String future(Object stage) {
      return "own future;";
    }

    @Async
    Future<String> ov11() {
      String s = wait("o") + equals(await(Probe.later(1))) + equals((Object) this) + ready(1, 2);
      s += drop(await(Probe.later(2))) + notPollable(await(Probe.later("n")), null);
      Supplier<String> late = () -> drop(null) + future(null) + toString(5);
      return Future.ready(s + late.get() + toString(await(Probe.later(6))));
    }

    String toString(int n) {
      return "own toString" + n + ";";
    }
  }

  static class Imported {
    @Async
    Future<String> ov12(String s) {
      String first = requireNonNullElse(await(Probe.<String>later(null)), s);
      boolean late = pending().isPending();
      Thread.yield();
      Future<Integer> kept = ready(await(Probe.later(3)));
      if (await(kept) > 5) return ready("not here");
      return ready(first + late + await(kept));
    }
  }

  static class Other {
    static String await(String name) {
      return "own await " + name;
    }

    static String await(int n, int m) {
      return "own await of two";
    }
  }

  static class Named {
    static String await(int n) {
      return "named " + n;
    }

    @Async
    Future<String> ov13() throws InterruptedException {
      CountDownLatch latch = new CountDownLatch(1);
      latch.countDown();
      latch.await();
      String s = await(1) + latch.await(1, TimeUnit.SECONDS) + Other.await("x");
      int n = Pollen.await(Probe.later(2));
      return Future.ready(s + await(n) + Pollen.await(Probe.later(Other.await(n, n))));
    }
  }

  @Async
  static Future<String> ov15() throws IOException {
    String s = Pollen.await(Probe.later("a")) + dev.pollen.Pollen.await(Probe.later("b"));
    Object o = Pollen.<Object>await(Probe.later("c"));
    s += o + dev.pollen.Pollen.<CharSequence>await(Probe.later("d")).toString();
    s += (Pollen.await((Probe.later(("e"))))) + ov(Pollen.<Object>await(Probe.later("f")));
    try {
      s += Pollen.await(Probe.<String>fail(new IOException("thrown")), IOException.class);
    } catch (IOException e) {
      s += e.getMessage();
    }
    return Future.ready(s + Pollen./* here */ await(Probe.later("g")));
  }

  @Async
  static Future<?> program() {
    try { Probe.log(await(new Hidden().ov11())); } catch (Exception e) { Probe.log(e); }
    try { Probe.log(await(new Imported().ov12("s"))); } catch (Exception e) { Probe.log(e); }
    try { Probe.log(await(new Named().ov13())); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ov15", await(ov15())); } catch (Exception e) { Probe.log(e); }
    return Future.ready("end");
  }
}
