import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import probe.Probe;

/** A variable that is assigned in the expression, or in the statement, that captures it. */
class OwnAssignedBeside {
  static int two(int a, int b) {
    return a * 10 + b;
  }

  static int with(int a, int b, IntSupplier c) {
    return a * 100 + b * 10 + c.getAsInt();
  }

  @Async
  static Future<Integer> condition(List<Integer> all) {
    int x;
    if ((x = await(Probe.later(3))) > 2 && all.stream().anyMatch(y -> y == x)) {
      await(Probe.pause());
      Probe.log("found " + x);
    }
    return Future.ready(x);
  }

  @Async
  static Future<Integer> spilled() {
    int x;
    String s;
    int sum = with(x = 5, await(Probe.later(7)), () -> x);
    Probe.log(sum);
    sum += with((x2(s = "abc")), await(Probe.later(1)), () -> s.length());
    await(Probe.pause());
    return Future.ready(sum + x + s.length());
  }

  static int x2(String s) {
    return s.length() * 2;
  }

  @Async
  static Future<String> branches(boolean which) {
    final String prefix;
    String given = await(Probe.later("Ada"));
    Supplier<String> name =
        (which ? (prefix = "Dr. ") : ((prefix) = "Prof. ")).isEmpty() ? () -> given : () -> prefix + given;
    await(Probe.pause());
    return Future.ready(name.get() + prefix.length());
  }

  @Async
  static Future<Long> loops() {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      final long j;
      byte b;
      if (i > 0) sum += with((int) (j = i * 2L), b = 4, () -> (int) j + b);
      else sum += with((int) (j = i), b = 1, () -> (int) j - b);
      await(Probe.pause());
      Supplier<Long> later = () -> j + b;
      sum += await(Probe.later(later.get())) + j;
    }
    return Future.ready(sum);
  }

  @Async
  static Future<Integer> statements() {
    int x;
    int y;
    await(Probe.pause());
    synchronized (OwnAssignedBeside.class) {
      IntSupplier s = (x = 4) > 3 ? () -> x : () -> -x;
      Probe.log(s.getAsInt());
    }
    IntSupplier t;
    if (x > 3) t = two(y = 8, x) > 3 ? () -> x + y : null;
    else {
      y = 3;
      t = () -> y;
    }
    await(Probe.pause());
    return Future.ready(t.getAsInt());
  }

  @Async
  static Future<?> program() {
    Probe.log(await(condition(List.of(1, 2, 3))));
    Probe.log(await(spilled()));
    Probe.log(await(branches(true)));
    Probe.log(await(branches(false)));
    Probe.log(await(loops()));
    Probe.log(await(statements()));
    return Future.ready(null);
  }
}
