import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Input {
  @Async
  static Future<List<Supplier<String>>> capture(List<Future<String>> all) throws Exception { return new CaptureFuture(all); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class CaptureFuture extends dev.pollen.StateMachine<List<Supplier<String>>> { @dev.pollen.Origin(file = "Input.java", method = "capture", lines = {11, 13, 15, 17}) enum State { INIT, AWAITING_GET, AWAITING_F, AWAITING_F_2, DONE, POISONED } private State state = State.INIT; private List<Future<String>> all; private List<Supplier<String>> out; private String prefix; private java.util.Iterator<Future<String>> iterator; private Future<String> f; private String s; private Future<?> awaiting; CaptureFuture(List<Future<String>> all) { this.all = all; } @Override public dev.pollen.Poll<List<Supplier<String>>> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; List<Future<String>> all = this.all; this.all = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; List<Supplier<String>> out = this.out; this.out = null; String prefix = this.prefix; this.prefix = null; java.util.Iterator<Future<String>> iterator = this.iterator; this.iterator = null; switch (at) { case INIT:
    out = new ArrayList<>();
    awaiting = all.get(0); case AWAITING_GET: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.all = all; this.out = out; this.awaiting = awaiting; state = State.AWAITING_GET; return pending(); } prefix = (String) poll.get();
    iterator = all.iterator(); case AWAITING_F: case AWAITING_F_2: while (at != State.INIT || iterator.hasNext()) { Future<String> f = null; String s = null; if (at != State.INIT) { f = this.f; this.f = null; s = this.s; this.s = null; } switch (at) { case INIT: f = iterator.next();
      awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.out = out; this.prefix = prefix; this.iterator = iterator; this.f = f; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } s = (String) poll.get(); final String prefix2 = prefix; final String s2 = s;
      out.add(() -> prefix2 + s2);
      awaiting = f; case AWAITING_F_2: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.out = out; this.prefix = prefix; this.iterator = iterator; this.s = s; this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); }
      out.add(s::trim); } }

    state = State.DONE; return ready(out); default: state = at; throw notPollable("capture", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
