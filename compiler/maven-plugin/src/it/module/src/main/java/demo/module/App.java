package demo.module;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.net.http.HttpRequest;

public class App {
  @Async
  static Future<String> name() {
    var method = HttpRequest.newBuilder().uri(java.net.URI.create("http://localhost")).build().method();
    await(Pollen.yieldNow());
    return Future.ready(method + " in " + App.class.getModule().getName());
  }

  public static void main(String[] args) throws Exception {
    System.out.println(Pollen.blockOn(name()));
  }
}
