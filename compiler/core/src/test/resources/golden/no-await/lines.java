import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> product(int a, int b) { return new ProductFuture(a, b); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class ProductFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "product", lines = {8}) enum State { INIT, DONE, POISONED } private State state = State.INIT; private int a; private int b; ProductFuture(int a, int b) { this.a = a; this.b = b; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; int a = this.a; int b = this.b; switch (at) { case INIT:
    Integer result = a * b; state = State.DONE; return ready(result); default: state = at; throw notPollable("product", at); } }
  }

  int untouched( int x ){ return x ; }
}
