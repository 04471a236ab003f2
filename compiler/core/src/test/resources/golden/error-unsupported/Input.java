import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<String> varOfAClassThatUsesABinding(Object o, Future<String> f) {
    var shown =
        o instanceof String s && !await(f).isEmpty()
            ? new Object() {
              String shown = s;
            }
            : null;
    return Future.ready(await(f) + shown.shown);
  }

  @Async
  Future<String> varOfAClassThatUsesWhatIsAssignedBeside(Future<String> f) {
    int length;
    var sum =
        (length = "abc".length()) > 9
            ? null
            : new Object() {
              int twice = 2 * length;
            };
    return Future.ready(await(f) + sum.twice);
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
