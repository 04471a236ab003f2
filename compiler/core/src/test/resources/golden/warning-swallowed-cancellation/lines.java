import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  Future<Integer> retry(Future<Integer> first) { return new RetryFuture(first); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private final class RetryFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "retry", lines = {8, 11}) enum State { INIT, AWAITING_FIRST, DONE, POISONED } private State state = State.INIT; private Future<Integer> first; private Future<?> awaiting; RetryFuture(Future<Integer> first) { this.first = first; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<Integer> first = this.first; this.first = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; int value = 0; switch (at) { case INIT: case AWAITING_FIRST: try { switch (at) { case INIT:


      awaiting = first; case AWAITING_FIRST: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_FIRST; return pending(); } value = (Integer) poll.get(); } }
    catch (Throwable failure) {
      value = 0;
    }
    state = State.DONE; return ready(value); default: state = at; throw notPollable("retry", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
