import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Catalogue LP29–LP33: branches that jump past the end, and every form of loop. */
public class CatLp3 {
  @Async
  static Future<String> lp29(int n) {
    String all = "";
    for (int i = 0; i < n; i++) {
      if (i == 0) {
        all += "a";
      } else {
        if (i == 1) {
          all += "b";
        } else {
          all += await(Probe.later("c"));
          if (i == 3) all += "d";
          else if (i == 4) all += await(Probe.later("e"));
          else {
            await(Probe.pause());
            continue;
          }
        }
        all += "f";
      }
      all += i;
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lp30(int n) {
    String all = "";
    if (n == 0) return Future.ready("early");
    while (n-- > 1) {
      all += await(Probe.later(n));
    }
    if (n < 0) all += "!";
    if (all.isEmpty()) return Future.ready("empty");
    do {
      all += await(Probe.later("x"));
    } while (all.length() < 4);
    return Future.ready(all);
  }

  @Async
  static Future<Void> lp31(int n) {
    if (n > 0) {
      await(Probe.later(n));
    } else {
      throw new IllegalStateException("n " + n);
    }
    return Future.ready();
  }

  @Async
  static Future<String> lp31b(int n) {
    if (n > 1) throw new IllegalStateException("then");
    else if (n > 0) return Probe.later("some");
    else {
      await(Probe.pause());
      if (n < 0) throw new IllegalStateException("else");
      else return Future.ready(await(Probe.later("none")));
    }
  }

  @Async
  static Future<String> lp32() {
    String s = "";
    int i = 0;
    while (i < 2) {
      int own = i;
      await(Probe.pause());
      s += own + i++;
    }
    do {
      int own = i;
      await(Probe.pause());
      s += own + i--;
    } while (i > 0);
    named:
    while (i < 2) {
      int own = i++;
      await(Probe.pause());
      s += own;
      if (own == 1) break named;
    }
    other:
    do {
      int own = i--;
      await(Probe.pause());
      s += own;
      if (own == 2) continue other;
    } while (i > 0);
    third:
    for (int k = 0; k < 2; k++) {
      int own = k;
      await(Probe.pause());
      s += own;
      if (own == 0) continue third;
      s += "e";
    }
    fourth:
    for (int k : new int[] {8, 9}) {
      int own = k;
      await(Probe.pause());
      s += own;
      if (own == 9) break fourth;
    }
    while (i < 3) i += await(Probe.later(1));
    do i -= await(Probe.later(1)); while (i > 1);
    for (; i < 3; ) i += await(Probe.later(1));
    while (await(Probe.later(i < 5))) {
      int own = i++;
      s += own;
    }
    do {
      int own = i--;
      s += own;
    } while (await(Probe.later(i > 3)));
    for (int own; i < 6; s += own) own = await(Probe.later(i++));
    if (i > 0) while (i > 4) s += await(Probe.later(i--));
    else s += "not here";
    return Future.ready(s);
  }

  @Async
  static Future<String> lp33(int[] inbox) {
    int at = 0;
    int sum = 0;
    while (true) {
      int message = await(Probe.later(inbox[at++]));
      if (message == 0) return Future.ready("stopped at " + at + " with " + sum);
      if (message < 0) {
        for (int m = message; ; m++) {
          if (m == -3) return Future.ready("inner");
          if (m == 0) break;
          sum += await(Probe.later(1));
        }
        continue;
      }
      try {
        if (message > 9) return Probe.later("large" + sum);
      } finally {
        await(Probe.pause());
        Probe.log("handled " + message);
      }
      sum += message;
    }
  }

  @Async
  static Future<?> program() {
    Probe.see("lp29", await(lp29(7)));
    for (int n = 0; n < 4; n++) Probe.see("lp30", await(lp30(n)));
    for (int n = 0; n < 2; n++) {
      try { Probe.see("lp31", await(lp31(n))); } catch (Exception e) { Probe.see("lp31!", e); }
    }
    for (int n = -1; n < 3; n++) {
      try { Probe.see("lp31b", await(lp31b(n))); } catch (Exception e) { Probe.see("lp31b!", e); }
    }
    Probe.see("lp32", await(lp32()));
    int[][] inboxes = {{1, 2, 0}, {1, -2, 3, 0}, {4, -5}, {5, 10}, {6}};
    for (int[] inbox : inboxes) {
      try { Probe.see("lp33", await(lp33(inbox))); } catch (Exception e) { Probe.see("lp33!", e); }
    }
    return Future.ready("end");
  }
}
