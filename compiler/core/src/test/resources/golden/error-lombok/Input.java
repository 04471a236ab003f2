import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.InputStream;
import java.util.function.Supplier;
import lombok.*;

class Input {
  @Async
  static Future<Integer> cleanup(Future<InputStream> f) throws Exception {
    @Cleanup InputStream in = await(f);
    Supplier<Integer> plain = () -> {
      @Cleanup Resource r = new Resource();
      return r.hashCode();
    };
    return Future.ready(in.read() + plain.get());
  }

  static Future<Integer> block(Future<InputStream> f) {
    return async(() -> {
      @Cleanup
      final InputStream in = await(f);
      return in.read();
    });
  }

  @SneakyThrows
  @Async
  static Future<Integer> sneaky(Future<Integer> f) {
    return Future.ready(await(f));
  }

  @Async
  @Locked.Read
  Future<Integer> locked(@NonNull Future<Integer> f) {
    return Future.ready(await(f));
  }

  @Async
  @Synchronized("lock")
  Future<Integer> synchronised(Future<Integer> f) {
    return Future.ready(await(f));
  }

  @SneakyThrows
  static void fine(@NonNull Thread thread) {
    @Cleanup Resource r = new Resource();
    thread.join();
  }

  static class Resource {
    void close() {}
  }
}
