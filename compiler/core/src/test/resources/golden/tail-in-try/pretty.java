import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  static Future<Integer> f(int i) {
    return Future.ready(i);
  }

  /** What is returned is awaited outside: neither catch nor finally has to do with it. */
  @Async
  Future<Integer> tail(Future<Integer> later) {
    return new TailFuture(later);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private final class TailFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "tail", lines = {13, 15, 21})
    enum State { INIT, AWAITING_LATER, AWAITING_RESULT, DONE, POISONED }

    private State state = State.INIT;
    private Future<Integer> later;
    private dev.pollen.Future<?> tail2;
    private Integer result;
    private Future<?> awaiting;

    TailFuture(Future<Integer> later) {
      this.later = later;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      Future<Integer> later = this.later;
      this.later = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      dev.pollen.Future<?> tail2 = this.tail2;
      this.tail2 = null;
      switch (at) {
        case INIT:
        case AWAITING_LATER:
          tailExit: {
            Integer result = null;
            if (at != State.INIT) {
              result = this.result;
              this.result = null;
            }
            exit: {
              try {
                try {
                  switch (at) {
                    case INIT:
                      awaiting = later;
                    case AWAITING_LATER: // line 15
                      at = State.INIT;
                      poll = awaiting.poll(cx);
                      if (poll.isPending()) {
                        checkCancelled(cx, awaiting);
                        this.tail2 = tail2;
                        this.result = result;
                        this.awaiting = awaiting;
                        state = State.AWAITING_LATER;
                        return pending();
                      }
                      tail2 = f((Integer) poll.get()); break tailExit;
                  }
                }
                catch (IllegalStateException e) {
                  { result = -1; break exit; }
                }
              }
              finally { if (state == State.POISONED) {
                System.out.println("end");
              } }
            }
            state = State.DONE;
            return ready(result);
          }
          awaiting = tail2;
        case AWAITING_RESULT: // line 21
          at = State.INIT;
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.awaiting = awaiting;
            state = State.AWAITING_RESULT;
            return pending();
          }
          state = State.DONE;
          return ready((Integer) poll.get());
        default:
          state = at;
          throw notPollable("tail", at);
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
