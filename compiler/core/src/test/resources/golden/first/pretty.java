import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

/** The lesson's example. */
class Input {
  static Future<Integer> create(String name) {
    return Future.ready(name.length());
  }

  static Future<Void> writeAll(int file, byte[] data) {
    return Future.ready();
  }

  @Async
  static Future<Void> writeHello(String name) throws Exception {
    return new WriteHelloFuture(name);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class WriteHelloFuture extends StateMachine<Void> {
    @Origin(file = "Input.java", method = "writeHello", lines = {17, 18, 19})
    enum State { INIT, AWAITING_CREATE, AWAITING_WRITE_ALL, DONE, POISONED }

    private State state = State.INIT;
    private String name;
    private Future<?> awaiting;

    WriteHelloFuture(String name) {
      this.name = name;
    }

    @Override
    public Poll<Void> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      String name = this.name;
      this.name = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      switch (at) {
        case INIT:
          awaiting = create(name);
        case AWAITING_CREATE: // line 18
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.awaiting = awaiting;
            state = State.AWAITING_CREATE;
            return pending();
          }
          int file = (Integer) poll.get();
          awaiting = writeAll(file, "hello world!".getBytes());
        case AWAITING_WRITE_ALL: // line 19
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.awaiting = awaiting;
            state = State.AWAITING_WRITE_ALL;
            return pending();
          }
          state = State.DONE;
          return ready(null);
        default:
          state = at;
          throw notPollable("writeHello", at);
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
