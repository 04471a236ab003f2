import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import probe.Probe;

/** Catalogue DA01–DA16: variables without a value yet, finals, code that cannot be reached. */
public class CatDa1 {
  static final boolean DEBUG = false;
  static final boolean CHECKED = !DEBUG && 3 > 2;

  @Async
  static Future<String> da01(boolean c) {
    int x;
    String s;
    if (c) x = await(Probe.later(1));
    else x = 2;
    if (!c) {
      s = "no";
    } else {
      await(Probe.later(x));
      s = "yes" + x;
    }
    await(Probe.pause());
    return Future.ready(x + s);
  }

  @Async
  static Future<String> da02(int n) {
    int x;
    long w;
    String s;
    int[] a;
    await(Probe.pause());
    if (n > 0) {
      await(Probe.pause());
      x = n;
      s = await(Probe.later("s")) + x;
    } else {
      s = "none";
    }
    await(Probe.pause());
    for (int i = 0; ; i++) {
      await(Probe.pause());
      if (i < n) continue;
      w = i;
      a = new int[] {i};
      break;
    }
    await(Probe.pause());
    x = a[0] + 1;
    return Future.ready(s + w + x);
  }

  @Async
  static Future<String> da03(int n) throws IOException {
    final int x;
    final String s;
    final Object o;
    if (n == 0) {
      x = await(Probe.later(10));
      s = "a" + x;
    } else if (n == 1) {
      await(Probe.pause());
      s = "b";
      x = s.length();
    } else {
      throw new IOException("neither");
    }
    switch (n) {
      case 0:
        await(Probe.pause());
        o = s;
        break;
      default:
        o = await(Probe.later(x));
    }
    await(Probe.pause());
    IntSupplier captured = () -> x + s.length();
    await(Probe.pause());
    return Future.ready(x + s + o + captured.getAsInt());
  }

  @Async
  static Future<String> da05(int k) {
    int y;
    String all = "";
    if (k > 0 && (y = await(Probe.later(k))) > 1 && y < 5) all += "in" + y;
    int z;
    if (k < 0 || (z = await(Probe.later(k * 2))) < 4) all += "or";
    else all += "z" + z;
    boolean b;
    if (!(k > 1 && (b = await(Probe.later(k == 3))))) all += "not";
    else all += b;
    int v;
    int w = k > 2 ? (v = await(Probe.later(7))) : (v = 8);
    await(Probe.pause());
    int u;
    while (k > 0 && (u = await(Probe.later(k--))) > 1) all += u;
    return Future.ready(all + w + v);
  }

  @Async
  static Future<String> da06(int n) {
    int x;
    while (true) {
      await(Probe.pause());
      if (n-- > 1) continue;
      x = await(Probe.later(n));
      break;
    }
    String s;
    do {
      s = "s" + x;
      x++;
    } while (await(Probe.later(x < 2)));
    int y;
    for (; ; ) {
      if ((y = await(Probe.later(x))) > 1) break;
      x++;
    }
    int z;
    do {
      await(Probe.pause());
    } while (!await(Probe.later((z = y + 1) > 0)));
    return Future.ready(x + s + y + z);
  }

  @Async
  static Future<String> da07(int n) {
    while (true) {
      if (await(Probe.later(n)) > 2) return Future.ready("n" + n);
      n++;
    }
  }

  @Async
  static Future<String> da07b(int n) throws IOException {
    do {
      for (; ; ) {
        await(Probe.pause());
        if (n == 1) throw new IOException("one");
        if (n-- > 4) break;
        if (n == 2) return Future.ready("two");
      }
    } while (true);
  }

  @Async
  static Future<String> da08(int n) {
    String s = "live";
    if (false) {
      s = await(Probe.later("dead"));
    }
    if (true) {
      s += await(Probe.later(n));
    } else {
      s = "dead" + await(Probe.later(n));
    }
    if (n > 0) return Future.ready(s);
    if (true) return Future.ready(s + "!");
    await(Probe.later("dead"));
    while (n > 0) {
      await(Probe.later("dead"));
    }
    return Future.ready("dead");
  }

  @Async
  static Future<String> da09() {
    final boolean local = false;
    if (DEBUG) {
      Probe.log(await(Probe.later("debug")));
    }
    if (CHECKED) Probe.log(await(Probe.later("checked")));
    else Probe.log("unchecked");
    if (local && await(Probe.later(true))) Probe.log("dead");
    while (CHECKED) {
      if (await(Probe.later(CHECKED))) break;
    }
    String s = DEBUG ? await(Probe.later("d")) : CHECKED ? await(Probe.later("c")) : "n";
    return Future.ready(s);
  }

  @Async
  static Future<String> da10() {
    throw new IllegalStateException("single throw");
  }

  @Async
  static Future<Integer> da10b(boolean c) throws IOException {
    if (c) {
      await(Probe.pause());
      throw new IOException("then");
    } else {
      throw new IllegalStateException("else" + await(Probe.later(1)));
    }
  }

  @Async
  static Future<Integer> da10c() throws Exception {
    throw await(Probe.later(new Exception("awaited")));
  }

  @Async
  static Future<Integer> da12(int n) throws IOException {
    try {
      if (n == 0) return Future.ready(await(Probe.later(1)));
      return Probe.later(n);
    } finally {
    }
  }

  @Async
  static Future<Integer> da12b(int n) {
    try {
      try {
        if (n == 0) throw new IOException("0");
        return Future.ready(await(Probe.later(n)));
      } catch (IOException e) {
        return Future.ready(-1);
      } finally {
        await(Probe.pause());
        Probe.log("inner");
      }
    } finally {
      Probe.log("outer");
    }
  }

  @Async
  static Future<String> da13() {
    final int k = 2;
    switch (k) {
      case 1:
        return Future.ready(await(Probe.later("one")));
      case 2:
        await(Probe.pause());
        return Future.ready(await(Probe.later("two")));
      default:
        return Future.ready("other");
    }
  }

  @Async
  static Future<String> da13b(int n) {
    switch (await(Probe.later("k" + n))) {
      case "k0" -> {
        return Future.ready("zero");
      }
      case "k1" -> {
        return Probe.later("one");
      }
      default -> throw new IllegalStateException("k" + await(Probe.later(n)));
    }
  }

  @Async
  static Future<String> da14() throws Exception {
    int[] box = {0};
    Future<Integer> block =
        async(
            () -> {
              int x;
              final String s;
              if (box[0] == 0) {
                x = await(Probe.later(5));
                s = "late";
              } else {
                s = "now";
                x = 6;
              }
              await(Probe.pause());
              box[0] = x;
              return s.length();
            });
    String all = "" + box[0];
    int n = await(block);
    return Future.ready(all + box[0] + n);
  }

  @Async
  static Future<String> da15(Object o) throws IOException {
    if (!(o instanceof String s)) {
      await(Probe.pause());
      if (o == null) throw new IOException("null");
      return Future.ready("no string " + await(Probe.later(o)));
    }
    await(Probe.pause());
    while (!(await(Probe.later((Object) s.length())) instanceof Integer n)) {
      await(Probe.pause());
    }
    await(Probe.pause());
    return Future.ready(s + n);
  }

  @Async
  static Future<String> da16(int n) {
    List<IntSupplier> all = new ArrayList<>();
    for (int i = 0, k = n * 10; i < n; i++) {
      await(Probe.pause());
      int copy = i;
      all.add(
          new IntSupplier() {
            final int own = k + copy;

            @Override
            public int getAsInt() {
              return own + k;
            }
          });
      class Local {
        int both() {
          return k * copy;
        }
      }
      all.add(() -> new Local().both() + await16(copy));
    }
    await(Probe.pause());
    String s = "";
    for (IntSupplier each : all) s += each.getAsInt() + " ";
    return Future.ready(s);
  }

  static int await16(int n) {
    return n + 1000;
  }

  @Async
  static Future<?> program() {
    Probe.see("da01", await(da01(true)) + await(da01(false)));
    Probe.see("da02", await(da02(0)) + await(da02(2)));
    for (int n = 0; n < 3; n++) {
      try { Probe.see("da03", await(da03(n))); } catch (Exception e) { Probe.see("da03!", e); }
    }
    for (int k = -1; k < 6; k++) Probe.see("da05", await(da05(k)));
    for (int n = 1; n < 3; n++) Probe.see("da06", await(da06(n)));
    Probe.see("da07", await(da07(0)));
    for (int n : new int[] {1, 3, 6}) {
      try { Probe.see("da07b", await(da07b(n))); } catch (Exception e) { Probe.see("da07b!", e); }
    }
    Probe.see("da08", await(da08(0)) + await(da08(1)));
    Probe.see("da09", await(da09()));
    try { Probe.see("da10", await(da10())); } catch (Exception e) { Probe.see("da10!", e); }
    try { Probe.see("da10b", await(da10b(true))); } catch (Exception e) { Probe.see("da10b!", e); }
    try { Probe.see("da10b", await(da10b(false))); } catch (Exception e) { Probe.see("da10b!", e); }
    try { Probe.see("da10c", await(da10c())); } catch (Exception e) { Probe.see("da10c!", e); }
    for (int n = 0; n < 2; n++) {
      try { Probe.see("da12", await(da12(n))); } catch (Exception e) { Probe.see("da12!", e); }
      Probe.see("da12b", await(da12b(n)));
    }
    Probe.see("da13", await(da13()));
    for (int n = 0; n < 3; n++) {
      try { Probe.see("da13b", await(da13b(n))); } catch (Exception e) { Probe.see("da13b!", e); }
    }
    try { Probe.see("da14", await(da14())); } catch (Exception e) { Probe.see("da14!", e); }
    for (Object o : new Object[] {"abc", 4, null}) {
      try { Probe.see("da15", await(da15(o))); } catch (Exception e) { Probe.see("da15!", e); }
    }
    Probe.see("da16", await(da16(3)));
    return Future.ready("end");
  }
}
