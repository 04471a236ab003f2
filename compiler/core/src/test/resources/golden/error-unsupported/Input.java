import static dev.pollen.Pollen.async;
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
                  class Two {
                    int twice = 2 * n;
                  }
                  Future<Two> made =
                      async(
                          () -> {
                            class Maker {
                              Two own = new Two();
                            }
                            await(f);
                            return new Maker().own;
                          });
                  return new Object() {
                    Two two = new Two();
                  };
                })
            .get();
    return Future.ready(await(f) + two.two.twice);
  }

  @Async
  Future<String> classOfALocalOneOfASwitch(int k, Future<String> f) {
    var two =
        switch (k) {
          case 1 -> {
            class Two {
              int value = k;
            }
            Future<Two> made =
                async(
                    () -> {
                      class Maker {
                        Two own = new Two();
                      }
                      await(f);
                      return new Maker().own;
                    });
            yield new Two() {
              int twice = 2 * value;
            };
          }
          default -> null;
        };
    return Future.ready(await(f) + two.twice);
  }
}
