package demo;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Things to look at. */
class Files {
  private final List<String> log = new ArrayList<>();

  static Future<Integer> create(String name) {
    return Future.ready(name.length());
  }

  static Future<Void> writeAll(int file, byte[] data) {
    return Future.ready();
  }

  /** The lesson's example. */
  @Async
  static Future<Void> writeHello(String name) throws Exception {
    int file = await(create(name));
    await(writeAll(file, "hello world!".getBytes()));
    return Future.ready();
  }

  @Async
  Future<Integer> fetchAll(List<String> names, int retries) throws Exception {
    long total = 0;
    for (String name : names) {
      int attempt = 0;
      while (true) {
        try {
          total += await(create(name)) * weight(name);
          break;
        } catch (RuntimeException e) {
          if (++attempt > retries) throw e;
          log.add(name + ": " + e);
          await(Pollen.sleep(Duration.ofMillis(10L << attempt)));
        }
      }
    }
    return Future.ready((int) total);
  }

  static int weight(String name) {
    return 2;
  }

  @Async
  Future<String> choose(String first, String second, boolean fast) throws Exception {
    String header = "[" + first + "] ";
    if (fast) {
      int n = await(create(first));
      if (n > 3) {
        await(Pollen.yieldNow());
        return Future.ready(header + n);
      }
      log.add(first);
    } else {
      await(Pollen.sleep(Duration.ofSeconds(1)));
    }
    switch (second.length()) {
      case 0:
        return Future.ready("empty");
      case 1:
        return Future.ready("one " + await(create(second)));
      default:
        int i = 0;
        while (i < second.length()) i++;
        return Future.ready("many " + i + " " + await(create(second + first)));
    }
  }
}
