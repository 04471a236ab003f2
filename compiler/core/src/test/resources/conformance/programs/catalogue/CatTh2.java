import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.function.Supplier;
import javax.swing.DefaultRowSorter;
import probe.Probe;

/** Catalogue TH10 to TH22: protected members of other packages, overriding, bridges, creation. */
public class CatTh2 {
  static String started = "";

  static class Lazy {
    static final String TEXT = text();
    static int n = 5;

    static String text() {
      started += "Lazy ";
      Probe.log("Lazy starts");
      return "lazy";
    }
  }

  // The superclass lives in another package: modCount and removeRange are protected there.
  static class Cells extends AbstractList<String> implements Cloneable {
    String[] cells = {"a", "b", "c"};

    @Override
    public String get(int i) {
      return cells[i];
    }

    @Override
    public int size() {
      return cells.length;
    }

    @Override
    public String remove(int i) {
      String old = cells[i];
      String[] left = new String[cells.length - 1];
      for (int k = 0; k < left.length; k++) left[k] = cells[k < i ? k : k + 1];
      cells = left;
      modCount++;
      return old;
    }

    @Override
    protected void removeRange(int from, int to) {
      Probe.log("own removeRange");
      super.removeRange(from, to);
    }

    @Async
    Future<String> th10(Cells other) {
      modCount = await(Probe.later(5));
      this.modCount += await(Probe.later(6));
      other.modCount += modCount++;
      super.modCount -= await(Probe.later(1));
      removeRange(await(Probe.later(0)), 1);
      super.removeRange(0, await(Probe.later(1)));
      other.removeRange(await(Probe.later(1)), 2);
      Supplier<Integer> lambda = () -> modCount + other.modCount + super.modCount;
      String s = modCount + "/" + other.modCount + this + other;
      return Future.ready(s + await(Probe.later(lambda.get())));
    }

    @Async
    Future<String> th13() throws CloneNotSupportedException {
      int[] ints = {1, await(Probe.later(2))};
      int[] copy = ints.clone();
      copy[0] = await(Probe.later(9));
      String[][] deep = {{"x"}, {await(Probe.later("y"))}};
      String[][] shallow = deep.clone();
      shallow[0][0] = "z";
      Cells mine = (Cells) clone();
      Cells same = (Cells) this.clone();
      mine.cells = cells.clone();
      mine.cells[0] = await(Probe.later("changed"));
      Object up = super.clone();
      String s = Arrays.toString(ints) + copy[0] + deep[0][0] + mine + this + same.equals(up);
      return Future.ready(s + deep.clone()[await(Probe.later(1))].clone()[0]);
    }
  }

  static class Task extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;

    protected Task() {}

    @Override
    protected Integer compute() {
      return 4;
    }

    @Async
    Future<String> th11() {
      await(Probe.pause());
      ForkJoinTask<?> none = peekNextLocalTask();
      Object also = ForkJoinTask.peekNextLocalTask() == null ? await(Probe.later("none")) : "some";
      int n = compute() + await(Probe.later(1)) + this.compute();
      setRawResult(await(Probe.later(7)));
      boolean done = exec();
      return Future.ready(none + "" + also + n + getRawResult() + done);
    }
  }

  // ModelWrapper is a protected class with a protected constructor in another package.
  static class Sorter extends DefaultRowSorter<List<String>, Integer> {
    @Async
    Future<String> th11b(List<String> rows) {
      int columns = await(Probe.later(1));
      ModelWrapper<List<String>, Integer> wrapper = new ModelWrapper<>() {
        @Override
        public List<String> getModel() {
          return rows;
        }

        @Override
        public int getColumnCount() {
          return columns;
        }

        @Override
        public int getRowCount() {
          return rows.size();
        }

        @Override
        public Object getValueAt(int row, int column) {
          return rows.get(row);
        }

        @Override
        public Integer getIdentifier(int row) {
          return row;
        }
      };
      await(Probe.pause());
      setModelWrapper(wrapper);
      String s = "" + await(Probe.later(getModelWrapper().getRowCount()));
      return Future.ready(s + wrapper.getStringValueAt(0, await(Probe.later(0))));
    }
  }

  static class Package {
    int n = 3;
    static String tag = "tag";

    Package() {}

    String shown(int k) {
      return "shown" + n + k;
    }

    @Async
    Future<String> th14(int depth) {
      n += await(Probe.later(depth));
      return Future.ready("Package" + n);
    }

    @Async
    Future<? extends Number> th15() {
      return Future.ready(await(Probe.later(n)) + 1);
    }

    @Async
    static Future<String> th15hidden() {
      return Future.ready("hidden" + await(Probe.later(1)));
    }
  }

  static class Sub extends Package implements Maps<String, Sub> {
    @Async
    Future<String> th12() {
      n += await(Probe.later(4));
      tag = await(Probe.later("new ")) + tag;
      String s = shown(await(Probe.later(1))) + super.shown(2);
      return Future.ready(s + new Package().n + Package.tag);
    }

    @Override
    @Async
    Future<String> th14(int depth) {
      if (depth > 2) return super.th14(depth);
      String up = await(super.th14(depth));
      return Future.ready("Sub" + up + await(this.th14(depth + 1)));
    }

    @Override
    @Async
    Future<Integer> th15() {
      int up = await(super.th15()).intValue();
      return Future.ready(up * 100 + await(Probe.later(n)));
    }

    @Async
    static Future<String> th15hidden() {
      return Future.ready("hides " + await(Package.th15hidden()));
    }

    @Override
    @Async
    public Future<Sub> th16(String key, List<? super Sub> into) {
      n += await(Probe.later(key.length()));
      into.add(this);
      return Future.ready(this);
    }
  }

  interface Maps<K, V extends Package> {
    @Async
    Future<V> th16(K key, List<? super V> into);

    @Async
    default Future<Integer> th17(K key, List<? super V> into) {
      V value = await(th16(key, into));
      return Future.ready(value.n + into.size());
    }
  }

  abstract static class Half {
    @Async
    abstract Future<Integer> th17b(int n);

    @Async
    Future<Integer> twice(int n) {
      return Future.ready(await(th17b(n)) + await(th17b(n + 1)));
    }
  }

  final int f;
  int later = 8;

  class Inner {
    int n = f;

    class Deep {
      int m = n + f;
    }

    @Async
    Future<String> th18b() {
      Deep d = new Deep();
      int k = await(Probe.later(d.m));
      n += k;
      Inner peer = new Inner();
      return Future.ready(new Deep().m + "/" + this.new Deep().m + "/" + peer.new Deep().m + d.m);
    }
  }

  Future<Integer> early;

  CatTh2(int n) {
    early = th20();
    f = n;
    Probe.log("made " + later);
  }

  // Has no effects of its own: that it runs at once in plain Java does not matter.
  @Async
  Future<Integer> th20() {
    int k = await(Probe.pause()) == null ? 1 : 2;
    return Future.ready(k);
  }

  @Async
  Future<String> th18() {
    Inner a = new Inner();
    a.n += await(Probe.later(1));
    Inner b = this.new Inner();
    Inner.Deep c = a.new Deep();
    Inner.Deep d = new CatTh2(await(Probe.later(50))).new Inner().new Deep();
    return Future.ready(a.n + "/" + b.n + "/" + c.m + "/" + d.m + "/" + await(a.th18b()));
  }

  @Async
  static Future<String> th19() {
    String s = await(Probe.later("before ")) + started;
    int n = Lazy.n + await(Probe.later(1));
    Lazy.n = await(Probe.later(n * 2));
    return Future.ready(s + started + n + Lazy.TEXT + Lazy.n);
  }

  static final class Generic<T> {
    private final T value;

    private Generic(T value) {
      this.value = value;
    }

    @Async
    static <T> Future<Generic<T>> of(T value) {
      return Future.ready(new Generic<>(await(Probe.later(value))));
    }

    @Async
    <U> Future<Generic<U>> th21(java.util.function.Function<? super T, ? extends U> f) {
      U made = f.apply(await(Probe.later(value)));
      return Future.ready(new Generic<>(made));
    }
  }

  @Async
  static Future<?> program() {
    Cells cells = new Cells();
    try { Probe.see("th10", await(cells.th10(new Cells()))); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("th11", await(new Task().th11())); } catch (Exception e) { Probe.log(e); }
    Probe.see("th11b", await(new Sorter().th11b(List.of("row", "other"))));
    Sub sub = new Sub();
    try { Probe.see("th12", await(sub.th12())); } catch (Exception e) { Probe.see("th12!", e); }
    try { Probe.see("th13", await(cells.th13())); } catch (Exception e) { Probe.see("th13!", e); }
    try { Probe.see("th14", await(sub.th14(1))); } catch (Exception e) { Probe.see("th14!", e); }
    Package base = sub;
    try { Probe.see("th15", await(base.th15())); } catch (Exception e) { Probe.see("th15!", e); }
    Probe.see("th15", await(Sub.th15hidden()));
    Maps<String, Sub> maps = sub;
    List<Object> into = new java.util.ArrayList<>();
    Probe.see("th16", await(maps.th16("key", into)) == sub);
    Probe.see("th17", await(maps.th17("k", into)));
    Half half = new Half() {
      @Override
      @Async
      Future<Integer> th17b(int n) {
        return Future.ready(await(Probe.later(n)) * 10);
      }
    };
    Probe.see("th17b", await(half.twice(3)));
    CatTh2 host = new CatTh2(2);
    try { Probe.see("th18", await(host.th18())); } catch (Exception e) { Probe.see("th18!", e); }
    try { Probe.see("th19", await(th19())); } catch (Exception e) { Probe.see("th19!", e); }
    Probe.see("th20", await(host.early));
    Generic<String> one = await(Generic.of("one"));
    Probe.see("th21", await(one.th21(String::length)).value + one.value);
    return Future.ready("end");
  }
}
