import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> score(String s, Future<Integer> f) throws Exception { return new ScoreFuture(s, f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class ScoreFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "score", lines = {8, 10, 12, 17}) enum State { INIT, AWAITING_F, AWAITING_F_2, AWAITING_F_3, DONE, POISONED } private State state = State.INIT; private String s; private Future<Integer> f; private int base; private Future<?> awaiting; ScoreFuture(String s, Future<Integer> f) { this.s = s; this.f = f; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; String s = this.s; this.s = null; Future<Integer> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; int value = 0; int base = this.base; int value2 = 0; switch (at) { case INIT: case AWAITING_F: case AWAITING_F_2:
    choice: switch (at == State.INIT ? (s) : at == State.AWAITING_F ? "a" : "c") {
      case "a", "b" -> { switch (at) { case INIT: awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } value = (Integer) poll.get(); } }
      case "c" -> { switch (at) { case INIT:
        awaiting = f; case AWAITING_F_2: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); } int x = (Integer) poll.get();
        { value = x * 2; break choice; } } }

      default -> { value = 0; } } base = value; case AWAITING_F_3:

    choice: switch (at == State.INIT ? (base) : 1) { case 0: { value2 = 1; break choice; } default: switch (at) { case INIT: awaiting = f; case AWAITING_F_3: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.base = base; this.awaiting = awaiting; state = State.AWAITING_F_3; return pending(); } value2 = (Integer) poll.get(); break choice; } } Integer result = base + value2; state = State.DONE; return ready(result); default: state = at; throw notPollable("score", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
