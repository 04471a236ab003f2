import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<String> name(int n, Future<String> f) throws Exception { return new NameFuture(n, f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class NameFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "name", lines = {8, 15, 20}) enum State { INIT, AWAITING_F, AWAITING_F_2, DONE, POISONED } private State state = State.INIT; private int n; private Future<String> f; private String s; private Future<?> awaiting; NameFuture(int n, Future<String> f) { this.n = n; this.f = f; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; int n = this.n; Future<String> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; String s = this.s; this.s = null; switch (at) { case INIT:
    s = ""; case AWAITING_F: case AWAITING_F_2:
    choice: switch (at == State.INIT ? (n) : at == State.AWAITING_F ? 2 : 3) {
      case 0:
        s += "zero";
      case 1:
      case 2: switch (at) { case INIT:
        awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.s = s; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } s += (String) poll.get(); break choice; }

      default:
        s += "many";
      case 3: { switch (at) { case INIT:
        awaiting = f; case AWAITING_F_2: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.s = s; this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); } s += (String) poll.get(); } } }


    state = State.DONE; return ready(s); default: state = at; throw notPollable("name", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
