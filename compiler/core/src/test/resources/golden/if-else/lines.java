import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<String> choose(Future<Boolean> f, Future<String> g) throws Exception { return new ChooseFuture(f, g); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class ChooseFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "choose", lines = {8, 10, 11}) enum State { INIT, AWAITING_F, AWAITING_G, DONE, POISONED } private State state = State.INIT; private Future<Boolean> f; private Future<String> g; private String s; private Future<?> awaiting; ChooseFuture(Future<Boolean> f, Future<String> g) { this.f = f; this.g = g; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<Boolean> f = this.f; this.f = null; Future<String> g = this.g; this.g = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; String s = this.s; this.s = null; switch (at) { case INIT:
    s = "none";
    awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.g = g; this.s = s; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } case AWAITING_G: if (at != State.INIT || (Boolean) poll.get()) { switch (at) { case INIT:
      awaiting = g; case AWAITING_G: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_G; return pending(); } s = (String) poll.get(); } } else {
    if (s.isEmpty()) s = "empty";
    else {
      s += "!";
    } }
    state = State.DONE; return ready(s); default: state = at; throw notPollable("choose", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
