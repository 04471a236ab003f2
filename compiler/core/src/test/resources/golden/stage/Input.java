import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Input {
  @Async
  static CompletionStage<Integer> eager(CompletableFuture<Integer> f) throws Exception {
    int x = await(f);
    return CompletableFuture.completedFuture(x + 1);
  }
}
