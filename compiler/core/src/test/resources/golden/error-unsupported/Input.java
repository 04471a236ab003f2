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

    Line same() {
      return this;
    }

    @Async
    Future<Integer> anInheritedFieldOfWhatACallYields(Future<Integer> f) {
      same().responseCode += 1;
      same().responseCode += same().hashCode();
      return Future.ready(await(f));
    }

    static class Doc extends javax.swing.text.PlainDocument {
      Doc same() {
        return this;
      }

      @Async
      Future<String> anInheritedConstantOfWhatACallYields(Future<String> f) {
        String reason = same().BAD_LOCATION + Doc.BAD_LOCATION + this.BAD_LOCATION;
        return Future.ready(await(f) + reason);
      }
    }

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
