package demo.other;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;

public class Other {
  @Async
  public static Future<String> name(int number) {
    await(Pollen.yieldNow());
    return Future.ready("other " + number);
  }
}
