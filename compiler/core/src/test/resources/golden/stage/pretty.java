import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  @Async
  static CompletionStage<Integer> eager(CompletableFuture<Integer> f) throws Exception {
    return StateMachine.start(new EagerFuture(f));
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private static final class EagerFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "eager", lines = {10, 11})
    enum State { INIT, AWAITING_F, DONE, POISONED }

    private State state = State.INIT;
    private CompletableFuture<Integer> f;
    private Future<?> awaiting;

    EagerFuture(CompletableFuture<Integer> f) {
      this.f = f;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      CompletableFuture<Integer> f = this.f;
      this.f = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      switch (at) {
        case INIT:
          awaiting = future(f);
        case AWAITING_F: // line 11
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.awaiting = awaiting;
            state = State.AWAITING_F;
            return pending();
          }
          int x = (Integer) poll.get();
          Integer result = x + 1;
          state = State.DONE;
          return ready(result);
        default:
          state = at;
          throw notPollable("eager", at);
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
