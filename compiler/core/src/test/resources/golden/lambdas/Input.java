import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Input {
  @Async
  static Future<List<Supplier<String>>> capture(List<Future<String>> all) throws Exception {
    List<Supplier<String>> out = new ArrayList<>();
    String prefix = await(all.get(0));
    for (Future<String> f : all) {
      String s = await(f);
      out.add(() -> prefix + s);
      await(f);
      out.add(s::trim);
    }
    return Future.ready(out);
  }
}
