import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  static Future<Integer> cost(int i) {
    return Future.ready(i);
  }

  @Async
  static Future<Integer> sum(int n, int weight) throws Exception {
    return new SumFuture(n, weight);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class SumFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "sum", lines = {12, 15, 17, 19})
    enum State { INIT, AWAITING_COST, AWAITING_COST_2, AWAITING_COST_3, DONE, POISONED }

    private State state = State.INIT;
    private int n;
    private int weight;
    private int total;
    private int i;
    private Future<?> awaiting;

    SumFuture(int n, int weight) {
      this.n = n;
      this.weight = weight;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      int n = this.n;
      int weight = this.weight;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      int total = this.total;
      switch (at) {
        case INIT:
          total = 0;
        case AWAITING_COST:
          {
            int i = 0;
            if (at != State.INIT) {
              i = this.i;
            }
            switch (at) {
              case INIT:
                i = 0;
              case AWAITING_COST:
                for (; at != State.INIT || i < n; i++) {
                  switch (at) {
                    case INIT:
                      awaiting = cost(i);
                    case AWAITING_COST: // line 15
                      at = State.INIT;
                      poll = awaiting.poll(cx);
                      if (poll.isPending()) {
                        checkCancelled(cx, awaiting);
                        this.n = n;
                        this.weight = weight;
                        this.total = total;
                        this.i = i;
                        this.awaiting = awaiting;
                        state = State.AWAITING_COST;
                        return pending();
                      }
                      total += (Integer) poll.get() * weight;
                  }
                }
            }
          }
        case AWAITING_COST_2:
          {
            int i = 0;
            if (at != State.INIT) {
              i = this.i;
            }
            switch (at) {
              case INIT:
                i = 0;
                awaiting = cost(n);
              case AWAITING_COST_2: // line 17
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.total = total;
                  this.i = i;
                  this.awaiting = awaiting;
                  state = State.AWAITING_COST_2;
                  return pending();
                }
                int j = (Integer) poll.get();
                for (; i < j; i++, j--) {
                  total++;
                }
            }
          }
        case AWAITING_COST_3:
          loop: while (true) {
            switch (at) {
              case INIT:
                awaiting = cost(total);
              case AWAITING_COST_3: // line 19
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.total = total;
                  this.awaiting = awaiting;
                  state = State.AWAITING_COST_3;
                  return pending();
                }
                if ((Integer) poll.get() > 0) break loop;
            }
          }
          state = State.DONE;
          return ready(total);
        default:
          state = at;
          throw notPollable("sum", at);
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
