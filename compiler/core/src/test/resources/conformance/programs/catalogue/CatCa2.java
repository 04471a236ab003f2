import static dev.pollen.Pollen.await;
import static probe.Probe.later;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import probe.Probe;

/** Catalogue CA14–CA26: compound assignment to boxes, narrow types, strings and booleans. */
public class CatCa2 {
  static String text = "t";
  Integer box;
  String s = "a";
  Object o = "o";
  CharSequence c = "c";
  boolean flag = true;
  byte small = 100;
  final int[] fixed = {1};
  int gets;

  @Override
  public String toString() {
    return "host" + gets;
  }

  @Async
  Future<String> rewrite(String now, String result) {
    Probe.log("rewrite " + s + " " + text);
    await(Probe.pause());
    s = text = now;
    return Future.ready(result);
  }

  @Async
  Future<Integer> rebox(Integer now, int result) {
    await(Probe.pause());
    box = now;
    return Future.ready(result);
  }

  @Async
  Future<Boolean> flip(boolean now, boolean result) {
    Probe.log("flip " + flag);
    await(Probe.pause());
    flag = now;
    return Future.ready(result);
  }

  @Async
  static Future<Integer> hold(int[] h, int now, int result) {
    await(Probe.pause());
    h[0] = now;
    return Future.ready(result);
  }

  @Async
  Future<String> ca14() {
    try {
      this.box += await(rebox(5, 1));
    } catch (NullPointerException e) {
      Probe.log("field " + box);
    }
    Integer[] boxes = {null, 1};
    try {
      boxes[0] *= await(later("never".length()));
    } catch (NullPointerException e) {
      Probe.log("element");
    }
    box = 7;
    box += await(rebox(null, 1));
    boxes[1] -= await(later(boxes[1] = 50));
    Long l = null;
    Probe.log(box + " " + boxes[1]);
    l += await(later(1L));
    return Future.ready("not here " + l);
  }

  @Async
  Future<String> ca15() {
    byte b = 100;
    b += await(later(200));
    char c = 'a';
    c += await(later(1));
    c *= await(later(1.5));
    short s = 3;
    s <<= await(later(14));
    short t = -1;
    t >>>= await(later(10));
    byte d = -1;
    d >>>= await(later(1L));
    small += await(later(small)) + await(later(1));
    byte[] cells = {127};
    cells[0] += await(later(1));
    char[] chars = {'z'};
    int n = chars[0] -= await(later(25));
    float f = 1;
    f += await(later(1e-9));
    return Future.ready(
        b + " " + (int) c + " " + s + " " + t + " " + d + " " + small + cells[0] + n + " " + f);
  }

  @Async
  static Future<String> ca16() {
    int i = 10;
    i += await(later(0.7));
    i *= await(later((Double) 1.55));
    int j = i;
    j -= await(later(1e30));
    long l = Long.MAX_VALUE;
    l += await(later(1.0f));
    l /= await(later(3L));
    int k = 7;
    k /= await(later(2.0f)) + k;
    int m = Integer.MAX_VALUE;
    m += await(later(2L));
    return Future.ready(i + " " + j + " " + l + " " + k + " " + m);
  }

  @Async
  static Future<String> ca17() {
    int i = 1;
    i <<= await(later(33L));
    int j = -8;
    j >>>= await(later((1L << 32) + 1));
    long l = 1;
    l <<= await(later(33));
    int k = 1 << await(later(35L));
    long m = -1L >>> await(later((Character) '\u0001'));
    int n = 1;
    n <<= n <<= await(later(1L));
    return Future.ready(i + " " + j + " " + l + " " + k + " " + m + " " + n);
  }

  @Async
  Future<String> ca18() {
    s += await(rewrite("changed", "1"));
    String first = s;
    this.s += await(rewrite("again", "2")) + s;
    text = "u";
    text += await(rewrite("lost", "3"));
    String[] cells = {"p"};
    cells[0] += await(later(cells[0] = "q")) + cells[0];
    return Future.ready(first + " " + s + " " + text + " " + cells[0]);
  }

  @Async
  Future<String> ca19() {
    Object local = this;
    gets = 1;
    local += await(later((gets = 2) + "x"));
    o += await(later("p")) + 'q';
    c += await(later("r"));
    c += "" + await(later(1)) + await(later(2.0));
    Comparable<String> cmp = "k";
    cmp += await(later("l"));
    Object[] cells = {3};
    cells[0] += await(later("m"));
    return Future.ready(local + " " + o + " " + c.length() + c + " " + cmp + cells[0]);
  }

  @Async
  Future<String> ca20() {
    String none = null;
    none += await(later("x"));
    s = null;
    s += await(Probe.<String>later(null));
    String t = "t";
    t += await(Probe.<Object>later(null));
    String[] cells = new String[1];
    cells[0] += await(later(1));
    String u = null;
    u = u + await(later('c' + "")) + null;
    return Future.ready(none + " " + s + " " + t + " " + cells[0] + " " + u);
  }

  @Async
  static Future<String> ca21() {
    Integer n = 1000;
    Integer alias = n;
    n += await(later(0));
    String r = (n == alias) + " " + n.equals(alias);
    n++;
    Integer before = n++;
    r += " " + alias + before + n + (before == n);
    Integer cached = 5;
    Integer old = cached;
    cached += await(later(0));
    r += cached == old;
    Character c = 'a';
    c++;
    Double d = 1.5;
    d *= await(later(2.0));
    Boolean b = true;
    b &= await(later(false));
    return Future.ready(r + c + await(later(d)) + b);
  }

  CatCa2 get() {
    gets++;
    Probe.log("get " + gets);
    return this;
  }

  int[] fixed() {
    gets++;
    return fixed;
  }

  @Async
  Future<String> ca22() {
    get().gets += await(later(10));
    get().s += await(get().rewrite("lost", "x"));
    fixed()[gets - gets] += await(hold(fixed, 50, 4));
    get().fixed[0] -= await(later(1));
    get().get().gets++;
    return Future.ready(gets + s + Arrays.toString(fixed));
  }

  @Async
  static Future<Integer> last(int[] out) {
    int i = await(later(1));
    await(Probe.pause());
    i++;
    out[0] = i;
    await(Probe.pause());
    return Future.ready(i++);
  }

  @Async
  static Future<String> ca23() {
    int[] out = {0};
    int i = await(last(out));
    int post = i++;
    await(Probe.pause());
    int pre = ++i;
    await(later(i--));
    int k = i = await(later(i + 5)) + i;
    return Future.ready(out[0] + " " + post + pre + i + k + --k + i-- + i);
  }

  @Async
  static Future<String> ca24() {
    int x = 1;
    x = x++ + await(later(x));
    int y = x;
    x = x++ * await(later(x++)) - x--;
    int z = x;
    x = x++;
    x = await(later(x++)) + (x = x++) + x;
    return Future.ready(y + " " + z + " " + x);
  }

  @Async
  Future<String> ca25() {
    boolean b = false;
    b &= await(later(true));
    boolean c = true;
    c |= await(later(false));
    c ^= await(later(c)) ^ b;
    flag &= await(flip(false, true));
    boolean d = flag;
    flag |= await(flip(false, false));
    boolean e = flag;
    boolean[] cells = {true};
    cells[0] ^= await(later(cells[0] = false)) | cells[0];
    boolean f = true;
    f |= await(Probe.<Boolean>fail(new IllegalStateException("not short")));
    return Future.ready(b + " " + c + d + e + cells[0] + f);
  }

  @Async
  Future<String> ca25b() {
    int bits = 12;
    bits &= await(later(10));
    bits |= await(later(3L)).intValue();
    bits ^= await(later((Character) 'a'));
    long wide = -1;
    wide &= await(later(bits));
    wide >>>= await(later(1L << 40 | 2));
    return Future.ready(bits + " " + wide);
  }

  @Async
  static Future<String> ca26() {
    int[] h = {1};
    Runnable bump = () -> h[0] += 1000;
    h[0] += await(hold(h, 50, 5));
    int a = h[0];
    bump.run();
    h[0] -= await(hold(h, 7, 1)) + h[0];
    bump.run();
    int b = h[0]++ + await(hold(h, 9, 0)) + h[0];
    return Future.ready(a + " " + b + " " + h[0]);
  }

  @Async
  static Future<?> program() {
    for (int i = 14; i <= 27; i++) {
      CatCa2 host = new CatCa2();
      try {
        switch (i) {
          case 14 -> Probe.see("ca14", await(host.ca14()));
          case 15 -> Probe.see("ca15", await(host.ca15()));
          case 16 -> Probe.see("ca16", await(ca16()));
          case 17 -> Probe.see("ca17", await(ca17()));
          case 18 -> Probe.see("ca18", await(host.ca18()));
          case 19 -> Probe.see("ca19", await(host.ca19()));
          case 20 -> Probe.see("ca20", await(host.ca20()));
          case 21 -> Probe.see("ca21", await(ca21()));
          case 22 -> Probe.see("ca22", await(host.ca22()));
          case 23 -> Probe.see("ca23", await(ca23()));
          case 24 -> Probe.see("ca24", await(ca24()));
          case 25 -> Probe.see("ca25", await(host.ca25()));
          case 26 -> Probe.see("ca26", await(ca26()));
          default -> Probe.see("ca25b", await(host.ca25b()));
        }
      } catch (Exception e) {
        Probe.log("caught " + e.getClass().getSimpleName());
      }
    }
    return Future.ready("end");
  }
}
