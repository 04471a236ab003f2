package demo;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;

public class App {
  @Async
  static Future<Integer> twice(int start) {
    int number = start;
    await(Pollen.yieldNow());
    int doubled = 2 * number; // a breakpoint here
    return Future.ready(Arithmetic.checked(doubled));
  }

  public static void main(String[] args) throws Exception {
    System.out.println("twice: " + Pollen.blockOn(twice(args.length == 0 ? 21 : Integer.parseInt(args[0]))));
  }
}
