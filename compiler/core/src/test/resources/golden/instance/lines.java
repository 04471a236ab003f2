import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  private int total;
  private final String name = "n";

  @Async
  Future<String> add(Future<Integer> f) throws Exception { return new AddFuture(f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private final class AddFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "add", lines = {11, 12}) enum State { INIT, AWAITING_F, DONE, POISONED } private State state = State.INIT; private Future<Integer> f; private int t; private Future<?> awaiting; AddFuture(Future<Integer> f) { this.f = f; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<Integer> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; int t = this.t; switch (at) { case INIT:
    t = total; awaiting = f; case AWAITING_F: poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.t = t; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } total = t + (Integer) poll.get();
    Input.this.total++;
    String result = name + total + Input.this.toString(); state = State.DONE; return ready(result); default: state = at; throw notPollable("add", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }

  @Override
  public String toString() {
    return "Input" + name;
  }
}
