import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/** What the harness writes around code, so that the oracle knows where it is. */
final class OracleRegion {
  private OracleRegion() {}

  /** A finally begins: requests to cancel wait for the next await outside. */
  static void enter() {
    Pollen.shields++;
  }

  static void leave() {
    Pollen.shields--;
  }

  /** The body of a method that returns a stage: a task of its own, whose awaits are not those of the program. */
  static <S extends CompletionStage<?>> S task(Callable<S> body) {
    try {
      return Pollen.ownTask(body);
    } catch (Exception e) {
      throw OracleRegion.<RuntimeException>sneaky(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Exception> X sneaky(Exception e) throws X {
    throw (X) e;
  }

  /** The body of a method that is called long before what it returns is awaited: it begins only then. */
  static <T> Future<T> cold(Callable<? extends Future<T>> body) {
    return new Future<>() {
      private Future<T> begun;

      @Override
      public Poll<T> poll(dev.pollen.Context cx) throws Exception {
        if (begun == null) begun = body.call();
        return begun.poll(cx);
      }
    };
  }
}
