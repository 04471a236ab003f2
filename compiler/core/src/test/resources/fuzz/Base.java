import dev.pollen.Future;
import dev.pollen.Poll;
import java.util.*;
import java.util.function.*;
import probe.Probe;

/** What every generated program extends: state, effects, and the fuel that ends all loops. */
class Base {
  static int fuel;

  static boolean fuel() { return fuel-- > 0; }

  static int si = 11;

  static Integer sbox = 1000;

  static String ss = "s";

  static Cell scell = new Cell(5, "static");

  int fi = 1;

  long fl = 2;

  String fs = "f";

  int[] fa = {4, 5, 6, 7};

  protected int own(int x) { Probe.log("own " + x); return fi += x; }

  protected String name() { return fs + getClass().getSimpleName().length(); }

  static <X> X either(boolean first, X a, X b) { return first ? a : b; }

  static String begin(Supplier<String> f, Object o) { return "S" + f.get() + text(o); }

  static String begin(Runnable f, Object o) { f.run(); return "R" + text(o); }

  static String begin(Supplier<String> f, String o) { return "SS" + f.get() + o; }

  static String apply(Function<Integer, Integer> f, Object o) { return "F" + f.apply(3) + text(o); }

  static String apply(Function<Integer, Integer> f, Integer o) { return "I" + f.apply(o) + o; }

  static String items(List<String> l, Object o) { return "L" + (l == null ? 0 : l.size()) + text(o); }

  static <X> String items(Collection<X> l, Object o) { return "C" + l + text(o); }

  static String many(Object o) { return "one" + text(o); }

  static String many(Object o, Object... all) { return "all" + text(o) + text(all); }

  static String many(String o, Object p, Object q) { return "three" + o + text(p) + text(q); }

  static String wide(long a, Object o) { return "long" + a + text(o); }

  static String wide(Integer a, Object o) { return "Integer" + a + text(o); }

  static String wide(Object a, String... o) { return "Object" + text(a) + text(o); }

  static <B extends Sized & Tagged> String tagged(B both) { return both.tag() + both.size(); }
  static String tagged(Object one) { return "one of them"; }
  static List<? extends Number> numbers(Number... all) { return Arrays.asList(all); }

  static String over(int x) { return "int" + x; }

  static String over(long x) { return "long" + x; }

  static String over(double x) { return "double" + x; }

  static String over(Integer x) { return "Integer" + x; }

  static String over(Object x) { return "Object" + text(x); }

  static int sum(int... all) { int s = 0; for (int x : all) s = s * 3 + x; Probe.log("sum " + s); return s; }

  static int three(int a, long b, String c) { Probe.log("three " + a + b + c); return a - (int) b; }

  static boolean flip(boolean z) { Probe.log("flip " + z); return !z; }

  static int bump() { return ++si; }

  static <T> Future<T> late(T value) {
    Probe.log("late " + text(value));
    int[] left = {Probe.lateness.getAsInt()};
    return cx -> {
      if (left[0]-- > 0) { cx.waker().wake(); return Poll.pending(); }
      return Poll.ready(value);
    };
  }

  static void mayFail(int x) throws Bad { Probe.log("mayFail " + x); if (x % 7 == 5) throw new Bad("failed " + x); }

  static String show(Throwable t) {
    String s = t.getClass().getSimpleName();
    if (t instanceof Bad || t instanceof IllegalStateException) s += ":" + t.getMessage();
    for (Throwable x : t.getSuppressed()) s += "+" + show(x);
    return s;
  }

  static String text(Object o) {
    if (o instanceof int[] a) return Arrays.toString(a);
    if (o instanceof long[] a) return Arrays.toString(a);
    if (o instanceof byte[] a) return Arrays.toString(a);
    if (o instanceof char[] a) return Arrays.toString(a);
    if (o instanceof double[] a) return Arrays.toString(a);
    if (o instanceof Object[] a) { String s = "["; for (Object x : a) s += text(x) + ","; return s + "]"; }
    if (o instanceof Cell c) return "Cell" + c.i + c.s + c.l + c.b + c.c + c.d + c.z + c.boxed + Arrays.toString(c.a);
    if (o instanceof IntSupplier f) return "int->" + f.getAsInt();
    if (o instanceof Supplier<?> f) return "->" + f.get();
    if (o instanceof Function<?, ?>) return "function";
    if (o instanceof Throwable x) return show(x);
    if (o == null) return "null";
    return (o.getClass().getSimpleName() + ":" + o).replaceAll("@[0-9a-f]+", "@"); // programs ask for its length
  }
}

sealed interface Shape permits Dot, Seg, Duo, Flag {}

record Dot(int x) implements Shape {}

record Seg(Dot from, Dot to) implements Shape {}

record Duo<A>(A left, Object right) implements Shape {}

enum Flag implements Shape { UP, DOWN }

interface Sized { int size(); }

interface Tagged { default String tag() { return "<" + this + ">"; } }

record Box(int size) implements Sized, Tagged {}

record Bag(String text) implements Sized, Tagged { public int size() { return text.length(); } }

/** What an async method may implement. */
interface Job<A> { Future<A> run(A x) throws Exception; }

class Poly {
  final String text;
  Poly(Supplier<String> f, Object o) { text = Base.begin(f, o); }
  Poly(Runnable f, Object o) { text = Base.begin(f, o); }
}

enum Color { RED, GREEN, BLUE; int score() { return ordinal() * 3 + 1; } }

record Pair(int a, String b) {}

final class Bad extends Exception {
  Bad(String m) { super(m); }
}

final class Cell {
  static int total = 7;
  static String tag = "t";
  int i;
  long l = 3;
  byte b = 4;
  char c = 'c';
  double d = 0.5;
  boolean z;
  Integer boxed = 300;
  String s;
  int[] a = {1, 2, 3};
  Cell next;
  Cell(int i, String s) { this.i = i; this.s = s; Probe.log("new Cell " + i + s); }
  int add(int x) { Probe.log("add " + x); return i += x; }
  Cell with(int x) { Probe.log("with " + x); i = x; return this; }
  Cell link(Cell other) { next = other; return this; }
  String join(Object... all) { return s + Base.text(all); }
  static int twice(int x) { return total = x * 2; }
}

final class Res implements AutoCloseable {
  final String name;
  /** Its length decides what fails: that of an identity hash is not the same in each run. */
  Res(String text) throws Bad { name = text.replaceAll("@[0-9a-f]+", "@"); Probe.log("open " + name); if (name.length() % 9 == 7) throw new Bad("open " + name); }
  int size() { return name.length(); }
  @Override public String toString() { return "Res " + name; }
  @Override public void close() throws Bad { Probe.log("close " + name); if (name.length() % 7 == 6) throw new Bad("close " + name); }
}
