package demo;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

public class Adder {
  @Async
  public static Future<Integer> add(Future<Integer> a, Future<Integer> b) {
    int sum = await(a);
    if (sum < 0) {
      sum = 0;
    }
    sum += await(b);
    return Future.ready(sum);
  }
}
