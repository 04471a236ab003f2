import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import probe.Probe;

/** Catalogue LP01–LP18: loops, what their heads evaluate and when, and the ways out of them. */
public class CatLp1 {
  @Async
  static Future<String> lp01(int n) {
    int i = 0;
    String all = "";
    while (Probe.see("cond " + i, i < n)) {
      String own = "r" + i;
      await(Probe.later(i++));
      all += own + i;
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lp02() {
    int i = 0;
    while (await(Probe.later("c" + i)).length() < 3 && i++ < await(Probe.later(4))) {
      Probe.log("body " + i);
    }
    while (!await(Probe.later(i > 8))) i += 2;
    return Future.ready("i" + i);
  }

  @Async
  static Future<Integer> lp03(int n) {
    while (n > 100) {
      n += await(Probe.later(n));
    }
    while (await(Probe.later(false))) n += await(Probe.later(1));
    for (; n < 0; ) await(Probe.later("never"));
    for (int k : new int[0]) n += await(Probe.later(k));
    return Future.ready(n);
  }

  @Async
  static Future<String> lp04() {
    int i = 0;
    String all = "";
    do {
      i++;
      if (i == 2) continue;
      all += await(Probe.later(i));
      if (i == 5) break;
    } while (await(Probe.later("more" + i)).length() < 9 && Probe.see("cond", i < 9));
    do {
      all += "once";
    } while (await(Probe.later(false)));
    do {
      all += await(Probe.later("x"));
    } while (i-- > 4);
    return Future.ready(all + i);
  }

  @Async
  static Future<String> lp05() {
    String all = "";
    for (int i = await(Probe.later(1)); i < 4; i++) all += i;
    for (int i = 0; i < await(Probe.later(3)); i++) {
      if (i == 1) continue;
      all += "c" + i;
    }
    for (int i = 0; i < 5; i += await(Probe.later(2))) {
      if (i == 2) continue;
      all += "u" + i;
    }
    for (int i = await(Probe.later(0)), j = await(Probe.later(3));
        await(Probe.later(i < j));
        i += await(Probe.later(1)), Probe.log("second"), j = await(Probe.later(j))) {
      if (i == await(Probe.later(1))) continue;
      all += "a" + i;
    }
    return Future.ready(all);
  }

  @Async
  static Future<Integer> lp06(int n) {
    for (int i = 0; ; i++) {
      if (i == 2) break;
      n += await(Probe.later(i));
    }
    for (int i = 0; i < 2; ) {
      await(Probe.pause());
      n += ++i;
    }
    for (; await(Probe.later(n++)) < 6; ) ;
    for (; ; ) {
      await(Probe.pause());
      if (n++ > 9) break;
    }
    while (await(Probe.later(n++)) < 13) ;
    for (; ; n++) if (await(Probe.later(n)) > 16) return Future.ready(n);
  }

  @Async
  static Future<String> lp07() {
    String all = "";
    for (int i = 0, j = 10; i < j; i += 3, j--) {
      await(Probe.pause());
      all += i + "," + j + " ";
    }
    int k;
    long l = 0;
    for (k = 1, l = await(Probe.later(2)), Probe.log("init");
        k < 3;
        Probe.log("update"), k++, l *= k) {
      await(Probe.pause());
      all += k + ":" + l + " ";
    }
    return Future.ready(all + k + l);
  }

  static class Traced implements Iterable<String> {
    final int n;

    Traced(int n) {
      this.n = n;
    }

    @Override
    public Iterator<String> iterator() {
      Probe.log("iterator");
      return new Iterator<>() {
        int i;

        @Override
        public boolean hasNext() {
          return Probe.see("hasNext", i < n);
        }

        @Override
        public String next() {
          if (i == 3) throw new NoSuchElementException("three");
          return Probe.see("next", "e" + i++);
        }
      };
    }
  }

  @Async
  static Future<String> lp08(int n) {
    String all = "";
    for (String s : new Traced(n)) {
      all += await(Probe.later(s));
      for (String t : new Traced(1)) all += t + await(Probe.later(s + t));
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lp09() {
    int[] a = {1, 2, 3};
    String all = "";
    for (int x : a) {
      if (a.length > 2) a[2] += 10;
      await(Probe.pause());
      if (x == 2) a = new int[] {100};
      all += x + " ";
      x = 0;
      await(Probe.pause());
      a[0] += x;
    }
    for (String[] row : new String[][] {{"a", "b"}, {}, {"c"}}) {
      for (String s : row) all += await(Probe.later(s)) + row.length;
    }
    return Future.ready(all + a[0]);
  }

  @Async
  static Future<List<String>> listOf(String... all) {
    await(Probe.pause());
    Probe.log("made");
    return Future.ready(List.of(all));
  }

  @Async
  static Future<String> lp10() {
    String all = "";
    for (String s : await(listOf("a", "b", "c"))) {
      if (s.equals("b")) continue;
      all += s;
    }
    for (String s : await(listOf("d", "e"))) all += await(Probe.later(s));
    for (char c : (await(Probe.later("x")) + "y").toCharArray()) {
      for (int k : new int[] {await(Probe.later(1)), 2}) all += c + await(Probe.later(k));
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lp11() {
    List<Integer> boxed = new ArrayList<>(List.of(1, 1000));
    String all = "";
    for (long x : boxed) {
      x <<= 40;
      await(Probe.pause());
      all += x + " ";
    }
    for (double x : new int[] {1, 2}) all += x / await(Probe.later(4)) + " ";
    for (Object x : boxed) all += (x == boxed.get(1)) + await(Probe.later(" "));
    for (final var x : boxed) all += x + await(Probe.later(x));
    boxed.set(1, null);
    for (int x : boxed) {
      await(Probe.pause());
      all += x;
      Probe.log(all);
    }
    return Future.ready("not here");
  }

  @Async
  static Future<String> lp12(List<String> list, int[] array) {
    String all = "";
    try {
      all += "head";
      for (String s : list) all += await(Probe.later(s));
    } catch (NullPointerException e) {
      all += "list";
    }
    try {
      for (int x : array) all += await(Probe.later(x));
    } catch (NullPointerException e) {
      all += "array";
      await(Probe.pause());
    }
    for (String s : await(Probe.<List<String>>later(list))) all += s;
    return Future.ready(all);
  }

  @Async
  static Future<String> lp13() {
    String all = "";
    for (int i = 0; i < 2; i++) {
      all += "i" + await(Probe.later(i));
      int j = 0;
      while (j < await(Probe.later(2))) {
        int k = 2;
        all += "j" + j;
        do {
          all += "k" + await(Probe.later(k));
          for (String s : new String[] {"p", "q"}) all += s + await(Probe.later(i + j + k));
        } while (--k > await(Probe.later(0)));
        await(Probe.pause());
        j++;
      }
      all += "/" + await(Probe.later(j));
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lp14() {
    String all = "";
    for (int i = 0; i < 6; Probe.see("update", i++)) {
      if (i == 1) continue;
      await(Probe.pause());
      if (i == 2) continue;
      all += i;
      if (i == 4) break;
      await(Probe.pause());
      all += "'";
    }
    for (String s : List.of("a", "b", "c", "d")) {
      if (s.equals("a")) continue;
      all += await(Probe.later(s));
      if (s.equals("b")) continue;
      break;
    }
    int k = 0;
    while (true) {
      if (k++ == 0) continue;
      if (k > 4) break;
      if (await(Probe.later(k)) == 3) continue;
      all += k;
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> lp15() {
    String all = "";
    for (int i = 0; i < 5; i++) {
      if (i % 2 == 1) continue;
      if (i == 4) {
        all += await(Probe.later(i));
      } else {
        all += i;
        continue;
      }
      all += "!";
    }
    return Future.ready(all);
  }

  @Async
  static Future<?> program() throws IOException {
    Probe.see("lp01", await(lp01(0)) + await(lp01(2)));
    try { Probe.see("lp02", await(lp02())); } catch (Exception e) { Probe.see("lp02!", e); }
    try { Probe.see("lp03", await(lp03(5))); } catch (Exception e) { Probe.see("lp03!", e); }
    try { Probe.see("lp04", await(lp04())); } catch (Exception e) { Probe.see("lp04!", e); }
    try { Probe.see("lp05", await(lp05())); } catch (Exception e) { Probe.see("lp05!", e); }
    try { Probe.see("lp06", await(lp06(1))); } catch (Exception e) { Probe.see("lp06!", e); }
    try { Probe.see("lp07", await(lp07())); } catch (Exception e) { Probe.see("lp07!", e); }
    for (int n : new int[] {0, 2, 4}) {
      try { Probe.see("lp08", await(lp08(n))); } catch (Exception e) { Probe.see("lp08!", e); }
    }
    try { Probe.see("lp09", await(lp09())); } catch (Exception e) { Probe.see("lp09!", e); }
    try { Probe.see("lp10", await(lp10())); } catch (Exception e) { Probe.see("lp10!", e); }
    try { Probe.see("lp11", await(lp11())); } catch (Exception e) { Probe.log(e.getClass()); }
    try { Probe.log(await(lp12(null, null))); } catch (Exception e) { Probe.log(e.getClass()); }
    try { Probe.see("lp13", await(lp13())); } catch (Exception e) { Probe.see("lp13!", e); }
    try { Probe.see("lp14", await(lp14())); } catch (Exception e) { Probe.see("lp14!", e); }
    try { Probe.see("lp15", await(lp15())); } catch (Exception e) { Probe.see("lp15!", e); }
    return Future.ready("end");
  }
}
