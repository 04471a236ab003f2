import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Rows DG: what other compilers refuse, or might, and this one takes. */
public class CatDg1 {
  @Async
  static Future<String> dg06(boolean b) throws Exception {
    String s = "";
    if (b && await(Probe.later(true)) || await(Probe.later(false))) s += "and";
    while (s.length() < 5 && (b || await(Probe.later(true)))) s += "x";
    return Future.ready(s + (b || await(Probe.later(b)) ? 1 : await(Probe.later(2))));
  }

  @Async
  static Future<String> dg07() throws Exception {
    String s = "";
    try {
      s += await(Probe.later("try"));
      await(Probe.failing(new IOException("io")));
    } catch (IOException e) {
      s += e.getMessage() + await(Probe.later("catch"));
    } finally {
      s += await(Probe.later("finally"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> dg22() throws Exception {
    Future<String> none = null;
    try {
      await(Probe.pause());
      Probe.log("before");
      return Future.ready(await(none));
    } catch (NullPointerException e) {
      return Future.ready("null" + await(Probe.later(1)));
    }
  }

  @Async
  static Future<String> dg24(String s) throws Exception {
    if (s.isEmpty()) throw new IOException("empty");
    Probe.log("no await " + s);
    return Future.ready(s + s);
  }

  interface Base {
    Future<String> both(int n) throws Exception;

    @Async
    Future<String> promised(int n) throws Exception;

    @Async
    default Future<String> whole(int n) throws Exception {
      return Future.ready(await(both(n)) + await(promised(n)));
    }
  }

  static class Plain implements Base {
    @Override
    public Future<String> both(int n) throws Exception {
      return Probe.later("plain" + n);
    }

    @Override
    public Future<String> promised(int n) throws Exception {
      return Probe.later("kept" + n);
    }
  }

  static class Sub extends Plain {
    @Async
    @Override
    public Future<String> both(int n) throws Exception {
      return Future.ready("async " + await(super.both(n + 1)));
    }

    @Override
    public Future<String> whole(int n) throws Exception {
      return super.promised(n);
    }
  }

  @Async
  static Future<String> dg27() throws Exception {
    Base plain = new Plain();
    Base sub = new Sub();
    return Future.ready(await(plain.whole(1)) + await(sub.both(2)) + await(sub.whole(3)));
  }

  @Async
  static Future<String> dg29() throws Exception {
    var counter = new Object() {
      int count = 1;
    };
    counter.count += await(Probe.later(2));
    return Future.ready("" + counter.count);
  }

  static boolean yes() {
    return true;
  }

  @Async
  static Future<String> dg41(int n) throws Exception {
    if (true) return Future.ready("first" + await(Probe.later(n)));
    return Future.ready("dead" + await(Probe.later(2)));
  }

  @Async
  static Future<String> dg41b() throws Exception {
    while (yes()) {
      if (true) break;
      await(Probe.later("dead"));
    }
    return Future.ready(await(Probe.later("alive")));
  }

  @Async
  static Future<String> dg20() throws Exception {
    List<String> all = new ArrayList<>();
    Supplier<Future<Void>> block = () -> async(() -> {
      all.add(await(Probe.later("in")));
    });
    await(block.get());
    return Future.ready(all.toString());
  }

  @Async
  static Future<?> program() throws Exception {
    Probe.log(await(dg06(true)) + await(dg06(false)));
    Probe.log(await(dg07()));
    Probe.log(await(dg22()));
    Probe.log(await(dg24("x")));
    try {
      await(dg24(""));
    } catch (IOException e) {
      Probe.log(e.getMessage());
    }
    Probe.log(await(dg27()));
    Probe.log(await(dg29()));
    Probe.log(await(dg41(1)) + await(dg41b()));
    return Future.ready(await(dg20()));
  }
}
