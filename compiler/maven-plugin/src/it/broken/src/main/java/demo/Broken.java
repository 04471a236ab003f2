package demo;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

public class Broken {
  @Async
  static Future<Integer> broken(Future<Integer> f) {
    Runnable r = () -> await(f);
    return Future.ready(1);
  }
}
