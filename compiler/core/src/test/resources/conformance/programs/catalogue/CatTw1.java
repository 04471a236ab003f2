import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue TW01 to TW16: when a resource of a suspended method is registered and closed. */
public class CatTw1 {
  static class Res implements AutoCloseable {
    final String name;
    boolean closed;

    Res(String name) {
      this.name = name;
      Probe.log("open " + name);
    }

    @Override
    public void close() {
      Probe.log((closed ? "closed again " : "close ") + name);
      closed = true;
    }

    @Async
    Future<String> closeLater() {
      Probe.log("closing " + await(Probe.later(name)));
      close();
      return Future.ready(name);
    }
  }

  static final class Broken extends Res {
    Broken(String name) {
      super(name);
    }

    @Override
    public void close() {
      super.close();
      throw new IllegalStateException("close of " + name);
    }
  }

  record Pair(Res left, Res right) {}

  static final class Checked<X extends Exception> implements AutoCloseable {
    final X failure;

    Checked(X failure) {
      this.failure = failure;
    }

    @Override
    public void close() throws X {
      Probe.log("closing with " + failure);
      if (failure != null) throw failure;
    }
  }

  Res mine = new Res("mine");
  final Res kept = new Res("kept");
  static Pair pair = new Pair(new Res("left"), new Res("right"));

  @Async
  static Future<Res> open(String name) {
    await(Probe.pause());
    if (name.startsWith("bad")) throw new IllegalArgumentException(name);
    return Future.ready(new Res(name));
  }

  static Res refuse(String name) throws IOException {
    throw new IOException("no " + name);
  }

  static Pair pair() {
    Probe.log("pair()");
    return pair;
  }

  @Async
  static Future<String> tw01() {
    String s = "";
    Res seen;
    try (Res r = new Res("a")) {
      seen = r;
      s += r.closed;
      s += await(Probe.later(1)) + "" + r.closed;
      s += await(Probe.later(2)) + "" + r.closed;
    }
    await(Probe.pause());
    return Future.ready(s + seen.closed);
  }

  @Async
  static Future<String> tw02() {
    String s = "";
    try (Res a = new Res("a"); Res b = new Res("b"); Res c = new Res("c")) {
      s += await(Probe.later(a.name + b.name + c.name));
      try (Res d = new Res("d"); Res e = new Res("e")) {
        s += await(Probe.later(d.name + a.closed));
        Probe.log(e.name);
      }
      s += await(Probe.later(b.closed)) + a.name + c.closed;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> tw03() {
    try (Res a = new Res("a"); Res b = await(open("b")); Res c = await(open(b.name + "c"))) {
      return Future.ready(a.name + b.name + await(Probe.later(c.name)) + c.closed);
    }
  }

  @Async
  static Future<String> tw03b() {
    try (Res a = await(open("a")); Res b = await(open("bad " + a.closed)); Res c = open2()) {
      return Future.ready(b.name + c.name);
    } catch (IllegalArgumentException e) {
      return Future.ready("caught " + e.getMessage());
    }
  }

  static Res open2() {
    return new Res("never");
  }

  @Async
  static Future<String> tw04() throws IOException {
    try (Res a = new Res("a" + await(Probe.later(1)));
        Res b = refuse(await(Probe.later("b")))) {
      return Future.ready(a.name + b.name);
    }
  }

  @Async
  static Future<String> tw05() {
    try (Res a = await(Probe.<Res>later(null)); Res b = new Res("b"); Res c = null) {
      await(Probe.pause());
      return Future.ready((a == null) + b.name + (c == null));
    }
  }

  @Async
  static Future<String> tw06() {
    RuntimeException mine = new RuntimeException("body");
    try {
      try (Res a = new Broken("a"); Res b = new Broken("b")) {
        Probe.log(await(Probe.later(a.name)) + b.name);
        throw mine;
      }
    } catch (RuntimeException e) {
      String s = (e == mine) + " " + await(Probe.later(e.getSuppressed().length));
      for (Throwable t : e.getSuppressed()) s += " " + t.getMessage() + await(Probe.later(1));
      return Future.ready(s);
    }
  }

  @Async
  static Future<String> tw07(boolean early) {
    try (Res a = new Broken("a"); Res b = new Broken("b")) {
      if (early) return Future.ready(await(Probe.later(a.name)));
      await(Probe.later(b.name));
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> tw08(boolean fails) {
    Res seen = null;
    try (Res r = seen = new Res("r")) {
      await(Probe.later(r.name));
      if (fails) await(Probe.fail(new IllegalStateException("body")));
    } catch (IllegalStateException e) {
      Probe.log("catch, closed " + await(Probe.later(seen.closed)));
    } finally {
      Probe.log("finally, closed " + await(Probe.later(seen.closed)));
    }
    return Future.ready("end " + seen.closed);
  }

  @Async
  static Future<String> tw09() {
    String s = "";
    outer:
    for (int i = 0; ; i++) {
      for (int k = 0; k < 2; k++) {
        try (Res r = new Res("r" + i + k)) {
          s += await(Probe.later(i)) + "" + r.closed;
          if (i == 0) continue outer;
          if (i == 1) continue;
          if (i == 2) break;
          if (i == 3) break outer;
        } finally {
          s += ".";
        }
      }
    }
    try (Res r = new Res("last")) {
      return Future.ready(s + await(Probe.later(r.closed)) + (s = "too late"));
    } finally {
      Probe.log(s);
    }
  }

  @Async
  Future<String> tw10() {
    Res local = await(open("local"));
    String s = "";
    try (local; this.kept) {
      s += await(Probe.later(local.name + kept.closed));
    }
    return Future.ready(s + local.closed + kept.closed);
  }

  // The resource is a final field of something that changes meanwhile: it is read once.
  @Async
  static Future<String> tw10b() {
    Pair first = pair;
    try (pair().left; pair.right) {
      pair = new Pair(new Res("other left"), new Res("other right"));
      await(Probe.pause());
    }
    return Future.ready("" + first.left.closed + first.right.closed + pair.left.closed);
  }

  @Async
  static Future<String> tw11() {
    List<Supplier<String>> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (Res r = await(open("r" + i)); Res q = new Res("q" + i)) {
        all.add(() -> r.name + r.closed);
        await(Probe.pause());
        all.add(() -> q.name + r.closed + q.closed);
        Probe.log(all.get(all.size() - 1).get());
      }
    }
    String s = "";
    for (Supplier<String> one : all) s += one.get() + await(Probe.later(" "));
    return Future.ready(s);
  }

  @Async
  static Future<String> tw12() throws IOException {
    try (Checked<IOException> c = new Checked<>(new IOException("checked"))) {
      return Future.ready("" + await(Probe.later(c.failure.getMessage())));
    }
  }

  @Async
  static Future<String> tw12b() {
    try (AutoCloseable c = new Checked<>(new Exception("wide"));
        Checked<RuntimeException> none = new Checked<>(null)) {
      return Future.ready("" + await(Probe.later(c != none)));
    } catch (Exception e) {
      return Future.ready("caught " + e.getMessage());
    }
  }

  @Async
  static Future<String> tw13(boolean rethrow) {
    try (Res r = new Broken("r")) {
      await(Probe.later(r.name));
      throw new IllegalArgumentException("body");
    } catch (IllegalArgumentException e) {
      Probe.log(await(Probe.later(e.getMessage())) + e.getSuppressed()[0].getMessage());
      if (rethrow) throw e;
      await(Probe.<Void>fail(new IllegalStateException("second")));
    } finally {
      Probe.log("finally " + await(Probe.later(rethrow)));
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> tw14() {
    List<Res> all = new ArrayList<>();
    int i = 0;
    while (i < 3) {
      try (Res r = new Res("r" + i); Res odd = i % 2 == 0 ? null : await(open("odd"))) {
        for (Res old : all) Probe.log(old.name + old.closed);
        all.add(r);
        i += await(Probe.later(1));
        Probe.log(odd == null);
      }
    }
    return Future.ready("" + all.size() + all.get(2).closed);
  }

  @Async
  static Future<String> tw16() {
    Res r = new Res("r");
    try {
      Probe.log(await(Probe.later(r.closed)));
      throw new IllegalStateException("body");
    } finally {
      Probe.log(await(r.closeLater()) + r.closed);
    }
  }

  @Async
  static Future<?> program() {
    try { Probe.see("tw01", await(tw01())); } catch (Exception e) { Probe.see("tw01!", e); }
    try { Probe.see("tw02", await(tw02())); } catch (Exception e) { Probe.see("tw02!", e); }
    try { Probe.see("tw03", await(tw03())); } catch (Exception e) { Probe.see("tw03!", e); }
    try { Probe.see("tw03b", await(tw03b())); } catch (Exception e) { Probe.see("tw03b!", e); }
    try { Probe.see("tw04", await(tw04())); } catch (Exception e) { Probe.see("tw04!", e); }
    try { Probe.see("tw05", await(tw05())); } catch (Exception e) { Probe.see("tw05!", e); }
    try { Probe.see("tw06", await(tw06())); } catch (Exception e) { Probe.see("tw06!", e); }
    for (boolean b : new boolean[] {true, false}) {
      try {
        Probe.see("tw07", await(tw07(b)));
      } catch (IllegalStateException e) {
        Probe.log("tw07! " + e.getMessage() + " and " + e.getSuppressed()[0].getMessage());
      }
      try { Probe.see("tw08", await(tw08(b))); } catch (Exception e) { Probe.see("tw08!", e); }
      try { Probe.see("tw13", await(tw13(b))); } catch (Exception e) { Probe.see("tw13!", e); }
    }
    try { Probe.see("tw09", await(tw09())); } catch (Exception e) { Probe.see("tw09!", e); }
    CatTw1 host = new CatTw1();
    try { Probe.see("tw10", await(host.tw10())); } catch (Exception e) { Probe.see("tw10!", e); }
    try { Probe.see("tw10b", await(tw10b())); } catch (Exception e) { Probe.see("tw10b!", e); }
    try { Probe.see("tw11", await(tw11())); } catch (Exception e) { Probe.see("tw11!", e); }
    try { Probe.see("tw12", await(tw12())); } catch (Exception e) { Probe.see("tw12!", e); }
    try { Probe.see("tw12b", await(tw12b())); } catch (Exception e) { Probe.see("tw12b!", e); }
    try { Probe.see("tw14", await(tw14())); } catch (Exception e) { Probe.see("tw14!", e); }
    try { Probe.see("tw16", await(tw16())); } catch (Exception e) { Probe.see("tw16!", e); }
    return Future.ready("end");
  }
}
