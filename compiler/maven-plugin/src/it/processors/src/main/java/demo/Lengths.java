package demo;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.io.IOException;
import java.util.List;
import lombok.Cleanup;
import lombok.NonNull;
import lombok.SneakyThrows;
import lombok.val;

/** What rewrites bodies, in and beside those of @Async methods. */
public class Lengths {
  @Async
  static Future<Integer> sum(@NonNull List<@NonNull String> names) {
    val first = names.get(0).length();
    int sum = first;
    for (val name : names) {
      val length = name.length();
      sum += await(Future.ready(length));
    }
    val kept = sum;
    await(Pollen.yieldNow());
    val twice = kept * 2;
    return Future.ready(twice + closed());
  }

  @SneakyThrows
  private static int closed() {
    int[] closed = {0};
    check(closed);
    return closed[0];
  }

  private static void check(@NonNull int[] closed) throws IOException {
    @Cleanup AutoCloseableCounter counter = () -> closed[0]++;
    if (closed[0] > 0) throw new IOException();
  }

  private interface AutoCloseableCounter {
    void close();
  }
}
