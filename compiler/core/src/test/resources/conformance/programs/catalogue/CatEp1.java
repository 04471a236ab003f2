import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Iterator;
import probe.Probe;

/** Catalogue EP01 to EP13: an exception from each place of a method, and its handler. */
public class CatEp1 {
  static int count;

  static int boom(String where) {
    throw new IllegalStateException("boom " + where);
  }

  static boolean boomIf(boolean now, String where) {
    return now ? boom(where) > 0 : count++ < 3;
  }

  static IllegalStateException made(String message) {
    return new IllegalStateException(message);
  }

  static Iterable<Integer> range(int failHasNext, int failNext) {
    return () -> new Iterator<>() {
      int at;

      @Override
      public boolean hasNext() {
        if (at == failHasNext) boom("hasNext");
        return at < 3;
      }

      @Override
      public Integer next() {
        if (at == failNext) boom("next");
        return at++;
      }
    };
  }

  static AutoCloseable closing(String name) {
    return () -> {
      Probe.log("close " + name);
      boom(name);
    };
  }

  @Async
  static Future<String> ep01(int n) {
    if (n > 0) throw made("at once");
    return Future.ready(await(Probe.later("fine")) + 10 / n);
  }

  @Async
  static Future<String> ep02() {
    String s = await(Probe.later("a"));
    try {
      s += await(Probe.later("b"));
      if (s.length() == 2) throw made("between " + s);
    } finally {
      s += "c";
      Probe.log(s);
    }
    return Future.ready(await(Probe.later(s)));
  }

  @Async
  static Future<Integer> ep03deep(int depth, Exception failure) {
    if (depth == 0) return Probe.fail(failure);
    int below = await(ep03deep(depth - 1, failure));
    return Future.ready(below + 1);
  }

  @Async
  static Future<String> ep03() {
    IllegalStateException failure = made("deep");
    try {
      return Future.ready("" + await(ep03deep(3, failure)));
    } catch (IllegalStateException e) {
      await(Probe.pause());
      return Future.ready((e == failure) + e.getStackTrace()[0].getMethodName() + e.getCause());
    }
  }

  @Async
  static Future<String> ep04() {
    ClassCastException failure = new ClassCastException("theirs");
    String s = "";
    try {
      String text = await(Probe.<String>fail(failure));
      s += text;
    } catch (ClassCastException e) {
      s += await(Probe.later(e == failure));
    }
    Object o = await(Probe.<Object>later(5));
    try {
      s += (String) o + await(Probe.later("no"));
    } catch (ClassCastException e) {
      s += e == failure;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep05() {
    try {
      return Future.ready(String.join("", "" + boom("left"), await(Probe.later("right"))));
    } catch (IllegalStateException e) {
      return Future.ready(e.getMessage() + await(Probe.later("handler")));
    }
  }

  static Future<String> ep06operand(String s) {
    Probe.log("operand");
    boom(s);
    return Probe.later(s);
  }

  @Async
  static Future<String> ep06() {
    String s = "";
    for (int i = 0; i < 2; i++) {
      try {
        s += await(Probe.later(i)) + await(ep06operand(s + i));
      } catch (IllegalStateException e) {
        s += "<" + e.getMessage() + ">";
      } finally {
        s += "f";
      }
    }
    try {
      s += await(Probe.later(1)) + await((Future<String>) null);
    } catch (NullPointerException e) {
      s += "null";
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep07(int kind) {
    String s = await(Probe.later("k" + kind));
    count = 0;
    try {
      if (boomIf(kind == 0, "if") && await(Probe.later(kind == 1)) && boomIf(true, "and")) s += "x";
      while (boomIf(kind == 2 && s.length() > 3, "while") && s.length() < 5) {
        s += await(Probe.later("w"));
      }
      count = 0;
      for (int i = 0; boomIf(kind == 3 && i == 1, "for") && i < 2; i++) s += await(Probe.later(i));
      do {
        s += await(Probe.later("d"));
      } while (boomIf(kind == 4, "do") && count < 2);
    } catch (IllegalStateException e) {
      s += await(Probe.later(" caught ")) + e.getMessage();
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep08(int kind) throws Exception {
    String s = "" + kind;
    try {
      for (int i = 0; i < 2; i += kind == 0 && i == 1 ? boom("update") : 1) {
        s += await(Probe.later("u"));
      }
      for (int i : range(kind == 1 ? 2 : -1, kind == 2 ? 1 : -1)) {
        try {
          s += await(Probe.later(i));
        } catch (IllegalStateException e) {
          s += "not in the body's region";
        }
      }
      for (int i : kind == 3 ? null : range(-1, -1)) {
        try (AutoCloseable c = kind == 4 ? closing("c" + i) : null) {
          s += await(Probe.later(i)) + "" + (c == null);
        }
      }
    } catch (IllegalStateException | NullPointerException e) {
      s += e instanceof NullPointerException ? "null" : await(Probe.later(e.getMessage()));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep09(boolean late) {
    String s = "";
    try {
      try {
        await(Probe.fail(made("first")));
      } catch (IllegalStateException e) {
        s += e.getMessage();
        if (!late) boom("catch");
        s += await(Probe.later("between"));
        boom("late catch");
      } finally {
        s += "inner";
      }
    } catch (IllegalStateException e) {
      s += await(Probe.later(e.getMessage())) + e.getSuppressed().length;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep10(int kind) {
    String s = "";
    try {
      try {
        s += await(Probe.later(kind));
        if (kind > 1) throw new IllegalArgumentException("pending");
        return Future.ready(s);
      } finally {
        if (kind % 2 == 0) boom("finally");
        s += await(Probe.later("in finally"));
        boom("late finally");
      }
    } catch (IllegalStateException e) {
      s += await(Probe.later(e.getMessage())) + e.getSuppressed().length;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep11() throws Exception {
    String s = "";
    try (AutoCloseable a = closing("a"); AutoCloseable b = closing("b")) {
      s += await(Probe.later(a != b));
    } catch (IllegalStateException e) {
      s += await(Probe.later(e.getMessage())) + e.getSuppressed()[0].getMessage();
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ep13(String on) {
    String s = "";
    try {
      switch (boom("selector " + await(Probe.later(1)))) {
        case 0:
          s += await(Probe.later("zero"));
          break;
        default:
          s += "default";
      }
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    try {
      s += switch (on) {
        case "a" -> await(Probe.later("A"));
        default -> "other";
      };
    } catch (NullPointerException e) {
      s += await(Probe.later("null"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    for (int i = 0; i < 5; i++) {
      try { Probe.see("ep01", await(ep01(i))); } catch (Exception e) { Probe.see("ep01!", e); }
      try { Probe.see("ep07", await(ep07(i))); } catch (Exception e) { Probe.see("ep07!", e); }
      try { Probe.see("ep08", await(ep08(i))); } catch (Exception e) { Probe.see("ep08!", e); }
      try { Probe.see("ep10", await(ep10(i))); } catch (Exception e) { Probe.see("ep10!", e); }
    }
    try { Probe.see("ep02", await(ep02())); } catch (Exception e) { Probe.see("ep02!", e); }
    try { Probe.see("ep03", await(ep03())); } catch (Exception e) { Probe.see("ep03!", e); }
    try { Probe.see("ep04", await(ep04())); } catch (Exception e) { Probe.see("ep04!", e); }
    try { Probe.see("ep05", await(ep05())); } catch (Exception e) { Probe.see("ep05!", e); }
    try { Probe.see("ep06", await(ep06())); } catch (Exception e) { Probe.see("ep06!", e); }
    for (boolean b : new boolean[] {true, false}) Probe.see("ep09", await(ep09(b)));
    try { Probe.see("ep11", await(ep11())); } catch (Exception e) { Probe.see("ep11!", e); }
    for (String s : new String[] {"a", "b", null}) Probe.see("ep13", await(ep13(s)));
    return Future.ready("end");
  }
}
