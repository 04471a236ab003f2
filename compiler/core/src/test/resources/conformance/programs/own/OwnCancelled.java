import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

/** What a cancellation meets on its way out: cleanup that awaits, that fails, that jumps, and handlers that take it. */
@SuppressWarnings("finally")
public class OwnCancelled {
  static class Res implements AutoCloseable {
    final String name;

    Res(String name) {
      this.name = name;
      Probe.log("open " + name);
    }

    @Override
    public void close() throws IOException {
      Probe.log("close " + name);
      if (name.startsWith("!")) throw new IOException("closing " + name);
    }
  }

  static String show(Throwable t) {
    StringBuilder all = new StringBuilder(t.getClass().getSimpleName() + ":" + t.getMessage());
    for (Throwable s : t.getSuppressed()) all.append(" +").append(show(s));
    return all.toString();
  }

  @Async
  static Future<String> resources(String bad) throws Exception {
    try (Res a = new Res("a" + await(Probe.later(1)));
        Res b = new Res(bad + await(Probe.later("b")));
        Res c = null) {
      Probe.log("in " + a.name + b.name + c);
      return Future.ready(await(Probe.later("body")));
    } finally {
      Probe.log("after " + await(Probe.later("resources")));
    }
  }

  @Async
  static Future<String> taken(int n) throws Exception {
    String s = "";
    for (int i = 0; i < n; i++) {
      try {
        s += await(Probe.later("t" + i));
      } catch (Throwable t) {
        s += show(t) + await(Probe.later("handled"));
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> notTaken() throws Exception {
    try {
      return Future.ready(await(Probe.later("x")) + await(Probe.<String>fail(new IOException("io"))));
    } catch (Exception e) {
      return Future.ready(e.getMessage() + await(Probe.later("caught")));
    }
  }

  @Async
  static Future<String> inner(String name) throws Exception {
    try {
      Probe.log("inner " + name);
      return Future.ready(await(Probe.later(name)) + await(Probe.later("!")));
    } finally {
      await(Probe.pause());
      Probe.log("clean " + name + await(Probe.later(0)));
    }
  }

  @Async
  static Future<String> shieldedFrames() throws Exception {
    String s = "";
    try {
      s += await(inner("body"));
    } finally {
      try {
        s += await(inner("cleanup"));
        for (int i = 0; i < 2; i++) s += await(Probe.later(i)) > 0 && await(Probe.later(true)) ? "y" : "n";
      } catch (RuntimeException e) {
        Probe.log("never " + await(Probe.later(e.getMessage())));
      } finally {
        s += switch (await(Probe.later(2))) {
          case 2 -> await(inner("switch"));
          default -> "none";
        };
      }
      Probe.log(s);
    }
    return Future.ready(s + await(Probe.later("outside")));
  }

  @Async
  static Future<String> overtaken(int n) throws Exception {
    List<String> all = new ArrayList<>();
    loop:
    while (true) {
      try {
        all.add(await(Probe.later("o" + all.size())));
        if (all.size() > 3) break loop;
      } finally {
        n--;
        if (n == 2) continue loop;
        if (n == 1) throw new IOException("overtakes " + await(Probe.later(n)));
        if (n == 0) return Future.ready("returned " + all);
      }
    }
    return Future.ready("end " + all + await(Probe.later("!")));
  }

  @Async
  static Future<String> blocks() throws Exception {
    String own = await(Probe.later("own"));
    try {
      return async(() -> {
        try {
          return own + await(Probe.later("block"));
        } finally {
          Probe.log("block's " + await(Probe.later("finally")));
        }
      });
    } finally {
      String s = await(async(() -> await(Probe.later("in")) + await(inner("block"))));
      Probe.log(s);
    }
  }

  @Async
  static Future<Integer> deep(int n) throws Exception {
    int below = 0;
    try {
      if (n > 0) below = await(deep(n - 1));
      below += await(Probe.later(n));
    } catch (IllegalStateException e) {
      below = -1;
    } finally {
      if (n % 2 == 0) Probe.log("up " + n + await(Probe.later(n)));
      else Probe.log("up " + n);
    }
    return Future.ready(below + 1);
  }

  @Async
  static Future<String> handlers() throws Exception {
    try {
      try {
        throw new IllegalStateException("first" + await(Probe.later(1)));
      } catch (IllegalStateException e) {
        throw new IOException(e.getMessage() + await(Probe.later(2)), e);
      } finally {
        Probe.log("between " + await(Probe.later(3)));
      }
    } catch (IOException e) {
      return Future.ready(show(e) + await(Probe.later(4)));
    } catch (Error e) {
      Probe.log("error " + show(e) + await(Probe.later(5)));
      throw e;
    }
  }

  @Async
  static Future<?> program() throws Exception {
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      try {
        switch (i) {
          case 0 -> ends.add(await(resources("b")));
          case 1 -> ends.add(await(resources("!")));
          case 2 -> ends.add(await(taken(3)));
          case 3 -> ends.add(await(notTaken()));
          case 4 -> ends.add(await(shieldedFrames()));
          case 5 -> ends.add(await(overtaken(4)));
          case 6 -> ends.add(await(overtaken(8)));
          case 7 -> ends.add(await(blocks()));
          case 8 -> ends.add("" + await(deep(4)));
          default -> ends.add(await(handlers()));
        }
      } catch (Throwable t) {
        ends.add("end of " + i + " " + show(t));
        Probe.log(ends.get(ends.size() - 1));
      }
    }
    return Future.ready(ends);
  }
}
