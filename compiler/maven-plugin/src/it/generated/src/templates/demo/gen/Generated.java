package demo.gen;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;

public class Generated {
  @Async
  public static Future<String> name(int number) {
    await(Pollen.yieldNow());
    return Future.ready("gen " + number);
  }
}
