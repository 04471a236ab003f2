import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;

class Input {
  @Async
  Future<String> captured(Object o, List<String> all, Future<String> f) { return new CapturedFuture(o, all, f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private final class CapturedFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "captured", lines = {9, 11}) enum State { INIT, AWAITING_F, DONE, POISONED } private State state = State.INIT; private Object o; private List<String> all; private Future<String> f; private String s; private Future<?> awaiting; CapturedFuture(Object o, List<String> all, Future<String> f) { this.o = o; this.all = all; this.f = f; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Object o = this.o; this.o = null; List<String> all = this.all; this.all = null; Future<String> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; String s = this.s; this.s = null; switch (at) { case INIT: case AWAITING_F:
    if (at != State.INIT || (o instanceof String s2 && (s = s2) == s2) && all.stream().anyMatch(x -> x.equals(s2))) { switch (at) { case INIT:
      awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.s = s; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } String result = (String) poll.get() + s; state = State.DONE; return ready(result); } }

    state = State.DONE; return ready("none"); default: state = at; throw notPollable("captured", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
