import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue LP16–LP33: labels, jumps through other statements, long loops. */
@SuppressWarnings("fallthrough")
public class CatLp2 {
  @Async
  static Future<String> lp16() {
    String all = "";
    outer:
    for (int i = 0; i < 4; all += "u", i++) {
      for (int j = 0; ; j++) {
        if (i == 0) continue outer;
        await(Probe.pause());
        if (j == i) continue outer;
        all += await(Probe.later(i * 10 + j)) + " ";
        while (j > 1) {
          if (await(Probe.later(j)) == 2) continue outer;
        }
      }
    }
    int n = 0;
    again:
    do {
      while (n < 3) {
        n++;
        if (await(Probe.later(n)) < 3) continue again;
        all += "n" + n;
      }
    } while (await(Probe.later(n < 3)));
    return Future.ready(all);
  }

  @Async
  static Future<String> lp17() {
    String all = "";
    out:
    while (true) {
      all += "o";
      for (String s : new String[] {"a", "b", "c"}) {
        all += await(Probe.later(s));
        do {
          if (s.equals("b")) break out;
          all += "-";
        } while (await(Probe.later(false)));
        if (s.equals("c")) break;
      }
    }
    first:
    for (; ; ) {
      second:
      for (; ; ) {
        for (; ; ) {
          if (all.length() > 9) break first;
          all += await(Probe.later("x"));
          break second;
        }
      }
      all += "y";
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lp18(int n) throws IOException {
    String all = "";
    block:
    {
      all += await(Probe.later("b"));
      if (n == 0) break block;
      all += await(Probe.later("c"));
    }
    cond:
    if (await(Probe.later(n)) < 2) {
      if (n == 1) break cond;
      all += await(Probe.later("d"));
    } else {
      all += "e";
      if (n == 2) break cond;
      await(Probe.pause());
      all += "f";
    }
    sw:
    switch (n) {
      case 0:
        all += await(Probe.later("g"));
      case 1:
        for (; ; ) {
          await(Probe.pause());
          break sw;
        }
      default:
        all += "h";
    }
    attempt:
    try {
      if (n == 1) break attempt;
      all += await(Probe.later("i"));
      if (n == 2) throw new IOException("j");
    } catch (IOException e) {
      await(Probe.pause());
      if (n == 2) break attempt;
    } finally {
      all += await(Probe.later("k"));
    }
    single:
    all += await(Probe.later("l"));
    return Future.ready(all);
  }

  @Async
  static Future<String> lp19(int n) {
    String all = "";
    one:
    two:
    for (int i = 0; i < 3; i++) {
      if (i == 0) continue two;
      await(Probe.pause());
      if (n == 0) break one;
      all += i;
    }
    one:
    while (true) {
      two:
      {
        all += await(Probe.later("t"));
        if (all.length() > 3) break one;
        break two;
      }
      all += ".";
    }
    two:
    one:
    do {
      all += await(Probe.later("w"));
      if (n == 0) continue one;
      break two;
    } while (await(Probe.later(all.length() < 7)));
    return Future.ready(all);
  }

  @Async
  static Future<String> lp20(int n) {
    int[] ran = {0, 0, 0};
    out:
    for (int i = 0; i < 3; i++) {
      try {
        await(Probe.pause());
        try {
          for (; ; ) {
            try {
              if (n == 0) break out;
              if (n == 1) continue out;
              await(Probe.pause());
              if (n == 2) break out;
              if (i == 1) break;
              continue out;
            } finally {
              Probe.log("inner" + ++ran[0]);
            }
          }
          await(Probe.pause());
        } finally {
          ran[1] += await(Probe.later(1));
        }
      } finally {
        Probe.log("outer" + ++ran[2]);
      }
      Probe.log("end of round");
    }
    return Future.ready(n + ":" + ran[0] + ran[1] + ran[2]);
  }

  @Async
  static Future<String> lp21(Object lock) {
    String all = "";
    for (int i = 0; ; i++) {
      synchronized (lock) {
        if (i == 0) continue;
        all += i;
        if (i == 4) break;
      }
      try {
        if (i == 1) continue;
        if (i == 3) throw new IllegalStateException();
      } catch (IllegalStateException e) {
        continue;
      } finally {
        all += "f";
      }
      all += await(Probe.later("w"));
    }
    return Future.ready(all + Thread.holdsLock(lock));
  }

  @Async
  static Future<String> lp22() {
    String all = "";
    for (int i = 0; i < 6; i++) {
      switch (i) {
        case 0:
          continue;
        case 1:
          all += await(Probe.later("one"));
          break;
        case 2:
          await(Probe.pause());
          continue;
        case 3:
          if (await(Probe.later(true))) continue;
        default:
          all += i;
      }
      all += "|";
    }
    int n = 0;
    do {
      switch (n++) {
        case 1 -> {
          continue;
        }
        case 2 -> all += await(Probe.later("two"));
        default -> all += "d";
      }
      all += "+";
    } while (await(Probe.later(n < 4)));
    return Future.ready(all);
  }

  @Async
  static Future<String> lp23() {
    String all = "";
    loop:
    for (int i = 0; ; i++) {
      switch (i) {
        case 0:
          continue loop;
        case 1:
          inner:
          for (String s : List.of("a", "b")) {
            switch (await(Probe.later(s))) {
              case "a":
                continue inner;
              default:
                all += s;
                continue loop;
            }
          }
        case 2:
          all += await(Probe.later(i));
          break;
        case 3:
          switch (await(Probe.later(i))) {
            case 3 -> {
              all += "3";
              continue loop;
            }
            default -> all += "not here";
          }
        case 4:
          await(Probe.pause());
          break loop;
        default:
          return Future.ready("not here");
      }
      all += "|";
    }
    return Future.ready(all);
  }

  static int shared;

  @Async
  static Future<Void> lp24(int n) {
    while (true) {
      if (n == 0) return Future.ready();
      shared += await(Probe.later(n--));
    }
  }

  @Async
  static Future<Void> lp24b(int n) {
    for (; n > 0; n--) shared += await(Probe.later(n));
    return Future.ready();
  }

  @Async
  static Future<Long> lp25(int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      if (i < 0) sum += await(Probe.later(i));
      if (i % 3 == 0) continue;
      sum += i;
    }
    await(Probe.pause());
    return Future.ready(sum);
  }

  @Async
  static Future<Long> lp26(int n) {
    Future<Integer> one = cx -> dev.pollen.Poll.ready(1);
    long sum = 0;
    for (int i = 0; i < n; i++) sum += await(one);
    while (await(one) + sum < n + 1000) sum += await(lp26b((int) sum));
    return Future.ready(sum);
  }

  @Async
  static Future<Integer> lp26b(int n) {
    return Future.ready(n % 2 + 1);
  }

  @Async
  static Future<String> lp27() {
    List<Supplier<String>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int own = i * await(Probe.later(10));
      all.add(() -> "own" + own);
      for (String s : new String[] {"a", "b"}) {
        await(Probe.pause());
        all.add(() -> s + own);
      }
    }
    String text = "";
    for (Supplier<String> each : all) text += each.get() + " ";
    return Future.ready(text);
  }

  @Async
  static Future<String> grow(List<String> list) {
    await(Probe.pause());
    list.add("more");
    return Future.ready("grown");
  }

  @Async
  static Future<String> lp28(List<String> list) {
    String all = "";
    try {
      for (String s : list) {
        all += s;
        all += await(grow(list));
        Probe.log(all);
      }
      return Future.ready("not here");
    } catch (ConcurrentModificationException e) {
      return Future.ready("modified after " + all + list.size());
    }
  }

  @Async
  static Future<?> program() throws IOException {
    Probe.see("lp16", await(lp16()));
    Probe.see("lp17", await(lp17()));
    for (int n = 0; n < 4; n++) {
      try { Probe.see("lp18", await(lp18(n))); } catch (Exception e) { Probe.see("lp18!", e); }
    }
    Probe.see("lp19", await(lp19(0)) + await(lp19(1)));
    for (int n = 0; n < 4; n++) Probe.see("lp20", await(lp20(n)));
    Probe.see("lp21", await(lp21(new Object())));
    Probe.see("lp22", await(lp22()));
    Probe.see("lp23", await(lp23()));
    Probe.see("lp24", await(lp24(3)));
    Probe.see("lp24b", await(lp24b(3)));
    Probe.log(shared);
    Probe.see("lp25", await(lp25(1_000_000)));
    Probe.see("lp26", await(lp26(1_000_000)));
    Probe.see("lp27", await(lp27()));
    Probe.see("lp28", await(lp28(new ArrayList<>(List.of("a", "b", "c")))));
    return Future.ready("end");
  }
}
