import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue LC14 to LC20: anonymous and local classes, their names, initialisers and copies. */
public class CatLc2 implements Serializable {
  private static final long serialVersionUID = 1;
  private int secret = 3;

  abstract static class Counter {
    final int start;

    Counter(int start, int... more) {
      this.start = start + more.length;
      Probe.log("super " + start + " " + next());
    }

    abstract int next();
  }

  record O(int x) {}

  @SuppressWarnings("unchecked")
  static <T> T copy(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Async
  static Future<String> lc14() {
    int k = await(Probe.later(1));
    var o = new Object() {
      int y = k;

      int more(int by) {
        return y += by;
      }
    };
    o.y += 10;
    int seen = o.more(5) + o.y;
    Object same = o;
    o.y += await(Probe.later(100));
    var p = new Object() {
      int z = seen;
    };
    p.z += o.more(await(Probe.later(1)));
    O named = new O(await(Probe.later(7)));
    return Future.ready(seen + "/" + p.z + (same == o) + o.y + named);
  }

  @Async
  static Future<String> lc15(int p) {
    int n = await(Probe.later(2));
    Counter c = new Counter(Probe.see("first", p), await(Probe.later(8)), await(Probe.later(9))) {
      int own = n;

      {
        Probe.log("initialiser " + own + start);
        own = 30;
      }

      @Override
      int next() {
        return own++ + n + p;
      }
    };
    await(Probe.pause());
    return Future.ready(c.next() + "/" + c.start + "/" + c.next());
  }

  @Async
  Future<String> lc16() {
    class Local {}
    record Rec(int x) {}
    await(Probe.pause());
    Object anonymous = new Object() {};
    Runnable lambda = () -> {};
    await(Probe.pause());
    Class<?> local = new Local().getClass();
    return Future.ready(local.getSimpleName() + local.isLocalClass() + local.isMemberClass()
        + Rec.class.getSimpleName() + Rec.class.isRecord() + new Rec(await(Probe.later(1)))
        + anonymous.getClass().isAnonymousClass() + anonymous.getClass().getSimpleName()
        + lambda.getClass().isSynthetic());
  }

  @Async
  static Future<String> lc17(boolean fits) {
    int before = await(Probe.later(1));
    class Local {
      final int later = 6;

      int get() {
        return before + later;
      }
    }
    int later = await(Probe.later(100));
    Local local = fits ? new Local() : null;
    int after = later + (local == null ? 0 : await(Probe.later(local.get())));
    class Second extends Local {
      @Override
      int get() {
        return super.get() + after;
      }
    }
    return Future.ready("" + after + "/" + new Second().get());
  }

  @Async
  static Future<String> lc18(int kind) {
    List<Object> all = new ArrayList<>();
    switch (kind) {
      case 0:
        class Zero {
          @Override
          public String toString() {
            return "zero" + kind;
          }
        }
        all.add(new Zero());
        await(Probe.pause());
        all.add(new Zero());
        break;
      default:
        for (int i = 0; i < 2; i++) {
          int mine = i;
          class Each implements Supplier<String> {
            @Override
            public String get() {
              return "each" + mine;
            }
          }
          all.add(await(Probe.later(1)) == 1 ? new Each() : null);
        }
    }
    if (all.get(0) instanceof Supplier<?> s) Probe.log(s.get());
    return Future.ready(all.size() + "" + (all.get(0).getClass() == all.get(1).getClass()));
  }

  @Async
  static Future<String> lc19(int p) throws Exception {
    int n = await(Probe.later(2));
    record Point(int x, String y) implements Serializable {}
    enum Mode {
      ON
    }
    List<Object> list = new ArrayList<>(List.of(new Point(n, "y"), Mode.ON));
    await(Probe.pause());
    List<Object> other = copy(list);
    boolean same = other.get(0).equals(list.get(0));
    return Future.ready(other + "" + (other.get(1) == Mode.ON) + same + p);
  }

  @Async
  static Future<String> lc20(String p) {
    String text = await(Probe.later("text"));
    List<String> list = new ArrayList<>() {
      private static final long serialVersionUID = 1;

      {
        add(text);
        add(p + size());
        for (int i = 0; i < 2; i++) add(text.substring(i));
      }
    };
    list.add(await(Probe.later("last")));
    Counter c = new Counter(1) {
      final String own;

      {
        own = text + p;
      }

      @Override
      int next() {
        return (own + text).length();
      }
    };
    await(Probe.pause());
    return Future.ready(list + "" + c.next());
  }

  @Async
  static Future<?> program() {
    CatLc2 host = new CatLc2();
    try { Probe.see("lc14", await(lc14())); } catch (Exception e) { Probe.see("lc14!", e); }
    try { Probe.see("lc15", await(lc15(3))); } catch (Exception e) { Probe.see("lc15!", e); }
    try { Probe.see("lc16", await(host.lc16())); } catch (Exception e) { Probe.see("lc16!", e); }
    for (boolean b : new boolean[] {true, false}) Probe.see("lc17", await(lc17(b)));
    for (int i = 0; i < 2; i++) Probe.see("lc18", await(lc18(i)));
    try { Probe.see("lc19", await(lc19(1))); } catch (Exception e) { Probe.see("lc19!", e); }
    try { Probe.see("lc20", await(lc20("p"))); } catch (Exception e) { Probe.see("lc20!", e); }
    return Future.ready("end" + host.secret);
  }
}
