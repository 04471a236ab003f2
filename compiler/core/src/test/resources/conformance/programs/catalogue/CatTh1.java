import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Context;
import dev.pollen.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue TH01 to TH09 and TH23: this, super and outer, by their simple and qualified names. */
public class CatTh1 {
  interface Greets {
    default String greet(int n) {
      return "Greets" + n;
    }

    default String greet2(int n) {
      return "Greets2" + n;
    }
  }

  static class Base {
    int f = 1;
    String text = "t";

    int plus(int a, int b) {
      return f + a + b;
    }

    String name() {
      return "Base" + f;
    }
  }

  static class Host extends Base implements Greets {
    int f = 100;
    private Object state = "state";
    private Object awaiting = "awaiting";
    private int at = 5;
    private String poll = "poll";
    private final String result = "result";
    private Host self = this;

    @Override
    public String greet(int n) {
      return "Host" + n;
    }

    @Override
    int plus(int a, int b) {
      return -1;
    }

    @Override
    String name() {
      return "Host" + f;
    }

    @Override
    public String toString() {
      return "host";
    }

    @Override
    public int hashCode() {
      return 42;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof String;
    }

    String poll(Context cx) {
      return "own poll" + cx;
    }

    void cancel() {
      Probe.log("own cancel");
    }

    String run() {
      return "own run";
    }

    static <T> String ready(T value) {
      return "own ready " + value;
    }

    static String pending() {
      return "own pending";
    }

    private static String drop(Future<?> f) {
      return "own drop " + f;
    }

    private String close(AutoCloseable a, Throwable t) {
      return "own close";
    }

    private String start(Future<?> f) {
      return "own start";
    }

    private String rethrow(Throwable t) {
      return "own rethrow";
    }

    private String toCompletableFuture() {
      return "own toCompletableFuture";
    }

    static boolean same(Object a, Object b) {
      return a == b;
    }

    @Async
    Future<Host> th01(Object me) {
      Probe.log((me == this) + "" + same(await(Probe.later(me)), this) + (this != me));
      Host local = this;
      await(Probe.pause());
      Probe.log(local == this && self == this && same(this, await(Probe.later(self))));
      return Future.ready(this);
    }

    @Async
    Future<String> th02() throws Exception {
      String s = await(Probe.later("a"));
      s += toString() + hashCode() + equals("x") + equals(this) + getClass().getSimpleName();
      s += await(Probe.later(toString())) + hashCode() + poll(null) + run() + ready(1) + pending();
      cancel();
      synchronized (this) {
        notify();
        notifyAll();
      }
      try {
        wait();
      } catch (IllegalMonitorStateException e) {
        s += await(Probe.later("no monitor"));
      }
      s += drop(null) + close(null, null) + start(null) + rethrow(null) + toCompletableFuture();
      return Future.ready(s);
    }

    @Async
    Future<String> th03(String cx) {
      state = state + await(Probe.later("1")) + at;
      at += await(Probe.later(2));
      poll += await(Probe.later(cx));
      awaiting = await(Probe.later(awaiting)) + result;
      String state = "local" + this.state;
      await(Probe.pause());
      return Future.ready(state + at + poll + awaiting + this.state + result);
    }

    @Async
    Future<String> th04() {
      int a = super.plus(await(Probe.later(1)), f++);
      int b = super.plus(f, await(Probe.later(2))) + plus(0, await(Probe.later(0)));
      super.f = await(Probe.later(50));
      String s = super.name() + name() + super.plus(super.f, await(Probe.later(super.plus(1, 2))));
      return Future.ready(a + "/" + b + "/" + s + super.equals(this) + equals(this));
    }

    @Async
    Future<String> th05() {
      super.f = await(Probe.later(7));
      f = await(Probe.later(8));
      super.f += await(Probe.later(10)) + super.f++;
      super.text += await(Probe.later("u")) + super.text + this.text;
      int old = super.f-- + f--;
      return Future.ready(old + "/" + f + "/" + super.f + "/" + ((Base) this).f + text);
    }

    @Async
    Future<String> th06(int k) {
      Future<String> block = dev.pollen.Pollen.async(() -> {
        int n = await(Probe.later(k));
        super.f += n;
        return super.name() + name() + super.plus(await(Probe.later(1)), n) + this;
      });
      Supplier<String> lambda = () -> super.name() + super.f;
      String s = await(block);
      return Future.ready(s + lambda.get());
    }

    @Async
    Future<String> th08() {
      String s = Host.super.name() + Greets.super.greet(await(Probe.later(1)));
      Supplier<String> late = () -> Greets.super.greet(f) + Host.super.text;

      Function<Integer, String> ref = Greets.super::greet2;
      s += Host.this.greet(await(Probe.later(2))) + Greets.super.greet2(f);
      f = await(Probe.later(3));
      return Future.ready(s + late.get() + ref.apply(await(Probe.later(4))));
    }
  }

  private int top = 1;

  private String topName(int n) {
    return "top" + top + n;
  }

  class Mid extends Base {
    private int mid = 10;
    int top = 500;

    class Low extends Base {
      int mid = 900;

      @Async
      Future<String> th07() {
        CatTh1.this.top = await(Probe.later(2));
        Mid.this.mid += await(Probe.later(3));
        mid -= CatTh1.this.top + await(Probe.later(Mid.this.top));
        String s = CatTh1.this.topName(await(Probe.later(4))) + topName(5) + Mid.this.mid + mid;
        Mid.super.f += await(Probe.later(20));
        f = Mid.this.f + await(Probe.later(1));
        Supplier<String> lambda = () -> Mid.this.top + Mid.super.name() + topName(mid) + top;
        top = await(Probe.later(600));
        return Future.ready(s + "/" + f + Low.this.f + name() + lambda.get() + CatTh1.this.top);
      }
    }
  }

  static class Sibling {
    private int secret = 4;
    private static String shared = "shared";

    private Sibling(int n) {
      secret += n;
    }

    private int get() {
      return secret;
    }

    private static final class Deeper extends Sibling {
      private Deeper() {
        super(50);
      }

      @Async
      private Future<Integer> lift() {
        super.secret += await(Probe.later(1));
        return Future.ready(super.get() + ((Sibling) this).secret++);
      }
    }
  }

  @Async
  static Future<String> th09() {
    Sibling a = new Sibling(await(Probe.later(1)));
    a.secret += await(Probe.later(10));
    a.secret++;
    Sibling.shared += await(Probe.later("!"));
    Sibling.Deeper d = new Sibling.Deeper();
    Function<Integer, Sibling> make = Sibling::new;
    int lifted = await(d.lift());
    CatTh1 host = new CatTh1();
    host.top *= await(Probe.later(6));
    return Future.ready(a.get() + "/" + lifted + "/" + make.apply(2).secret + Sibling.shared
        + ((Sibling) d).secret + host.topName(await(Probe.later(7))));
  }

  static class Clash extends Base {
    static int access$000() {
      return 9;
    }

    String super$name() {
      return "mine";
    }

    String name$super = "field";

    @Async
    Future<String> th23() {
      String s = super.name() + super$name() + await(Probe.later(access$000()));
      return Future.ready(s + new In().both(await(Probe.later(1))) + name$super);
    }

    class In extends Base {
      String super$name() {
        return "inner mine";
      }

      String both(int n) {
        return super.name() + super$name() + Clash.this.super$name() + n;
      }

      @Async
      Future<String> th23b() {
        String s = super.name() + await(Probe.later(super$name())) + Clash.super.name();
        return Future.ready(s + super.plus(await(Probe.later(2)), Clash.super.f));
      }
    }
  }

  @Async
  static Future<?> program() {
    Host host = new Host();
    Probe.see("th01", await(host.th01(host)) == host);
    try { Probe.see("th02", await(host.th02())); } catch (Exception e) { Probe.see("th02!", e); }
    try { Probe.see("th03", await(host.th03("c"))); } catch (Exception e) { Probe.see("th03!", e); }
    try { Probe.see("th04", await(host.th04())); } catch (Exception e) { Probe.see("th04!", e); }
    try { Probe.see("th05", await(host.th05())); } catch (Exception e) { Probe.see("th05!", e); }
    try { Probe.see("th06", await(host.th06(5))); } catch (Exception e) { Probe.see("th06!", e); }
    Mid.Low low = new CatTh1().new Mid().new Low();
    try { Probe.see("th07", await(low.th07())); } catch (Exception e) { Probe.see("th07!", e); }
    try { Probe.see("th08", await(host.th08())); } catch (Exception e) { Probe.see("th08!", e); }
    try { Probe.see("th09", await(th09())); } catch (Exception e) { Probe.see("th09!", e); }
    Clash clash = new Clash();
    try { Probe.see("th23", await(clash.th23())); } catch (Exception e) { Probe.see("th23!", e); }
    Probe.see("th23b", await(clash.new In().th23b()));
    return Future.ready("end");
  }
}
