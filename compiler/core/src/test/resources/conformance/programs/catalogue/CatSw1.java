import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import probe.Probe;

/** Catalogue SW01–SW13: switch statements. */
@SuppressWarnings("fallthrough")
public class CatSw1 {
  enum Color { RED, GREEN, BLUE }

  static int calls;

  static int selector(int n) {
    calls++;
    return Probe.see("selector", n);
  }

  @Async
  static Future<String> sw01(int n) {
    String s;
    switch (selector(n) + await(Probe.later(10))) {
      case 10:
        s = "ten";
        break;
      case 11:
        s = await(Probe.later("eleven"));
        break;
      default:
        s = "more";
    }
    switch (await(Probe.later((Character) (char) ('a' + n)))) {
      case 'a' -> s += "a";
      case 'b' -> s += await(Probe.later("b"));
      default -> await(Probe.pause());
    }
    return Future.ready(s + calls);
  }

  @Async
  static Future<String> sw02(int n) {
    String s = "";
    switch (n) {
      case 0:
        s += await(Probe.later("zero"));
        break;
      case 1:
        if (await(Probe.later(true))) break;
        s += "not here";
        break;
      case 2: {
        await(Probe.pause());
        s += "two";
        break;
      }
      case 3:
      case 4:
        s += await(Probe.later(n));
    }
    return Future.ready(s + ".");
  }

  @Async
  static Future<String> sw03(int n) {
    String s = "";
    switch (n) {
      case 0:
        s += await(Probe.later("a"));
      case 1:
        s += "b";
      case 2:
        s += await(Probe.later("c"));
        if (n == 0) break;
      case 3:
      case 4:
        s += await(Probe.later("d"));
      default:
        s += "e";
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw04(int n) {
    String s = "";
    switch (n) {
      default:
        s += await(Probe.later("d"));
      case 1:
        s += "1";
        break;
      case 2:
        s += await(Probe.later("2"));
    }
    switch (n) {
      case 1:
        s += await(Probe.later("x"));
      default:
        s += "y";
        if (n == 5) break;
      case 2:
        s += await(Probe.later("z"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw05(int n) {
    switch (n) {
      case 0:
        return Future.ready("zero");
      case 1:
        return Future.ready("one" + await(Probe.later(1)));
      case 2:
        await(Probe.pause());
      case 3:
        return Probe.later("two or three");
      default:
        throw new IllegalStateException("d" + await(Probe.later(n)));
    }
  }

  @Async
  static Future<String> sw06(String key) {
    String s = "-";
    switch (await(Probe.later(key))) {
      case "a":
        s += await(Probe.later("a"));
        break;
      case "b":
        s += "b";
    }
    switch (key) {
      case "a" -> await(Probe.pause());
    }
    switch (selector(s.length())) {
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw07(int n) throws IOException {
    String s = "";
    while (true) {
      switch (await(Probe.later(n))) {
        case 0:
          return Future.ready(s + await(Probe.later("returned")));
        case 1:
          s += "c";
          n--;
          continue;
        case 2:
          throw new IOException(s + await(Probe.later("thrown")));
        case 3:
          n = 1;
          break;
        default:
          n -= 2;
          continue;
      }
      s += "after";
    }
  }

  @Async
  static Future<String> sw08(int n) {
    String s = "";
    try {
      switch (n) {
        case 0:
          s += await(Probe.later("zero"));
          break;
        case 1:
          s += await(Probe.fail(new IllegalStateException("one")));
        case 2:
          try {
            s += await(Probe.later("two"));
            break;
          } finally {
            s += "f";
          }
        default:
          return Probe.fail(new IllegalStateException("returned"));
      }
      s += "|";
    } catch (IllegalStateException e) {
      s += e.getMessage();
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw09(String key) {
    String s = "";
    try {
      s += "head";
      switch (key) {
        case "Aa":
          s += await(Probe.later("1"));
          break;
        case "BB":
          s += await(Probe.later("2"));
          break;
        case "AaBB", "BBAa":
          s += await(Probe.later("3"));
        case "AaAa":
          s += "4";
          break;
        default:
          s += await(Probe.later("5"));
      }
      s += "tail";
    } catch (NullPointerException e) {
      s += "null" + await(Probe.later("!"));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw10(Color c) {
    String s = "";
    switch (c) {
      case RED, GREEN -> s += await(Probe.later(c));
      case BLUE -> s += "blue";
    }
    switch (await(Probe.later(c))) {
      case RED:
        s += await(Probe.later("r"));
      case GREEN:
        s += "g";
        break;
      case BLUE:
        s += await(Probe.later("b"));
    }
    s += switch (c) {
      case RED -> "R";
      case GREEN -> await(Probe.later("G"));
      case BLUE -> throw new IllegalStateException("B");
    };
    return Future.ready(s);
  }

  @Async
  static Future<String> sw11(int n) {
    String s = "";
    switch (n) {
      case 0:
        int x = 5;
        String t;
        x += await(Probe.later(1));
        s += x;
      case 1:
        x = await(Probe.later(7));
        t = "t" + x;
        await(Probe.pause());
        s += t + x;
        break;
      default:
        t = "d";
        await(Probe.pause());
        x = 1;
        s += t + x;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw12(int n) {
    String s = "";
    for (int i = 0; i < n; i++) {
      switch (i) {
        case 0 -> {
          int x = 1;
          await(Probe.pause());
          s += x;
        }
        case 1 -> {
          String x = "x";
          await(Probe.pause());
          s += x + x.length();
        }
        case 2 -> {
          long x = 1L << 40;
          x += await(Probe.later(x));
          s += x;
        }
        default -> {
          int x;
          await(Probe.pause());
          x = i;
          s += x;
        }
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> sw13(int n) throws IOException {
    StringBuilder s = new StringBuilder();
    switch (n) {
      case 0 -> s.append(await(Probe.later("zero")));
      case 1 -> await(Probe.pause());
      case 2 -> {
        if (await(Probe.later(true))) break;
        s.append("not here");
      }
      case 3 -> throw new IOException("three");
      case 4 -> throw await(Probe.later(new IOException("four")));
      case 5, 6 -> n = await(Probe.later(n)) * 2;
      case 7 -> {
      }
      default -> {
        return Future.ready("default");
      }
    }
    return Future.ready(s.append(n).toString());
  }

  @Async
  static Future<?> program() {
    for (int n = 0; n < 9; n++) {
      try { Probe.see("sw01", await(sw01(n))); } catch (Exception e) { Probe.see("sw01!", e); }
      try { Probe.see("sw02", await(sw02(n))); } catch (Exception e) { Probe.see("sw02!", e); }
      try { Probe.see("sw03", await(sw03(n))); } catch (Exception e) { Probe.see("sw03!", e); }
      try { Probe.see("sw04", await(sw04(n))); } catch (Exception e) { Probe.see("sw04!", e); }
      try { Probe.see("sw05", await(sw05(n))); } catch (Exception e) { Probe.see("sw05!", e); }
      try { Probe.see("sw07", await(sw07(n))); } catch (Exception e) { Probe.see("sw07!", e); }
      try { Probe.see("sw08", await(sw08(n))); } catch (Exception e) { Probe.see("sw08!", e); }
      try { Probe.see("sw11", await(sw11(n))); } catch (Exception e) { Probe.see("sw11!", e); }
      try { Probe.see("sw13", await(sw13(n))); } catch (Exception e) { Probe.see("sw13!", e); }
    }
    for (String key : new String[] {"a", "b", "c", null}) {
      try { Probe.see("sw06", await(sw06(key))); } catch (Exception e) { Probe.log(e.getClass()); }
    }
    for (String key : new String[] {"Aa", "BB", "AaBB", "BBAa", "AaAa", "BBBB", "", null}) {
      Probe.see("sw09", await(sw09(key)));
    }
    for (Color c : new Color[] {Color.RED, Color.GREEN, Color.BLUE, null}) {
      try {
        Probe.see("sw10", await(sw10(c)));
      } catch (IllegalStateException | NullPointerException e) {
        Probe.log(e.getClass());
      }
    }
    Probe.see("sw12", await(sw12(5)));
    return Future.ready("end");
  }
}
