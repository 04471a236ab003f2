import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Poll;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

/** Rows RP, as far as a program can see the protocol. */
public class CatRp1 {
  @Async
  static Future<Long> rp12() throws Exception {
    long sum = 0;
    for (int i = 0; i < 100_000; i++) sum += await(Future.ready(i));
    return Future.ready(sum + await(Probe.later(1)));
  }

  @Async
  static Future<Integer> rp12b(int n) throws Exception {
    return n == 0 ? Probe.later(0) : Future.ready(await(rp12b(n - 1)) + 1);
  }

  // a future whose poll throws: not one that has failed
  static Future<String> throwing(int pending) {
    int[] left = {pending};
    return cx -> {
      Probe.log("poll");
      if (left[0]-- > 0) {
        cx.waker().wake();
        return Poll.pending();
      }
      throw new IllegalStateException("from poll");
    };
  }

  static Future<String> notMade() {
    throw new IllegalArgumentException("not made");
  }

  @Async
  static Future<String> rp13() throws Exception {
    String s = "";
    for (int i = 0; i < 3; i++) {
      try {
        s += i < 2 ? await(throwing(i)) : await(notMade());
      } catch (IllegalStateException e) {
        s += e.getMessage() + await(Probe.later(i));
      } catch (IllegalArgumentException e) {
        s += e.getMessage();
      } finally {
        s += ";";
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> rp23() throws Exception {
    String s = "";
    int entered = 0;
    try {
      try {
        s += await(Probe.later("in"));
        throw new IOException("first");
      } catch (IOException e) {
        entered++;
        s += e.getMessage() + await(Probe.later("handling"));
        throw new IOException("second");
      }
    } catch (IOException e) {
      s += e.getMessage() + entered;
      try {
        await(Probe.failing(new IOException("third")));
      } catch (IOException again) {
        s += again.getMessage() + await(Probe.later(entered));
      }
    }
    try {
      await(Probe.failing(new IOException("outside")));
    } catch (IOException e) {
      s += e.getMessage() + entered;
    }
    return Future.ready(s);
  }

  static int calls;

  static int next() throws IOException {
    if (++calls % 2 == 1) throw new IOException("call " + calls);
    return calls;
  }

  @Async
  static Future<String> rp24() throws Exception {
    List<Object> all = new ArrayList<>();
    int base = 10;
    for (int round = 0; round < 6; round++) {
      try {
        all.add(base++ + await(Probe.later(round)) * next() + (round % 3 == 0 ? await(Probe.later(5)) : next()));
        break;
      } catch (IOException e) {
        all.add(e.getMessage());
      }
    }
    return Future.ready(all + " " + base);
  }

  @Async
  static Future<String> rp24b() throws Exception {
    StringBuilder s = new StringBuilder();
    for (int round = 0; round < 3; round++) {
      try {
        new ArrayList<Object>(List.of(s.append("a"), await(Probe.later(round)), 10 / (round - 1), await(Probe.later("z"))))
            .forEach(s::append);
      } catch (ArithmeticException e) {
        s.append("caught").append(await(Probe.later(round)));
      }
    }
    return Future.ready(s.toString());
  }

  @Async
  static Future<?> program() throws Exception {
    Probe.log(await(rp12()));
    Probe.log(await(rp12b(200)));
    Probe.log(await(rp13()));
    Probe.log(await(rp23()));
    Probe.log(await(rp24()));
    return Future.ready(await(rp24b()));
  }
}
