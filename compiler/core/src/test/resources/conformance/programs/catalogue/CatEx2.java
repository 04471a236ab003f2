import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Catalogue EX19–EX34: receivers, assignment targets and conditionals. */
public class CatEx2 {
  static CatEx2 current;
  final String name;
  int x;
  CatEx2 b;
  CatEx2 c;

  CatEx2(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }

  static CatEx2 recv() {
    Probe.log("recv " + current);
    return current;
  }

  CatEx2 getB() {
    Probe.log(name + ".getB");
    return b;
  }

  CatEx2 m(Object o) {
    Probe.log(name + ".m " + o);
    x++;
    return this;
  }

  String bar(int n) {
    return name + ".bar" + n;
  }

  static int sm(int n) {
    Probe.log("sm " + n);
    return n * 2;
  }

  @Async
  static Future<Integer> turn(CatEx2 to, int result) {
    Probe.log("turn to " + to);
    await(Probe.pause());
    current = to;
    return Future.ready(result);
  }

  @Async
  Future<CatEx2> fork(String s) {
    Probe.log(name + ".fork " + s);
    await(Probe.pause());
    CatEx2 o = new CatEx2(name + s);
    o.b = this;
    return Future.ready(o);
  }

  @Async
  static Future<String> ex19() {
    current = new CatEx2("a");
    CatEx2 r = recv().m(await(turn(new CatEx2("b"), 1)));
    CatEx2 s = current.m(await(turn(r, 2)));
    return Future.ready(r + " " + s + " " + current + " " + r.x + s.x);
  }

  @Async
  static Future<String> ex20() {
    CatEx2 none = null;
    try {
      none.m(await(later("suspended first")));
    } catch (NullPointerException e) {
      Probe.log("null local");
    }
    current = null;
    try {
      recv().m(await(turn(new CatEx2("too late"), 1)));
    } catch (NullPointerException e) {
      Probe.log("null call");
    }
    try {
      none.m(await(Probe.fail(new IllegalStateException("the argument wins"))));
    } catch (IllegalStateException e) {
      Probe.log(e.getMessage());
    }
    return Future.ready(none.bar(await(later(1))));
  }

  @Async
  static Future<String> ex21() {
    CatEx2 a = new CatEx2("a");
    CatEx2 r = a.m(await(later(1))).m(a.x).m(await(later(2))).m(await(later(a.x)));
    StringBuilder s = new StringBuilder();
    s.append(await(later("x"))).append(s.length()).append(await(later(s.length())));
    CatEx2 t = await(await(await(a.fork("1")).m("between").fork("2")).getB().m(s).fork("3"));
    return Future.ready(r + " " + r.x + " " + s + " " + t + t.b.b);
  }

  @Async
  static Future<String> ex22() {
    CatEx2 a = new CatEx2("a");
    String s = await(a.fork("r")).bar(1) + await(later("text")).length();
    await(a.fork("s")).m("statement");
    return Future.ready(s + await(later(5)).compareTo(4) + (await(a.fork("t"))).b.bar(2));
  }

  @Async
  static Future<String> ex23() {
    CatEx2 r = new CatEx2("old");
    (r = await(r.fork("+"))).m(r).m(r = await(r.fork("-"))).m(r);
    current = new CatEx2("before");
    (current = await(current.fork("!"))).m(current).m(await(turn(r, 3))).m(current);
    return Future.ready(r + " " + r.b.x + " " + current);
  }

  @Async
  static Future<String> ex24() {
    CatEx2 a = new CatEx2("a");
    current = a;
    String only = await(a.fork("c")).bar(a.x++);
    String args = recv().bar(await(turn(new CatEx2("z"), a.x++)));
    String both = await(recv().fork("b")).bar(await(turn(a, a.x++)));
    return Future.ready(only + " " + args + " " + both);
  }

  static CatEx2 nothing() {
    Probe.log("nothing");
    return null;
  }

  @Async
  @SuppressWarnings("static")
  static Future<Integer> ex25() {
    int r = nothing().sm(await(later(3)));
    r += await(new CatEx2("d").fork("e")).sm(r);
    r += await(nothing().turn(null, Probe.see("argument", 5)));
    return Future.ready(r + recv().sm(Probe.see("plain", 1)));
  }

  @Async
  static Future<String> ex26() {
    int x = 1;
    int y = x = await(later(x + 1));
    CatEx2 a = new CatEx2("a");
    a.b = new CatEx2("b");
    CatEx2 other = new CatEx2("other");
    CatEx2 old = a.b;
    current = a;
    recv().getB().x = recv().x = y += await(turn(other, 5));
    a.getB().c = a.b = await(a.fork("new"));
    return Future.ready(x + " " + y + " " + a.x + old.x + other.x + " " + old.c + a.b);
  }

  @Async
  static Future<String> ex27() {
    CatEx2 a = new CatEx2("a");
    await(a.fork("1")).x = 42;
    await(a.fork("2")).b.x = await(a.fork("3")).b.x + 5;
    int v = await(later(a)).x = Probe.see("right", a.x * 2);
    try {
      await(Probe.<CatEx2>later((CatEx2) null)).x = Probe.see("before the null", 1);
    } catch (NullPointerException e) {
      Probe.log("null target");
    }
    return Future.ready(a.x + " " + v);
  }

  @Async
  static Future<String> ex28() {
    CatEx2 a = new CatEx2("a");
    await(later(a)).x = await(later(7));
    await(a.fork("1")).b.c = await(await(later(a)).fork("2"));
    await(later(a.c)).b.x += await(later(a.x));
    return Future.ready(a.x + " " + a.c + a.c.b);
  }

  @Async
  static Future<String> ex29() {
    CatEx2 a = new CatEx2("a");
    try {
      a.getB().x = await(later(1));
    } catch (NullPointerException e) {
      Probe.log("getB was null");
    }
    CatEx2 none = null;
    try {
      none.x = await(later(2));
    } catch (NullPointerException e) {
      Probe.log("none was null");
    }
    try {
      none.getB().x = await(later(3));
    } catch (NullPointerException e) {
      Probe.log("none.getB() before the right side");
    }
    none.b.x = await(later(4));
    return Future.ready("not here");
  }

  @Async
  Future<Integer> replace(CatEx2 with) {
    await(Probe.pause());
    b = with;
    return Future.ready(9);
  }

  @Async
  static Future<String> ex30() {
    CatEx2 a = new CatEx2("a");
    CatEx2 first = a.b = new CatEx2("first");
    CatEx2 second = new CatEx2("second");
    a.b.x = await(a.replace(second));
    current = first;
    current.c = await((current = second).fork("!"));
    CatEx2 o = first;
    o.x += await(later((o = second).x + 1));
    return Future.ready(first.x + " " + second.x + " " + first.c + second.c + o);
  }

  @Async
  static Future<String> ex31() {
    CatEx2 a = new CatEx2("a");
    CatEx2 old = a.b = new CatEx2("b");
    CatEx2 with = new CatEx2("with");
    (a.b.x) = await(a.replace(with));
    ((a.b).x) = (await((later(4))));
    int i = 0;
    (i) = await(later(6));
    int[] cells = {1, 2};
    (cells[i - 6]) += await(later(i = 7));
    ((a).getB().x)++;
    return Future.ready(old.x + " " + with.x + " " + i + cells[0]);
  }

  @Async
  static Future<String> ex32() {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int left = i == 1 ? await(later(10 + i)) : i;
      int right = i == 1 ? i : await(later(20 + i));
      s.append(left).append(' ').append(right).append(i > 1 ? await(later("!")) : ",");
    }
    return Future.ready(s.toString());
  }

  @Async
  static Future<String> ex33() {
    String r = "old";
    r = await(later(true)) ? r + "1" : r + "2";
    r += await(later(2)) > await(later(3)) ? await(later("no")) : r.length();
    int n = r.length();
    n = await(later(n)) == n++ ? n : await(later(-1));
    return Future.ready(r + n + (await(later((Boolean) false)) ? 'y' : 'n'));
  }

  static String three(Object a, Object b, Object c) {
    return a + "-" + b + "-" + c;
  }

  @Async
  static Future<String> ex34() {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      s.append(
          three(
              Probe.see("a", i),
              i == 0
                  ? three(Probe.see("b", i++), await(later(i)), Probe.see("c", i--))
                  : three(await(later("d")), Probe.see("e", i), await(later(i))),
              Probe.see("f", i)));
    }
    return Future.ready(s.toString());
  }

  @Async
  static Future<?> program() {
    for (int i = 19; i <= 34; i++) {
      current = null;
      try {
        switch (i) {
          case 19 -> Probe.see("ex19", await(ex19()));
          case 20 -> Probe.see("ex20", await(ex20()));
          case 21 -> Probe.see("ex21", await(ex21()));
          case 22 -> Probe.see("ex22", await(ex22()));
          case 23 -> Probe.see("ex23", await(ex23()));
          case 24 -> Probe.see("ex24", await(ex24()));
          case 25 -> Probe.see("ex25", await(ex25()));
          case 26 -> Probe.see("ex26", await(ex26()));
          case 27 -> Probe.see("ex27", await(ex27()));
          case 28 -> Probe.see("ex28", await(ex28()));
          case 29 -> Probe.see("ex29", await(ex29()));
          case 30 -> Probe.see("ex30", await(ex30()));
          case 31 -> Probe.see("ex31", await(ex31()));
          case 32 -> Probe.see("ex32", await(ex32()));
          case 33 -> Probe.see("ex33", await(ex33()));
          default -> Probe.see("ex34", await(ex34()));
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName());
      }
    }
    return Future.ready("end");
  }
}
