package demo;

import static dev.pollen.Pollen.await;

import demo.gen.Generated;
import demo.more.More;
import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;

public class App {
  @Async
  static Future<String> both() {
    var first = await(Generated.name(1));
    return Future.ready(first + ", " + await(More.name(2)));
  }

  public static void main(String[] args) throws Exception {
    System.out.println(Pollen.blockOn(both()));
  }
}
