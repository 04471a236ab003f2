import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import probe.Probe;

/** Catalogue HY: names of variables, labels and methods. */
public class CatHy1 {
  static String outer = "field";
  int inner = 1;

  @Async
  static Future<String> hy01(int state, String result) {
    int at = await(Probe.later(state)), poll = at + 1;
    String awaiting = result + poll;
    Object cx = await(Probe.later(awaiting));
    int INIT = 1, DONE = 2, POISONED = 3, AWAITING_LATER = 4;
    String self = "self", this0 = "this0", tmp1 = self + await(Probe.later(this0)), thrown = "t";
    exit:
    for (int resume = 0; ; resume++) {
      try {
        state += INIT + await(Probe.later(resume));
        if (resume == 1) break exit;
        if (resume == 0) throw new IllegalStateException(thrown);
      } catch (IllegalStateException e) {
        poll += await(Probe.later(DONE));
        thrown = e.getMessage() + poll;
        continue exit;
      } finally {
        result += await(Probe.later("f"));
      }
    }
    int pending = await(Probe.later(POISONED)), ready = AWAITING_LATER, waker = 5, ctx = 6,
        drop = 7;
    boolean notPollable = pending() && await(Probe.later(true)), checkCancelled = ready(ready) > 0;
    List<Object> all = new ArrayList<>();
    for (Object iterator : List.of(state, at, poll, awaiting, cx, INIT, DONE, tmp1, thrown,
        pending)) {
      all.add(iterator);
      await(Probe.later(waker++));
    }
    String tail = result + ctx + drop + notPollable + checkCancelled + all;
    return Future.ready(tail + await(Pollen.async(() -> {
      int state2 = await(Probe.later(1)), cx2 = state2;
      return self + state2 + cx2 + cx;
    })));
  }

  static boolean pending() {
    return true;
  }

  static int ready(int n) {
    Probe.log("my ready " + n);
    return n;
  }

  static String notPollable(String s, Object o) {
    return "mine " + s + o;
  }

  static void drop(Object o) {
    Probe.log("my drop " + o);
  }

  static void checkCancelled(Object a, Object b) {
    Probe.log("my check " + a + b);
  }

  static <T extends Throwable> T rethrow(T t) {
    Probe.log("my rethrow");
    return t;
  }

  static void close(Object a, Object b) {
    Probe.log("my close " + a + b);
  }

  record Res(String name) implements AutoCloseable {
    @Override
    public void close() {
      Probe.log("close " + name);
    }
  }

  int poll(Object o) {
    return inner;
  }

  void cancel() {
    inner = -inner;
  }

  @Async
  Future<String> hy01b() {
    checkCancelled(1, await(Probe.later(2)));
    try (Res r = new Res("r")) {
      close(r, await(Probe.later("c")));
      throw rethrow(new IllegalStateException(r.name() + await(Probe.later("x"))));
    } catch (IllegalStateException e) {
      drop(e.getMessage());
    } finally {
      cancel();
      await(Probe.pause());
    }
    int n = ready(await(Probe.later(4))) + this.poll(await(Probe.later(5))) + poll(null);
    return Future.ready(notPollable("s", await(Probe.later(n))) + pending());
  }

  @Async
  static Future<String> hy02(int $t1, int t$1) {
    int _t = await(Probe.later($t1)), $ = t$1, _1 = 1, t1 = 2, tmp = 3, left = 4, operand = 5;
    int later = _t, later2 = $, awaiting2 = 6, at2 = 7, result2 = 8, copy = 9, value = 10;
    Supplier<Integer> s = () -> $t1 + $ + later2;
    int sum = $t1 + await(Probe.later(t$1)) * _t - await(Probe.later($))
        + (_1 << await(Probe.later(t1)));
    int[] array = {tmp, await(Probe.later(left)), operand}, array2 = {later,
        await(Probe.later(later2))};
    array[0] += await(Probe.later(awaiting2)) + array2[1];
    for (int index : array) for (int index2 : array2) sum += index * await(Probe.later(index2));
    int iterator = at2 + await(Probe.later(result2)), iterator2 = copy + await(Probe.later(value));
    for (Integer i : List.of(iterator, iterator2)) sum += i + await(Probe.later(s.get()));
    return Future.ready(sum + " " + array[0] + iterator + iterator2);
  }

  @Async
  static Future<String> hy03() {
    outer = await(Probe.later("assigned"));
    outer += await(append("+"));
    String outer2 = outer;
    Runnable r = () -> outer = outer2 + "!";
    await(Probe.pause());
    r.run();
    outer = outer + await(append("?")) + outer;
    {
      String outer = await(Probe.later("local"));
      CatHy1.outer += outer;
    }
    return Future.ready(outer);
  }

  @Async
  static Future<String> append(String s) {
    await(Probe.pause());
    outer += s;
    return Future.ready(s);
  }

  @Async
  static Future<String> hy04(int n) {
    String s = "";
    {
      int x = await(Probe.later(n));
      s += x;
    }
    Future<String> block = Pollen.async(() -> {
      int x = await(Probe.later(n + 1)), state = x, at = x + state;
      String y = await(Pollen.async(() -> {
        int z = await(Probe.later(x + 1)), w = state + await(Probe.later(at));
        return "z" + z + w;
      }));
      int z = await(Probe.later(9));
      return y + x + z + at;
    });
    int x = await(Probe.later(100)), state = 200, at = 300;
    String y = await(block), z = y + x;
    return Future.ready(s + z + await(Probe.later(state)) + at);
  }

  @Async
  static Future<Integer> hy05(int async, int await, int record) {
    int sealed = await(Probe.later(await)), permits = async + sealed, var = 3, when = 4;
    int module = await(Probe.later(var)), open = 5, with = 6, to = 7, opens = 8, non = 9;
    int exports = record, requires = when, provides = open, uses = with, transitive = to;
    for (var permits2 : List.of(permits)) sealed += permits2 - await(Probe.later(record));
    int result = non-sealed + await(Probe.later(module)) + exports + requires + provides + uses;
    return Future.ready(result + transitive + opens + (when > await(Probe.later(1))
        ? record : var));
  }

  static class Own {
    int await = 2;

    int await(int n) {
      return n * 1000;
    }

    @Async
    Future<String> hy06(int n) {
      String s = "";
      await:
      for (int await = 0; ; await++) {
        s += await(await) + Pollen.await(Probe.later(await)) + this.await;
        if (await == n) break await;
        if (await > 5) continue await;
        this.await += Pollen.<Integer>await(Probe.later(await(await)));
      }
      return Future.ready(s + await);
    }
  }

  static class Inherits extends Own {
    @Async
    Future<String> hy17() {
      return Future.ready(await(3) + await(Pollen.await(Probe.later(4))) + "" + this.await(5));
    }
  }

  @Async
  static Future<String> hy17() {
    int a = dev.pollen.Pollen.await(Probe.later(1));
    return Future.ready(a + Pollen.await(new Inherits().hy17()) + await(new Own().hy06(2)));
  }

  @Async
  static Future<String> hy18() {
    class Local {
      <T> String await(Future<T> f) {
        return "local await";
      }

      String go() {
        return await(Future.ready(1)) + new Object() {
          int async(int n) {
            return n + 1;
          }
        }.async(2);
      }
    }

    String s = new Local().go() + await(Probe.later("|"));
    IntUnaryOperator await = n -> n * 2, async = n -> n + 1;
    s += await.applyAsInt(await(Probe.later(async.applyAsInt(3)))) + new Local().await(null);
    return Future.ready(s + await(Probe.later(await.applyAsInt(5))));
  }

  @Async
  static <O, R, Machine extends Number> Future<O> hy09(O o, R r, Machine m) {
    R kept = await(Probe.later(r));
    List<O> state = List.of(o);
    Machine n = m;
    try {
      for (O each : List.of(state.get(0), o)) Probe.log(each + "" + await(Probe.later(n)) + kept);
      return Future.ready(await(Probe.later(state.isEmpty() ? o : state.get(0))));
    } finally {
      Probe.log(await(Probe.later(n.intValue())) + "" + r);
    }
  }

  @Async
  static <State, Poll, Future1 extends List<? super State>, Context> Future<Poll> hy09b(
      State s, Poll p, Future1 f, Context c) {
    State t = await(Probe.later(s));
    f.add(t);
    Poll q = await(Pollen.async(() -> {
      Context d = await(Probe.later(c));
      return d == c ? p : null;
    }));
    return Future.ready(await(Probe.later(q)));
  }

  int this$0 = 50;
  static int val$x = 51;
  static boolean $assertionsDisabled = true;

  class Deep {
    int this$1 = 52;

    @Async
    Future<String> hy12(int val$x) {
      int this$0 = await(Probe.later(1)), $VALUES = 2;
      assert this$0 == await(Probe.later(1)) : "assertions";
      boolean on = $assertionsDisabled;
      Supplier<Integer> s = () -> val$x + CatHy1.val$x + CatHy1.this.this$0 + this$1 + inner;
      this$1 += await(Probe.later(this$0)) + CatHy1.this.this$0;
      return Future.ready(s.get() + " " + this$0 + $VALUES + this.this$1 + on + val$x);
    }
  }

  final Supplier<Future<Integer>> hy15 = () -> Pollen.async(() -> inner
      + await(Probe.later(inner)) * 2);
  static int[] cells = {1, 2};
  static final Supplier<Future<Integer>> STILL =
      () -> Pollen.async(() -> cells[0] += await(Probe.later(cells[1]))
          + cells[await(Probe.later(0))]);

  @Async
  Future<String> hy15() {
    return Future.ready(await(hy15.get()) + " " + await(STILL.get()) + cells[0]);
  }

  static int three(int a, int b, int c) {
    return a * 100 + b * 10 + c;
  }

  @Async
  static Future<Integer> hy16(int[] c) {
    int r = three(
        c[0]++,
        three(c[0]++, await(Probe.later(c[0]++)), c[0]++ + await(Probe.later(c[0]++))),
        c[0]++ + three(c[0]++, await(Probe.later(1)), await(Probe.later(c[0]++)) + c[0]));
    r += c[0] + (c[0]++ > 0 ? c[0] * await(Probe.later(c[0]++)) + c[0] : 0)
        + c[0] * await(Probe.later(2));
    return Future.ready(
        r + (c[0] + await(Probe.later(1)) > 3 && c[0]++ + await(Probe.later(1)) > c[0]
            ? c[0] : -r));
  }

  @Async
  static Future<String> hy24(int n) {
    int local = await(Probe.later(n));
    String s = "";
    {
      int state = await(Probe.later(1));
      s += state;
    }
    IntUnaryOperator f = state -> state + local, g = at -> at * n;
    await(Probe.pause());
    IntUnaryOperator h = poll -> {
      int awaiting = poll + f.applyAsInt(local);
      return awaiting;
    };
    int state = h.applyAsInt(g.applyAsInt(4));
    return Future.ready(s + state + await(Probe.later(local)));
  }

  @Async
  static Future<?> program() {
    CatHy1 host = new CatHy1();
    Probe.see("hy01", await(hy01(10, "r")) + await(host.hy01b()));
    Probe.see("hy02", await(hy02(3, 4)));
    Probe.see("hy03", await(hy03()));
    Probe.see("hy04", await(hy04(1)));
    Probe.see("hy05", await(hy05(1, 2, 3)));
    Probe.see("hy17", await(hy17()));
    Probe.see("hy18", await(hy18()));
    Probe.see("hy09", await(hy09("o", 'r', 1.5)) + await(hy09b(1, "p", new ArrayList<>(), 'c')));
    Probe.see("hy12", await(host.new Deep().hy12(7)));
    Probe.see("hy15", await(host.hy15()));
    Probe.see("hy16", await(hy16(new int[] {1})));
    Probe.see("hy24", await(hy24(3)));
    return Future.ready("end");
  }
}
