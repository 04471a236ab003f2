package demo;

import static dev.pollen.Pollen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import org.junit.jupiter.api.Test;

class AdderTest {
  @Async
  private Future<Void> body() {
    await(Pollen.yieldNow());
    int sum = await(Adder.add(Future.ready(1), Future.ready(2)));
    assertEquals(3, sum);
    return Future.ready();
  }

  @Test
  void adds() throws Exception {
    Pollen.blockOn(body());
  }
}
