import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue PV: pattern variables of instanceof. */
public class CatPv1 {
  String s = "FIELD";
  int n = -7;

  @Async
  static Future<String> pv01(Object o) {
    if (!(o instanceof String s)) return Future.ready("no " + await(Probe.later(o)));
    await(Probe.pause());
    String before = s;
    if (!(o instanceof CharSequence c && await(Probe.later(c.length())) > 1)) {
      return Future.ready("short " + s);
    }
    return Future.ready(before + s.length() + await(Probe.later(c.charAt(1))) + c);
  }

  @Async
  static Future<String> pv02(Iterator<?> in) {
    Object o = in.next();
    int rounds = 0;
    while (!(o instanceof Integer n)) {
      rounds++;
      await(Probe.later(o));
      o = in.next();
    }
    int kept = n;
    await(Probe.pause());
    return Future.ready(rounds + " " + n + kept + o);
  }

  @Async
  static Future<String> pv03(Iterator<?> in) {
    Object x = in.next();
    for (; !(x instanceof String a); x = await(Probe.later(in.next()))) Probe.log("skip " + x);
    for (int i = 0; !(x instanceof Character c) || c < 'c' + i; i++) x = await(next(in));
    return Future.ready(a + await(Probe.later(a.length())) + x);
  }

  @Async
  static Future<Object> next(Iterator<?> in) {
    await(Probe.pause());
    return Future.ready(in.next());
  }

  @Async
  static Future<Boolean> longer(String s, int than) {
    Probe.log(s + " longer than " + than);
    await(Probe.pause());
    return Future.ready(s.length() > than);
  }

  @Async
  static Future<String> pv04(Object o) {
    String r = "";
    if (o instanceof String s && await(longer(s, 0)) && s.length() < 3) r += "short " + s;
    boolean b = o instanceof String s && await(longer(s, 3)) && await(longer(s + s, 9));
    r += b;
    while (o instanceof String s && await(longer(s, 2))) {
      o = s.substring(1);
      r += s;
    }
    return Future.ready(r + o);
  }

  @Async
  static Future<String> pv05(Object o) {
    boolean b = !(o instanceof String s) || await(longer(s, 1));
    if (!(o instanceof Integer i) || await(Probe.later(i < 5)) || i > 100) {
      return Future.ready("out " + b);
    }
    return Future.ready("in " + i + b);
  }

  @Async
  static Future<Integer> pv06(Object o) {
    int r = o instanceof Integer i ? i + await(Probe.later(1)) : await(Probe.later(-1));
    r = r * 100 + (!(o instanceof Integer i) ? await(Probe.later(7)) : i + await(Probe.later(i)));
    return Future.ready(
        r + (o instanceof Integer i && await(Probe.later(i > 3)) ? i * await(Probe.later(2)) : 0));
  }

  @Async
  Future<String> pv07(Object o) {
    String r = s;
    if (o instanceof String s) r += "yes:" + s + await(Probe.later(s + this.s));
    else r += "no:" + s + await(Probe.later(s));
    r += "|" + s;
    if (!(o instanceof Integer n)) return Future.ready(r + n + await(Probe.later(n)));
    s = "written" + await(Probe.later(n));
    return Future.ready(r + n + this.n + s);
  }

  @Async
  Future<String> pv07b(Object o) {
    String r = "";
    boolean b = o instanceof String s && await(longer(s, 1));
    s += await(Probe.later("+"));
    r += s + b + (o instanceof String s ? s + await(Probe.later(1)) : s) + s;
    return Future.ready(r);
  }

  @Async
  static Future<String> pv08(Object o) {
    String r = "";
    if (o instanceof String x) r += x.length() + await(Probe.later(x));
    else if (o instanceof Integer x) r += x + 1 + await(Probe.later(x));
    else if (o instanceof int[] x && await(Probe.later(x.length)) > 1) {
      r += x[0] + await(Probe.later(x[1]));
    }
    return Future.ready(
        r + (o instanceof Integer x ? await(Probe.later(x + 1)) : o instanceof String x ? x : "?"));
  }

  @Async
  static Future<String> pv09(Object o) {
    if (o instanceof String s) {
      s = s + await(Probe.later("x"));
      s += await(Probe.later(s)) + s.length();
      return Future.ready(s + o);
    }
    if (!(o instanceof Integer i)) return Future.ready("?");
    i++;
    i += await(Probe.later(i));
    int old = i++;
    await(Probe.pause());
    return Future.ready(i + " " + old + o);
  }

  @Async
  static Future<String> pv10(Object o) {
    List<Supplier<String>> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      if (o instanceof String s && await(longer(s, 0))) {
        await(Probe.pause());
        all.add(() -> s + "!");
        o = s + i;
      }
    }
    if (o instanceof String t) {
      Supplier<String> before = () -> t.length() + t;
      await(Probe.pause());
      all.add(before);
      all.add(new Object() { String go() { return t; } }::go);
    }
    String r = "";
    for (Supplier<String> s : all) r += s.get() + await(Probe.later(" "));
    return Future.ready(r);
  }

  @Async
  static Future<String> pv11(Object o) {
    String r = "";
    if (await(Probe.later(o)) instanceof String x) r += x + await(Probe.later(x.length()));
    boolean b = await(Probe.later(o)) instanceof Integer i && i > await(Probe.later(3));
    r += b;
    if (!(await(next(List.of(o, "z").iterator())) instanceof Number n)) return Future.ready(r);
    r += n.intValue() + (await(Probe.later(o)) instanceof Integer ? await(Probe.later("I")) : "-");
    return Future.ready(r + (await(Probe.later((Object) null)) instanceof Integer));
  }

  @Async
  static Future<String> pv12(Object o) {
    String r;
    if (o instanceof Integer i) {
      int twice = i + await(Probe.later(i));
      r = twice + "i" + i;
    } else if (o instanceof String s && await(longer(s, 2))) r = "long" + await(Probe.later(s)) + s;
    else if (o instanceof String s) {
      await(Probe.pause());
      r = "short" + s;
    } else r = "other" + await(Probe.later(o));
    return Future.ready(r);
  }

  @Async
  static Future<String> pv13(Object a, Object b) {
    String r = "";
    if (a instanceof String x) {
      if (b instanceof String y && await(longer(x, y.length()))) {
        Object x2 = await(Probe.later(y));
        if (x2 instanceof CharSequence z && z.length() < await(Probe.later(9))) r += x + y + z;
      }
      if (b instanceof Integer y) r += x + await(Probe.later(y));
      r += x;
    }
    if (b instanceof String x) r += await(Probe.later(x)) + (a instanceof Integer y ? y : x);
    IntFunction<String> f = i -> {
      Object o = i == 0 ? a : b;
      return o instanceof String x ? x : "f" + (o instanceof Integer y ? y + 1 : 0);
    };
    return Future.ready(r + f.apply(0) + await(Probe.later(f.apply(1))));
  }

  record Box(Object in) {
    Object get() {
      Probe.log("get " + in);
      return in;
    }
  }

  @Async
  static Future<Box> box(Object o) {
    await(Probe.pause());
    return Future.ready(new Box(o));
  }

  @Async
  static Future<String> pv19(Object o) {
    Box box = new Box(o);
    String r = "";
    if (box.get() instanceof String s && await(longer(s, 0))) r += s;
    if ((box = await(box(box))).get() instanceof Box b && b.get() instanceof String s) {
      r += await(Probe.later(s)) + s + (b == box.in());
    }
    return Future.ready(r + (await(box("v")).get() instanceof String s ? s + await(next2(s)) : ""));
  }

  @Async
  static Future<String> next2(String s) {
    await(Probe.pause());
    return Future.ready(s + "2");
  }

  @Async
  static Future<String> pv20(Iterator<?> in) {
    int rounds = 0;
    do {
      rounds++;
      if (rounds == 2) continue;
      await(Probe.later(rounds));
    } while (!(await(next(in)) instanceof String x));
    await(Probe.pause());
    return Future.ready(rounds + x + await(Probe.later(x.length())));
  }

  @Async
  static Future<String> pv21(Object o) {
    if (!(o instanceof Integer i)) return Future.ready("no");
    int j = i;
    long sum = i + await(Probe.later(2L)) * i;
    int[] cells = new int[i + await(Probe.later(1))];
    cells[i] = j;
    char c = (char) (i + await(Probe.later(64)));
    boolean same = i == await(Probe.later(i)) + 0;
    return Future.ready(sum + " " + cells.length + c + same + (o == i));
  }

  @Async
  static Future<String> pv22(Object o) {
    String r = "";
    if (o instanceof final String s && await(longer(s, 1))) {
      Supplier<String> f = () -> s + s;
      await(Probe.pause());
      r += f.get() + s;
    }
    if (!(o instanceof @SuppressWarnings("unused") final String t)) return Future.ready(r);
    return Future.ready(r + t + await(Probe.later(t)));
  }

  @Async
  static Future<String> pv23(List<?> all) {
    String r = "";
    for (Object o : all) {
      assert o instanceof String s ? await(longer(s, 0)) : o instanceof Integer i && i > 0;
      int size = o instanceof String s && await(longer(s, 1)) ? s.length() : -1;
      Supplier<Boolean> lambda = () -> o instanceof String s && s.isEmpty();
      r += size + "" + lambda.get() + await(Probe.later(o instanceof Integer i && i == 2));
      await(Pollen.async(() -> {
        if (o instanceof Integer i) Probe.log(i + await(Probe.later(i)));
      }));
    }
    return Future.ready(r);
  }

  @Async
  static Future<?> program() {
    Object[] all = {"abcd", 4, "z", new int[] {3, 4}, 2.5, null};
    for (int i = 0; i < 60; i++) {
      try {
        Object o = all[i % 6];
        Object show = o instanceof int[] ? "ints" : o;
        switch (i / 6) {
          case 0 -> Probe.see("pv01", show == "ints" ? "" : await(pv01(o)) + await(pv04(o)));
          case 1 -> Probe.see("pv05", await(pv05(o)) + await(pv06(o)));
          case 2 -> {
            Probe.see("pv07", show == "ints" ? "" : await(new CatPv1().pv07(o)));
            Probe.see("pv07", show == "ints" ? "" : await(new CatPv1().pv07b(o)));
          }
          case 3 -> Probe.see("pv08", await(pv08(o)));
          case 4 -> Probe.see("pv09", await(pv09(o)));
          case 5 -> Probe.see("pv10", show == "ints" ? "" : await(pv10(o)));
          case 6 -> Probe.see("pv11", show == "ints" ? "" : await(pv11(o)) + await(pv12(o)));
          case 7 -> Probe.see("pv13", await(pv13(o, "b")) + await(pv13("abc", o)));
          case 8 -> Probe.see("pv19", show == "ints" ? "" : await(pv19(o)));
          default -> Probe.see("pv21", await(pv21(o)) + await(pv22(o)));
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName());
      }
    }
    Probe.see("pv02", await(pv02(List.of("a", 'b', 3, 4).iterator())));
    Probe.see("pv03", await(pv03(List.of(1, "s", 2, 'a', 'd', 'z').iterator())));
    Probe.see("pv20", await(pv20(List.of(1, 2, 3, "x").iterator())));
    try {
      Probe.see("pv23", await(pv23(List.of("ab", 2, "c", -1))));
    } catch (AssertionError e) {
      Probe.log("caught " + e);
    }
    return Future.ready("end");
  }
}
