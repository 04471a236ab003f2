import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> twice(Future<Integer> f) throws Exception { return new TwiceFuture(f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class TwiceFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "twice", lines = {8, 9, 11}) enum State { INIT, AWAITING_F, AWAITING_TWICE, DONE, POISONED } private State state = State.INIT; private Future<Integer> f; private Future<?> awaiting; TwiceFuture(Future<Integer> f) { this.f = f; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<Integer> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; switch (at) { case INIT:
    awaiting = f; case AWAITING_F: poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } int x = (Integer) poll.get();
    if (x > 5) { Integer result = x; state = State.DONE; return ready(result); }
    awaiting = twice(Future.ready(x * 2 + 1)); case AWAITING_TWICE: poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_TWICE; return pending(); } state = State.DONE; return ready((Integer) poll.get()); default: state = at; throw notPollable("twice", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
