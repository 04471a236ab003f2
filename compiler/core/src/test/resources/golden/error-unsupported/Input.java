import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.Supplier;

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
                  Supplier<Two> twos = Two::new;
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
            java.util.Optional.of(k).map(n -> new Two());
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
          Future<Integer> anInheritedFieldOfWhatIsKept(Future<Integer> f) {
            java.util.List.of(this).get(0).responseCode += await(f);
            return Future.ready(responseCode);
          }

          @Async
          Future<Integer> anInheritedFieldOfAVariable(Future<Integer> f) {
            var line = this;
            line.responseCode = 1 + await(f);
            return Future.ready(line.responseCode);
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

  static final Object OUTER =
      new Object() {
        int poll() {
          return 1;
        }

        class Inner {
          @Async
          Future<Integer> outOfTwoMachines(Future<Integer> f) {
            int k = await(f);
            class Innermost {
              @Async
              Future<Integer> run() {
                return Future.ready(await(f) + poll() + k);
              }
            }
            return Future.ready(await(new Innermost().run()));
          }
        }
      };
}
