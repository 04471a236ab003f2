import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  static int open;

  @Async
  static Future<Integer> use(Future<Integer> f) throws Exception { return new UseFuture(f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class UseFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "use", lines = {10, 13, 22}) enum State { INIT, AWAITING_F, AWAITING_F_2, DONE, POISONED } private State state = State.INIT; private Future<Integer> f; private Integer result; private Throwable failure; private int t; private Future<?> awaiting; UseFuture(Future<Integer> f) { this.f = f; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<Integer> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; Integer result = this.result; this.result = null; switch (at) { case INIT: case AWAITING_F: case AWAITING_F_2: exit: { switch (at) { case INIT:
    open++; case AWAITING_F: try { switch (at) { case INIT:

      awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.result = result; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } int x = (Integer) poll.get();
      if (x == 0) { result = 0; break exit; }
      open += x; } }
    finally { if (state == State.POISONED) {
      open--;
    } } case AWAITING_F_2: { Throwable failure = null; if (at != State.INIT) { failure = this.failure; this.failure = null; } switch (at) { case INIT: failure = null; { try {

      open++; } catch (Throwable thrown) { failure = thrown; } } case AWAITING_F_2: { int t = 0; if (at != State.INIT) { t = this.t; } switch (at) { case INIT:

      t = open; awaiting = f; case AWAITING_F_2: at = State.INIT; poll = shielded(awaiting, cx); if (poll.isPending()) { this.failure = failure; this.t = t; this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); } open = t - (Integer) poll.get(); } } if (failure != null) throw rethrow(failure); } }

    state = State.DONE; return ready(open); } } state = State.DONE; return ready(result); default: state = at; throw notPollable("use", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
