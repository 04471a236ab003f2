import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import probe.Probe;

/** Catalogue HY: names of types, packages and members. */
public class CatHy2 {
  static class Named {
    static class Future {}

    static class Poll {}

    static class Context {}

    static class Waker {}

    static class Pollen {}

    static class StateMachine {}

    static class Object {
      @Override
      public String toString() {
        return "my object";
      }
    }

    static class Length {
      int length = 3;

      @java.lang.Override
      public String toString() {
        return "length " + length;
      }
    }

    static class Integer {}

    static class Iterator {}

    static class IllegalStateException extends java.lang.RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    static class State {}

    @interface Override {}

    @interface Origin {}

    @Async
    static dev.pollen.Future<String> hy07(java.lang.Object p) {
      Length s = dev.pollen.Pollen.await(Probe.later(new Length()));
      Object o = new Object();
      String t = o + "" + dev.pollen.Pollen.await(Probe.later(s.length));
      Future f = new Future();
      Poll[] polls = {new Poll()};
      try (Probed r = new Probed()) {
        for (java.lang.Integer i : java.util.List.of(1, 2)) t += i
            + dev.pollen.Pollen.await(Probe.later(i));
        if (p == null) throw new IllegalStateException();
        t += r;
      } catch (IllegalStateException e) {
        t += dev.pollen.Pollen.await(Probe.later("mine")) + (e.getMessage() == null);
      } finally {
        t += dev.pollen.Pollen.await(Probe.later("finally"));
      }
      Throwable th = new Throwable();
      dev.pollen.Pollen.await(Probe.pause());
      boolean same = f != null && polls.length == 1 && th != null;
      return dev.pollen.Future.ready(t + same
          + dev.pollen.Pollen.await(dev.pollen.Pollen.async(() -> {
        java.lang.Object q = dev.pollen.Pollen.await(Probe.later(p));
        return q + "" + o;
      })));
    }
  }

  static class Probed implements AutoCloseable {
    @Override
    public void close() {
      Probe.log("closed");
    }

    @Override
    public String toString() {
      return "probed";
    }
  }

  static class Obscured {
    static class java {
      static int util = 1;
    }

    static String dev = "field dev";

    @Async
    static Future<String> hy08b(int probe) {
      String javax = dev + java.util;
      String s = javax + Pollen.await(Probe.later(probe));
      int java = Pollen.await(Probe.later(2));
      for (String each : new String[] {"x", "y"}) s += each + Pollen.await(Probe.later(java));
      try (Probed pollen = new Probed()) {
        s += Pollen.await(Probe.later(pollen));
        Pollen.await(Probe.fail(new IllegalStateException("f")));
      } catch (IllegalStateException dev) {
        s += Pollen.await(Probe.later(dev.getMessage())) + Obscured.dev;
      }
      return Future.ready(s + dev + Obscured.java.util);
    }
  }

  @Async
  static Future<String> hy08(String java, String dev) {
    String lang = java + dev;
    for (Integer i : list()) lang += i + Pollen.await(Probe.later(java));
    try (Probed probe = new Probed()) {
      lang += Pollen.await(Probe.later(dev)) + probe;
    }
    String[] pollen = {lang};
    pollen[0] += Pollen.await(Probe.later(1));
    return Future.ready(lang + pollen[0]);
  }

  static java.util.List<Integer> list() {
    return java.util.List.of(5, 6);
  }

  static class Hy10Future {
    static class Inner {
      static class Hy10bFuture {
        @Async
        static Future<String> hy10() {
          return Future.ready("a" + Pollen.await(Probe.later(1)));
        }

        @Async
        static Future<String> hy10b() {
          return Future.ready("b" + Pollen.await(hy10()));
        }

        @Async
        static Future<String> inner() {
          return Future.ready("c" + Pollen.await(hy10b()) + new InnerFuture()
              + Inner2Future.class.getSimpleName());
        }

        static class InnerFuture {
          @Override
          public String toString() {
            return "mine";
          }
        }

        interface Inner2Future {}
      }
    }

    static class Sub extends Super {
      @Async
      Future<String> hy19() {
        String s = new Hy19Future().toString() + Pollen.await(Probe.later(1));
        return Future.ready(s + new Hy19Future() + new Hy19bFuture(2) + VALUE);
      }

      @Async
      Future<String> hy19b() {
        return Future.ready(Pollen.await(hy19()) + new Hy19bFuture(3));
      }
    }
  }

  interface Members {
    int VALUE = 4;

    record Hy19bFuture(int n) {}
  }

  static class Super implements Members {
    static class Hy19Future {
      @Override
      public String toString() {
        return "inherited";
      }
    }
  }

  static class Low {
    String m(int n) {
      return "low m" + n;
    }

    String super$m(int n) {
      return "low super$m" + n;
    }

    static int access$000(int n) {
      return n + 1;
    }
  }

  static class High extends Low {
    @Override
    String m(int n) {
      return "high" + n;
    }

    private String superM(int n) {
      return "high superM" + n;
    }

    static String access$0(High h) {
      return "access" + h.m(0);
    }

    @Async
    Future<String> hy13() {
      String s = super.m(Pollen.await(Probe.later(1))) + m(2)
          + super$m(Pollen.await(Probe.later(3)));
      String t = superM(Pollen.await(Probe.later(4))) + access$0(this) + access$000(5);
      return Future.ready(s + t + super.m(6) + super.super$m(Pollen.await(Probe.later(7))));
    }

    @Async
    Future<String> hy13b() {
      return Future.ready(Pollen.await(Pollen.async(()
          -> super.m(Pollen.await(Probe.later(8))))) + super.m(9));
    }
  }

  static class Higher extends High {
    String superM2(int n) {
      return "higher" + n;
    }

    @Override
    String super$m(int n) {
      return "higher super$m" + n;
    }

    @Async
    Future<String> hy13c() {
      return Future.ready(super.m(Pollen.await(Probe.later(1))) + superM2(2)
          + Pollen.await(super.hy13()));
    }
  }

  @Async
  static Future<?> program() {
    Probe.see("hy07", Pollen.await(Named.hy07("p")));
    Probe.see("hy07", Pollen.await(Named.hy07(null)));
    Probe.see("hy08", Pollen.await(hy08("j", "d")) + Pollen.await(Obscured.hy08b(3)));
    Probe.see("hy10", Pollen.await(Hy10Future.Inner.Hy10bFuture.inner()));
    Probe.see("hy13", Pollen.await(new Higher().hy13()) + Pollen.await(new Higher().hy13b()));
    Probe.see("hy13", Pollen.await(new Higher().hy13c()));
    Probe.see("hy19", Pollen.await(new Hy10Future.Sub().hy19b()));
    return Future.ready("end");
  }
}
