import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

/** The lesson's example. */
class Input {
  static Future<Integer> create(String name) {
    return Future.ready(name.length());
  }

  static Future<Void> writeAll(int file, byte[] data) {
    return Future.ready();
  }

  @Async
  static Future<Void> writeHello(String name) throws Exception {
    int file = await(create(name));
    await(writeAll(file, "hello world!".getBytes()));
    return Future.ready();
  }
}
