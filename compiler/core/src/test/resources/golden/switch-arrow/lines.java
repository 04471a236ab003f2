import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  enum Color { RED, GREEN, BLUE }

  @Async
  static Future<String> name(Color c, Future<String> f) throws Exception { return new NameFuture(c, f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class NameFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "name", lines = {10, 12, 14, 18}) enum State { INIT, AWAITING_F, AWAITING_F_2, AWAITING_F_3, DONE, POISONED } private State state = State.INIT; private Color c; private Future<String> f; private Future<?> awaiting; NameFuture(Color c, Future<String> f) { this.c = c; this.f = f; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Color c = this.c; this.c = null; Future<String> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; switch (at) { case INIT: case AWAITING_F: case AWAITING_F_2: case AWAITING_F_3:
    choice: switch (at == State.INIT ? (c) : at == State.AWAITING_F ? Color.RED : at == State.AWAITING_F_2 ? Color.GREEN : Color.BLUE) {
      case RED -> { switch (at) { case INIT: awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } } }
      case GREEN -> { switch (at) { case INIT:
        awaiting = f; case AWAITING_F_2: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); } String s = (String) poll.get();
        if (s.isEmpty()) break choice;
        state = State.DONE; return ready(s); } }

      default -> { switch (at) { case INIT: awaiting = f; case AWAITING_F_3: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_F_3; return pending(); } throw new IllegalStateException((String) poll.get()); } } }

    state = State.DONE; return ready("end"); default: state = at; throw notPollable("name", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
