package demo.library;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;

public class Library {
  @Async
  public static Future<String> name(int number) {
    await(Pollen.yieldNow());
    return Future.ready("library " + number);
  }
}
