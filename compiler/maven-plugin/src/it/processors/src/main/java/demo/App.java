package demo;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.List;

public class App {
  @Async
  static Future<String> describe(Future<String> name) {
    var user = User.builder().name(await(name)).age(41).build();
    var dto = new UserMapperImpl().toDto(user);
    var age = dto.getAge();
    await(Pollen.yieldNow());
    return Future.ready(dto.getName() + " " + (age + 1));
  }

  public static void main(String[] args) throws Exception {
    System.out.println(Pollen.blockOn(describe(Future.ready("Ada"))));
    System.out.println(Pollen.blockOn(Lengths.sum(List.of("a", "bcd"))));
    try {
      Pollen.blockOn(Lengths.sum(null));
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
  }
}
