import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;

class Input {
  @Async
  static Future<String> read(Future<String> f, Future<String> other) throws Exception { return new ReadFuture(f, other); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class ReadFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "read", lines = {9, 11, 13}) enum State { INIT, AWAITING_F, AWAITING_OTHER, DONE, POISONED } private State state = State.INIT; private Future<String> f; private Future<String> other; private String t; private Future<?> awaiting; ReadFuture(Future<String> f, Future<String> other) { this.f = f; this.other = other; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<String> f = this.f; this.f = null; Future<String> other = this.other; this.other = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; switch (at) { case INIT: case AWAITING_F: case AWAITING_OTHER: { RuntimeException e2 = null; switch (at) { case INIT: e2 = null; case AWAITING_F: try { switch (at) { case INIT:

      awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.other = other; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } String result = (String) poll.get(); state = State.DONE; return ready(result); } }
    catch (ArithmeticException | IllegalStateException thrown) { e2 = thrown; }

    catch (RuntimeException e) {
      throw new IOException(e);
    } case AWAITING_OTHER: if (at != State.INIT || e2 != null) { String t = null; if (at != State.INIT) { t = this.t; this.t = null; } switch (at) { case INIT: t = e2.getMessage(); awaiting = other; case AWAITING_OTHER: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.t = t; this.awaiting = awaiting; state = State.AWAITING_OTHER; return pending(); } String result2 = t + (String) poll.get(); state = State.DONE; return ready(result2); } } } } default: state = at; throw notPollable("read", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
