import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

/** Catalogue EX35–EX50: short circuits, comparisons, casts and creations. */
public class CatEx3 {
  static boolean flag;
  static Object held;
  boolean own;
  int[] data;

  @Async
  static Future<Boolean> flip(boolean to, boolean result) {
    Probe.log("flip " + flag + " to " + to);
    await(Probe.pause());
    flag = to;
    return Future.ready(result);
  }

  @Async
  static Future<String> ex35() {
    boolean no = false;
    boolean a = no && await(later(true));
    boolean b = !no && await(later(false));
    boolean c = await(later(true)) && no && await(later((Boolean) null));
    return Future.ready(a + " " + b + " " + c + " " + (!no && await(later(!no)) && !no));
  }

  @Async
  Future<String> ex36() {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      boolean r = data == null || await(later(data[0])) > 1;
      boolean q = data != null && data[0] > await(later(data.length)) || data == null;
      s.append(r).append(q).append(' ');
      data = new int[] {i * 2};
    }
    return Future.ready(s.toString());
  }

  @Async
  Future<String> ex37() {
    own = true;
    boolean r = own && await(later(false));
    boolean s = own;
    flag = true;
    boolean t = flag && await(flip(false, true));
    boolean u = flag || await(flip(true, false));
    boolean v = own & (own = own && await(later(false)));
    return Future.ready(r + " " + s + " " + t + " " + u + " " + flag + " " + v + own);
  }

  @Async
  static Future<String> ex38() {
    boolean always = true;
    if (always || await(later(false))) {
      Probe.log("taken");
    } else {
      throw new IllegalStateException("inverted");
    }
    if (!(always || await(later(true)))) throw new IllegalStateException("negated");
    if (await(later(false)) || always && !await(later(true))) return Future.ready("no");
    if (!always && await(later(true))) throw new IllegalStateException("dropped");
    if (always && await(later(true))) throw new IllegalStateException("expected");
    return Future.ready("not here");
  }

  @Async
  static Future<String> ex39() {
    boolean no = false;
    boolean a = no & await(later(true));
    boolean b = !no | await(later(false));
    boolean c = await(later(true)) ^ await(later(true)) ^ no;
    flag = true;
    boolean d = flag & await(flip(false, true)) | flag ^ await(flip(true, false)) & flag;
    boolean e = no & await(Probe.<Boolean>fail(new IllegalStateException("still evaluated")));
    return Future.ready(a + " " + b + c + d + e);
  }

  @Async
  static Future<String> ex40() {
    int i = 0;
    StringBuilder s = new StringBuilder();
    while (i < 2 && await(later(i + 1)) > 0
        || i++ < 4 && await(later(i * 10)) < 40 && (i != 2 || await(later(true)))) {
      s.append(i++).append(',');
    }
    do {
      s.append(--i);
    } while (!(i < 3 || await(later(i)) > 9) || i > 0 && await(later(-i)) < -1);
    for (; i < 1 ? await(later(true)) : i < 3 && await(later(i == 1)); i++) s.append('f');
    return Future.ready(s + " " + i);
  }

  @Async
  static Future<String> ex41() {
    Integer big = 1000;
    Integer same = await(Probe.<Integer>later(big));
    List<Object> l = new ArrayList<>();
    l.add(await(later(1)) < await(later(2)));
    l.add(big == await(Probe.<Integer>later(new ArrayList<>(List.of(1000)).get(0))));
    l.add(big == await(later(big)) && same == big);
    l.add(await(later(1000)) == big.intValue());
    l.add(big.intValue() != await(later(1000)));
    l.add(big <= await(later(1000)) && big >= await(later(1000.0f)));
    l.add(1000L == await(later(1000.0)));
    l.add((Object) big == await(Probe.<Object>later("s")));
    l.add(await(Probe.<Object>later(null)) == null);
    return Future.ready(l.toString());
  }

  @Async
  static Future<String> ex42() {
    Object o = "text";
    boolean is = await(later(o)) instanceof String;
    is &= !(await(Probe.<Object>later(null)) instanceof String);
    String s = (String) await(later(o)) + ((CharSequence) await(later(o))).length();
    try {
      Integer wrong = (Integer) await(later(o));
      Probe.log("not here " + wrong);
    } catch (ClassCastException e) {
      Probe.log("cast");
    }
    long n = (int) (double) await(later(7.9)) + (byte) (int) await(later(257));
    Probe.log(is + s + n);
    return Future.ready((String) await(later((Object) 1)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Future<String> polluted(Object value) {
    return (Future<String>) (Future) later(value);
  }

  @Async
  static Future<String> ex42b() {
    try {
      String s = await(polluted(1));
      Probe.log("not here " + s);
    } catch (ClassCastException e) {
      Probe.log("at the await");
    }
    await(polluted(2));
    try {
      Probe.log("not here " + await(polluted(3)).length());
    } catch (ClassCastException e) {
      Probe.log("at the receiver");
    }
    return Future.ready("end");
  }

  @Async
  static Future<Integer> ex43() {
    if (flag) return Future.ready(await(later(1)));
    return Future.ready(await(later(2)) + await(later(40)));
  }

  @Async
  static Future<Integer> ex43b() {
    return later(await(later(await(later(3)))));
  }

  @Async
  static Future<String> ex44() {
    try {
      throw await(later(new IllegalStateException("awaited")));
    } catch (IllegalStateException e) {
      Probe.log("inside " + e.getMessage());
    } finally {
      Probe.log("finally");
    }
    try {
      if (await(later(true))) throw new IOException("m" + await(later("n")));
    } catch (IOException e) {
      Probe.log(e.getMessage());
    }
    try {
      throw await(Probe.<RuntimeException>later(null));
    } catch (NullPointerException e) {
      Probe.log("null is thrown as one");
    }
    throw await(Probe.<RuntimeException>later(new IllegalStateException("leaves")));
  }

  static class Pair {
    final Object a;
    final Object b;

    Pair(Object a, Object b) {
      Probe.log("new Pair " + a + " " + b);
      this.a = a;
      this.b = b;
    }

    Pair(int a, Pair b, double c) {
      this("int" + a, b + "/" + c);
    }

    @Override
    public String toString() {
      return "(" + a + b + ")";
    }
  }

  @Async
  static Future<String> ex45() {
    Pair p = new Pair(await(later(1)), await(later("b")));
    new Pair(p, await(later(p)));
    return Future.ready("" + new Pair(Probe.see("left", 1), new Pair(await(later(2)), p).a));
  }

  @Async
  static Future<String> ex46() {
    int i = 5;
    Pair p =
        new Pair(
            i++,
            new Pair(i, new Pair(i++, new Pair(await(later(i)), i), 1.5), await(later(2.5))),
            i);
    Object o = new Pair(p, new Pair(0L, new StringBuilder(await(later("s"))).append('c')));
    return Future.ready(o + " " + i);
  }

  static <T> T raise(String why) {
    throw new IllegalStateException(why);
  }

  @Async
  static Future<String> ex48() {
    String r = "";
    for (int i = 0; i < 4; i++) {
      int k = i;
      try {
        Pair p =
            new Pair(
                await(later(i)),
                switch (i) {
                  case 0 -> "zero";
                  case 1 -> throw new IllegalStateException("one" + await(later("!")));
                  case 2 -> k < 0 ? await(later("no")) : raise("two");
                  default -> {
                    if (await(later(k)) == 3) throw new IllegalStateException("three");
                    yield "more";
                  }
                });
        r += p;
      } catch (IllegalStateException e) {
        r += e.getMessage();
      }
    }
    return Future.ready(r);
  }

  static class Checked {
    Checked(Object o) throws IOException {
      Probe.log("new Checked " + o);
      if (o == null) throw new IOException("checked");
    }
  }

  @Async
  static Future<String> ex49() throws IOException {
    new Checked(await(later("fine")));
    try {
      new Checked(await(Probe.<Object>later(null)));
    } catch (IOException e) {
      Probe.log(e.getMessage());
    }
    return Future.ready("" + new Checked(await(Probe.<String>later(null))));
  }

  @Async
  static Future<String> ex50() {
    String r = "";
    for (int i = 0; i < 2; i++) {
      held = i == 0 ? null : held;
      r += new Pair(held == null ? "null" : r.isEmpty() ? 'e' : 2L, await(later(i)));
      r += new Pair(i > 0 || flag ? i : -1, new Pair(i, held != null), await(later(0.5)));
      held = "held";
    }
    return Future.ready(r);
  }

  @Async
  static Future<?> program() {
    for (int i = 35; i <= 51; i++) {
      flag = false;
      try {
        switch (i) {
          case 35 -> Probe.see("ex35", await(ex35()));
          case 36 -> Probe.see("ex36", await(new CatEx3().ex36()));
          case 37 -> Probe.see("ex37", await(new CatEx3().ex37()));
          case 38 -> Probe.see("ex38", await(ex38()));
          case 39 -> Probe.see("ex39", await(ex39()));
          case 40 -> Probe.see("ex40", await(ex40()));
          case 41 -> Probe.see("ex41", await(ex41()));
          case 42 -> Probe.see("ex42", await(ex42()));
          case 43 -> Probe.see("ex43", await(ex43()) + await(ex43b()));
          case 44 -> Probe.see("ex44", await(ex44()));
          case 45 -> Probe.see("ex45", await(ex45()));
          case 46 -> Probe.see("ex46", await(ex46()));
          case 48 -> Probe.see("ex48", await(ex48()));
          case 49 -> Probe.see("ex49", await(ex49()));
          case 50 -> Probe.see("ex50", await(ex50()));
          default -> Probe.see("ex42b", await(ex42b()));
        }
      } catch (Exception e) {
        boolean own = e instanceof IllegalStateException;
        Probe.log("caught " + e.getClass().getSimpleName() + (own ? " " + e.getMessage() : ""));
      }
    }
    return Future.ready("end");
  }
}
