import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  interface Res extends AutoCloseable {
    int size();

    @Override
    void close();
  }

  @Async
  static Future<Integer> sizes(Future<Res> first, Res second) throws Exception {
    return new SizesFuture(first, second);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class SizesFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "sizes", lines = {15, 17, 18})
    enum State { INIT, AWAITING_FIRST, AWAITING_READY, DONE, POISONED }

    private State state = State.INIT;
    private Future<Res> first;
    private Res second;
    private int sum;
    private Res r;
    private AutoCloseable resource;
    private int t;
    private Future<?> awaiting;

    SizesFuture(Future<Res> first, Res second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      Future<Res> first = this.first;
      this.first = null;
      Res second = this.second;
      this.second = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      int sum = this.sum;
      switch (at) {
        case INIT:
          sum = 0;
        case AWAITING_FIRST: case AWAITING_READY:
          try {
            {
              Res r = null;
              Throwable primary = null;
              if (at != State.INIT) {
                r = this.r;
                this.r = null;
              }
              switch (at) {
                case INIT:
                  awaiting = first;
                case AWAITING_FIRST: // line 17
                  at = State.INIT;
                  poll = awaiting.poll(cx);
                  if (poll.isPending()) {
                    checkCancelled(cx, awaiting);
                    this.second = second;
                    this.sum = sum;
                    this.awaiting = awaiting;
                    state = State.AWAITING_FIRST;
                    return pending();
                  }
                  r = (Res) poll.get();
                  primary = null;
                case AWAITING_READY:
                  try {
                    {
                      AutoCloseable resource = null;
                      Throwable primary2 = null;
                      if (at != State.INIT) {
                        resource = this.resource;
                        this.resource = null;
                      }
                      switch (at) {
                        case INIT:
                          resource = second;
                          primary2 = null;
                        case AWAITING_READY:
                          try {
                            int t = 0;
                            if (at != State.INIT) {
                              t = this.t;
                            }
                            switch (at) {
                              case INIT:
                                t = r.size();
                                awaiting = Future.ready(second.size());
                              case AWAITING_READY: // line 18
                                at = State.INIT;
                                poll = awaiting.poll(cx);
                                if (poll.isPending()) {
                                  checkCancelled(cx, awaiting);
                                  this.sum = sum;
                                  this.r = r;
                                  this.resource = resource;
                                  this.t = t;
                                  this.awaiting = awaiting;
                                  state = State.AWAITING_READY;
                                  return pending();
                                }
                                sum = t + (Integer) poll.get();
                            }
                          }
                          catch (Throwable thrown) { primary2 = thrown; throw thrown; }
                          finally { if (state == State.POISONED) { close(resource, primary2); } }
                      }
                    }
                  }
                  catch (Throwable thrown) { primary = thrown; throw thrown; }
                  finally { if (state == State.POISONED) { close(r, primary); } }
              }
            }
          }
          finally { if (state == State.POISONED) {
            sum++;
          } }
          state = State.DONE;
          return ready(sum);
        default:
          state = at;
          throw notPollable("sizes", at);
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
