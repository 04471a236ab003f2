import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<String> classThatUsesALocalOneOfALambda(Future<String> f) {
    var two =
        java.util.Optional.of(1)
            .map(
                n -> {
                  record Two(int twice) {}
                  return new Object() {
                    Two two = new Two(2 * n);
                  };
                })
            .get();
    return Future.ready(await(f) + two.two.twice());
  }

  @Async
  Future<String> classOfALocalOneOfASwitch(int k, Future<String> f) {
    var two =
        switch (k) {
          case 1 -> {
            class Two {
              int value = k;
            }
            yield new Two() {
              int twice = 2 * value;
            };
          }
          default -> null;
        };
    return Future.ready(await(f) + two.twice);
  }

  static class Line extends java.net.HttpURLConnection {
    Line() {
      super(null);
    }

    static final Object NAMELESS =
        new Line() {
          @Async
          Future<Integer> anInheritedFieldOfWhatACallYields(Future<Integer> f) {
            java.util.List.of(this).get(0).responseCode += 1;
            java.util.List.of(this).get(0).responseCode += hashCode();
            return Future.ready(await(f));
          }
        };

    @Override
    public void connect() {}

    @Override
    public void disconnect() {}

    @Override
    public boolean usingProxy() {
      return false;
    }
  }
}
