import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  record Named(String name) {}

  @Async
  static Future<String> kinds(Future<String> f) throws Exception { return new KindsFuture(f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class KindsFuture extends dev.pollen.StateMachine<String> { @dev.pollen.Origin(file = "Input.java", method = "kinds", lines = {10, 12, 16, 21, 22}) enum State { INIT, AWAITING_F, AWAITING_F_2, AWAITING_F_3, AWAITING_F_4, DONE, POISONED } private State state = State.INIT; private Future<String> f; private String text; private int a; private int[] b; private int c; private Object p; private int t; private Future<?> awaiting; KindsFuture(Future<String> f) { this.f = f; } @Override public dev.pollen.Poll<String> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; Future<String> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null;
    final int k = 3; String text = this.text; this.text = null; int a = this.a; int[] b = this.b; this.b = null; int c = this.c; String later = null; switch (at) { case INIT:
    awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } text = (String) poll.get();
    a = 1; b = new int[] {2, 3}; case AWAITING_F_2:

    if (at == State.INIT && (text.isEmpty())) { later = "empty"; } else { switch (at) { case INIT:
    awaiting = f; case AWAITING_F_2: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.text = text; this.a = a; this.b = b; this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); } later = (String) poll.get(); } }
    c = a + b[k - 2]; case AWAITING_F_3: case AWAITING_F_4: {
    record Pair(int left, String right) {} Pair p = null; if (at != State.INIT) { p = (Pair) this.p; this.p = null; } switch (at) { case INIT:
    p = new Pair(c, later);
    ; case AWAITING_F_3: { int t = 0; if (at != State.INIT) { t = this.t; } switch (at) { case INIT:
    t = p.left(); awaiting = f; case AWAITING_F_3: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.text = text; this.c = c; this.p = p; this.t = t; this.awaiting = awaiting; state = State.AWAITING_F_3; return pending(); } c += t; } } case AWAITING_F_4: { int t = 0; if (at != State.INIT) { t = this.t; } switch (at) { case INIT:
    t = p.left() * k; awaiting = f; case AWAITING_F_4: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.text = text; this.c = c; this.p = p; this.t = t; this.awaiting = awaiting; state = State.AWAITING_F_4; return pending(); } c -= t; } }
    assert c == 0 : "c is " + c;
    String result = p + text; state = State.DONE; return ready(result); } } default: state = at; throw notPollable("kinds", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
