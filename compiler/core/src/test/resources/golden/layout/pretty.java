import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  /* before */ @Async static Future<Integer> one(Future<Integer> f) throws Exception {
    return new OneFuture(f);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class OneFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "one", lines = {7, 7})
    enum State { INIT, AWAITING_F, DONE, POISONED }

    private State state = State.INIT;
    private Future<Integer> f;
    private Future<?> awaiting;

    OneFuture(Future<Integer> f) {
      this.f = f;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      Future<Integer> f = this.f;
      this.f = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      switch (at) {
        case INIT:
          awaiting = f;
        case AWAITING_F: // line 7
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.awaiting = awaiting;
            state = State.AWAITING_F;
            return pending();
          }
          int x = (Integer) poll.get();
          state = State.DONE;
          return ready(x);
        default:
          state = at;
          throw notPollable("one", at);
      }
    }

    @Override
    public void cancel() {
      state = State.POISONED;
      drop(awaiting);
      awaiting = null;
    }
  } int after;

  @Async
  static Future<Integer> spread( // a comment
      Future<Integer> f, /* and
      another */ int n)
      throws Exception
  {
    return new SpreadFuture(f, n);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class SpreadFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "spread", lines = {10, 17, 25})
    enum State { INIT, AWAITING_F, AWAITING_F_2, DONE, POISONED }

    private State state = State.INIT;
    private Future<Integer> f;
    private int n;
    private String block;
    private Future<?> awaiting;

    SpreadFuture(Future<Integer> f, int n) {
      this.f = f;
      this.n = n;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      Future<Integer> f = this.f;
      this.f = null;
      int n = this.n;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      int x = 0;
      String block = this.block;
      this.block = null;
      switch (at) {
        case INIT:
          awaiting = f;
        case AWAITING_F: // line 17
          at = State.INIT;
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.f = f;
            this.n = n;
            this.awaiting = awaiting;
            state = State.AWAITING_F;
            return pending();
          }
          x = n
              + (Integer) poll.get() // with await(f)
          - n;
          block = """
        await(f) { \" }
        """;
        case AWAITING_F_2:
          if (at == State.INIT && (x > 0)) {
            x++;
          } else {
            switch (at) {
              case INIT:
                awaiting = f;
              case AWAITING_F_2: // line 25
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.block = block;
                  this.awaiting = awaiting;
                  state = State.AWAITING_F_2;
                  return pending();
                }
                x = (Integer) poll.get();
            }
          }
          Integer result = x + block.length();
          state = State.DONE;
          return ready(result);
        default:
          state = at;
          throw notPollable("spread", at);
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
