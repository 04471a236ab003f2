import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  @Async
  static Future<Integer> sum(int[] all, List<? extends Future<Integer>> futures) throws Exception {
    return new SumFuture(all, futures);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class SumFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "sum", lines = {9, 15, 17})
    enum State { INIT, AWAITING_GET, AWAITING_F, DONE, POISONED }

    private State state = State.INIT;
    private int[] all;
    private List<? extends Future<Integer>> futures;
    private int total;
    private int[] array;
    private int index;
    private int x;
    private java.util.Iterator<? extends Future<Integer>> iterator;
    private Future<?> awaiting;

    SumFuture(int[] all, List<? extends Future<Integer>> futures) {
      this.all = all;
      this.futures = futures;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      int[] all = this.all;
      this.all = null;
      List<? extends Future<Integer>> futures = this.futures;
      this.futures = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      int total = this.total;
      int[] array = this.array;
      this.array = null;
      int index = this.index;
      java.util.Iterator<? extends Future<Integer>> iterator = this.iterator;
      this.iterator = null;
      switch (at) {
        case INIT:
          total = 0;
          for (int x : all) {
            total += x;
          }
          array = all;
          index = 0;
        case AWAITING_GET:
          for (; at != State.INIT || index < array.length; index++) {
            int x = 0;
            if (at != State.INIT) {
              x = this.x;
            }
            switch (at) {
              case INIT:
                x = array[index];
                awaiting = futures.get(0);
              case AWAITING_GET: // line 15
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.futures = futures;
                  this.total = total;
                  this.array = array;
                  this.index = index;
                  this.x = x;
                  this.awaiting = awaiting;
                  state = State.AWAITING_GET;
                  return pending();
                }
                total += x * (Integer) poll.get();
            }
          }
          iterator = futures.iterator();
        case AWAITING_F:
          while (at != State.INIT || iterator.hasNext()) {
            switch (at) {
              case INIT:
                Future<Integer> f = iterator.next();
                awaiting = f;
              case AWAITING_F: // line 17
                at = State.INIT;
                poll = awaiting.poll(cx);
                if (poll.isPending()) {
                  checkCancelled(cx, awaiting);
                  this.total = total;
                  this.iterator = iterator;
                  this.awaiting = awaiting;
                  state = State.AWAITING_F;
                  return pending();
                }
                total += (Integer) poll.get();
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
