import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  @Async
  static Future<Boolean> both(boolean a, Future<Boolean> f, Object o) throws Exception {
    return new BothFuture(a, f, o);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class BothFuture extends StateMachine<Boolean> {
    @Origin(file = "Input.java", method = "both", lines = {8, 9, 9, 10, 11, 11})
    enum State { INIT, AWAITING_F, AWAITING_F_2, AWAITING_F_3, AWAITING_F_4, AWAITING_F_5, DONE, POISONED }

    private State state = State.INIT;
    private boolean a;
    private Future<Boolean> f;
    private Object o;
    private boolean t;
    private boolean r;
    private String s;
    private Future<?> awaiting;

    BothFuture(boolean a, Future<Boolean> f, Object o) {
      this.a = a;
      this.f = f;
      this.o = o;
    }

    @Override
    public Poll<Boolean> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      boolean a = this.a;
      Future<Boolean> f = this.f;
      this.f = null;
      Object o = this.o;
      this.o = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      boolean all = false;
      boolean any = false;
      boolean r = this.r;
      String s = this.s;
      this.s = null;
      boolean all2 = false;
      int value = 0;
      switch (at) {
        case INIT:
          all = a;
        case AWAITING_F:
          if (at != State.INIT || all) {
            switch (at) {
              case INIT:
                awaiting = f;
              case AWAITING_F: // line 9
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.a = a;
                  this.f = f;
                  this.o = o;
                  this.awaiting = awaiting;
                  state = State.AWAITING_F;
                  return pending();
                }
                all = (Boolean) poll.get();
            }
          }
          any = all;
        case AWAITING_F_2:
          if (at != State.INIT || !any) {
            boolean t = false;
            if (at != State.INIT) {
              t = this.t;
            }
            switch (at) {
              case INIT:
                t = !a;
                awaiting = f;
              case AWAITING_F_2: // line 9
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.f = f;
                  this.o = o;
                  this.t = t;
                  this.awaiting = awaiting;
                  state = State.AWAITING_F_2;
                  return pending();
                }
                any = t & (Boolean) poll.get();
            }
          }
          r = any;
          all2 = (o instanceof String s2 && (s = s2) == s2);
        case AWAITING_F_3:
          if (at != State.INIT || all2) {
            switch (at) {
              case INIT:
                awaiting = f;
              case AWAITING_F_3: // line 10
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.f = f;
                  this.r = r;
                  this.s = s;
                  this.awaiting = awaiting;
                  state = State.AWAITING_F_3;
                  return pending();
                }
                all2 = (Boolean) poll.get();
            }
          }
          if (all2 && s.isEmpty()) { Boolean result = r; state = State.DONE; return ready(result); }
          awaiting = f;
        case AWAITING_F_4: // line 11
          at = State.INIT;
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.f = f;
            this.r = r;
            this.awaiting = awaiting;
            state = State.AWAITING_F_4;
            return pending();
          }
        case AWAITING_F_5:
          if (at == State.INIT && (Boolean) poll.get()) {
            value = 1;
          } else {
            int value2 = 0;
            if (at == State.INIT && (r)) {
              value2 = 2;
            } else {
              switch (at) {
                case INIT:
                  awaiting = f;
                case AWAITING_F_5: // line 11
                  at = State.INIT;
                  poll = awaiting.poll(cx);
                  if (poll.isPending()) {
                    checkCancelled(cx, awaiting);
                    this.awaiting = awaiting;
                    state = State.AWAITING_F_5;
                    return pending();
                  }
                  value2 = (Boolean) poll.get() ? 3 : 4;
              }
            }
            value = value2;
          }
          int n = value;
          Boolean result2 = n > 2;
          state = State.DONE;
          return ready(result2);
        default:
          state = at;
          throw notPollable("both", at);
      }
    }

    @Override
    public void cancel() {
      state = State.POISONED;
      drop(awaiting);
      awaiting = null;
    }
  }
}
