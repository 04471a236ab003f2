import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> count(Future<Integer> f, int n) throws Exception { return new CountFuture(f, n); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class CountFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "count", lines = {8, 11, 15}) enum State { INIT, AWAITING_F, AWAITING_F_2, DONE, POISONED } private State state = State.INIT; private Future<Integer> f; private int n; private int i; private Future<?> awaiting; CountFuture(Future<Integer> f, int n) { this.f = f; this.n = n; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<Integer> f = this.f; this.f = null; int n = this.n; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; int i = this.i; switch (at) { case INIT:
    i = 0; case AWAITING_F:
    loop: while (at != State.INIT || i < n) { switch (at) { case INIT:
      awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.n = n; this.i = i; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } i += (Integer) poll.get();
      if (i == 3) continue;
      if (i == 5) break loop; } } case AWAITING_F_2: loop: while (true) { switch (at) { case INIT: {

    i--; } awaiting = f; case AWAITING_F_2: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.i = i; this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); } if (!((Integer) poll.get() > i)) break loop; } }
    state = State.DONE; return ready(i); default: state = at; throw notPollable("count", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
