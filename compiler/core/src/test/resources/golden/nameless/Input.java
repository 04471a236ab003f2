import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Comparator;
import java.util.List;

class Input {
  @Async
  Future<String> declared(Future<String> f) {
    var counter =
        new Object() {
          int count;
        };
    counter.count += await(f).length();
    return Future.ready("" + counter.count);
  }

  @Async
  Future<String> ofALambda(List<String> words, String unit, Future<String> f) {
    var best =
        words.stream()
            .map(
                word ->
                    new Object() {
                      String text = word + unit;
                    })
            .max(Comparator.comparing(o -> o.text.length()))
            .orElseThrow();
    return Future.ready(await(f) + best.text);
  }

  @Async
  Future<Integer> ofWhatIsBoundBeside(Object o, Future<Integer> f) {
    var twice =
        o instanceof Integer n
            ? new Object() {
              int value = 2 * n;
            }
            : null;
    return Future.ready(await(f) + (twice == null ? 0 : twice.value));
  }
}
