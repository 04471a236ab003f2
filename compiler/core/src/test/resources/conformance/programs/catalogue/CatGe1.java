import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import probe.Probe;

/** Rows GE: Pollen has no generators; these are iterators whose elements are futures, and loops over them. */
@SuppressWarnings("finally")
public class CatGe1 {
  interface Elements<T> extends AutoCloseable {
    Future<T> next() throws Exception;

    @Override
    default void close() throws IOException {
      Probe.log("close");
    }
  }

  static class Range implements Elements<Integer> {
    private int at;
    private final int end;

    Range(int end) {
      this.end = end;
    }

    @Async
    @Override
    public Future<Integer> next() throws Exception {
      if (at == end) return Future.ready(null);
      await(Probe.later("a" + at));
      for (int i = 0; i < 3; i++) await(Probe.pause());
      return Future.ready(at++);
    }
  }

  @Async
  static Future<String> ge01() throws Exception {
    String s = "";
    try (Range r = new Range(Integer.MAX_VALUE)) {
      for (Integer i = await(r.next()); i != null; i = await(r.next())) {
        s += i;
        if (i == 3) break;
      }
      s += "left";
    }
    return Future.ready(s);
  }

  static class Failing implements Elements<String> {
    private int at;

    @Async
    @Override
    public Future<String> next() throws Exception {
      int n = at++;
      if (await(Probe.later(n)) % 2 == 1) throw new IOException("element " + n);
      return n > 4 ? Future.ready(null) : Probe.later("e" + n);
    }
  }

  @Async
  static Future<String> ge06() throws Exception {
    List<String> all = new ArrayList<>();
    Failing f = new Failing();
    while (true) {
      try {
        String e = await(f.next());
        if (e == null) break;
        all.add(e);
      } catch (IOException e) {
        all.add(e.getMessage());
      }
    }
    return Future.ready(all.toString());
  }

  @Async
  static Future<String> ge26() throws Exception {
    Failing f = new Failing();
    String s = await(f.next());
    try {
      s += await(f.next());
    } catch (IOException e) {
      s += e.getMessage();
    }
    return Future.ready(s + await(f.next()));
  }

  @Async
  static Future<String> ge09() throws Exception {
    Iterable<String> logged = () -> new Iterator<>() {
      int at;

      @Override
      public boolean hasNext() {
        return Probe.see("hasNext", at < 3);
      }

      @Override
      public String next() {
        if (at == 3) throw new NoSuchElementException();
        return Probe.see("next", "n" + at++);
      }
    };
    String s = "";
    for (String e : logged) {
      if (e.equals("n1")) continue;
      s += e + await(Probe.later(e));
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ge10() throws Exception {
    Range r = new Range(2);
    Integer a = await(r.next());
    Integer b = await(r.next());
    return Future.ready("" + a + b + await(r.next()) + await(r.next()));
  }

  @Async
  static Future<Integer> ge27() throws Exception {
    Range r = new Range(50);
    int elements = 0;
    while (await(r.next()) != null) elements++;
    return Future.ready(elements);
  }

  @Async
  static Future<String> ge11() throws Exception {
    List<Future<String>> all = new ArrayList<>();
    all.add(Probe.later((String) null));
    all.add(Probe.fail(new IOException("failed")));
    all.add(Probe.later("last"));
    String s = "";
    for (Future<String> f : all) {
      try {
        s += await(f, IOException.class) + ";";
      } catch (IOException e) {
        s += e.getMessage() + ";";
      }
    }
    return Future.ready(s);
  }

  static class Nested implements Elements<Integer> {
    private final Elements<Integer> first;
    private final Elements<Integer> second;
    private boolean past;

    Nested(Elements<Integer> first, Elements<Integer> second) {
      this.first = first;
      this.second = second;
    }

    @Async
    @Override
    public Future<Integer> next() throws Exception {
      if (!past) {
        Integer i = await(first.next());
        if (i != null) return Future.ready(i + 10);
        past = true;
      }
      return second.next();
    }

    @Override
    public void close() throws IOException {
      try {
        first.close();
      } finally {
        second.close();
      }
    }
  }

  @Async
  static Future<String> ge12() throws Exception {
    Elements<Integer> e = new Range(0);
    for (int depth = 0; depth < 12; depth++) e = new Nested(e, new Range(depth % 3));
    String s = "";
    try (Elements<Integer> all = e) {
      for (Integer i; (i = await(all.next())) != null; ) s += i + " ";
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> ge20(int how) throws Exception {
    String s = "";
    try {
      try (Range r = new Range(3)) {
        for (Integer i = await(r.next()); i != null; i = await(r.next())) {
          s += i;
          if (i == 1 && how == 0) break;
          if (i == 1 && how == 1) return Future.ready(s + "returned" + await(Probe.later(i)));
          if (i == 1 && how == 2) throw new IllegalStateException("body" + await(Probe.later(i)));
        }
        s += "after";
      } finally {
        s += await(Probe.later("disposed"));
        Probe.log(s);
      }
    } catch (IllegalStateException e) {
      return Future.ready(s + e.getMessage());
    }
    return Future.ready(s);
  }

  static class Bad extends Range {
    Bad() {
      super(2);
    }

    @Override
    public void close() throws IOException {
      super.close();
      throw new IOException("dispose");
    }
  }

  @Async
  static Future<String> ge21(boolean body) throws Exception {
    try (Bad r = new Bad()) {
      await(r.next());
      if (body) throw new IllegalStateException("body" + await(r.next()));
    } catch (IllegalStateException | IOException e) {
      String s = e.getMessage();
      for (Throwable t : e.getSuppressed()) s += " suppressed " + t.getMessage() + await(Probe.later("!"));
      return Future.ready(s);
    }
    return Future.ready("none");
  }

  // awaited by hand in a finally, as a dispose that suspends must be: it replaces what was under way
  @Async
  static Future<String> ge21b() throws Exception {
    try {
      Range r = new Range(2);
      try {
        throw new IllegalStateException("body" + await(r.next()));
      } finally {
        await(Probe.fail(new IOException("dispose")));
      }
    } catch (IllegalStateException | IOException e) {
      return Future.ready(e.getMessage() + e.getSuppressed().length);
    }
  }

  @Async
  static Future<String> ge30() throws Exception {
    List<Future<Integer>> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) made.add(i == 2 ? Probe.fail(new IOException("f" + i)) : Probe.later(i));
    String s = "";
    try {
      for (Future<Integer> f : made) s += await(f, IOException.class);
      s += "never";
    } catch (IOException e) {
      s += e.getMessage();
    }
    return Future.ready(s + await(made.get(3)));
  }

  @Async
  static Future<?> program() throws Exception {
    Probe.log(await(ge01()));
    Probe.log(await(ge06()));
    Probe.log(await(ge26()));
    Probe.log(await(ge09()));
    Probe.log(await(ge10()));
    Probe.log(await(ge27()));
    Probe.log(await(ge11()));
    Probe.log(await(ge12()));
    for (int how = 0; how < 4; how++) Probe.log(await(ge20(how)));
    Probe.log(await(ge21(true)) + " " + await(ge21(false)) + " " + await(ge21b()));
    return Future.ready(await(ge30()));
  }
}
