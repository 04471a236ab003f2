import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Context;
import dev.pollen.Origin;
import dev.pollen.Poll;
import dev.pollen.StateMachine;

class Input {
  int field;

  int log(String what, int... all) {
    return all.length;
  }

  @Async
  Future<Integer> order(Input other, int[] a, Future<Integer> f) throws Exception {
    return new OrderFuture(other, a, f);
  }

  @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"})
  private final class OrderFuture extends StateMachine<Integer> {
    @Origin(file = "Input.java", method = "order", lines = {14, 16, 17, 18, 19, 20, 21, 21, 22})
    enum State { INIT, AWAITING_F, AWAITING_F_2, AWAITING_F_3, AWAITING_F_4, AWAITING_F_5, AWAITING_F_6, AWAITING_F_7, AWAITING_F_8, DONE, POISONED }

    private State state = State.INIT;
    private Input other;
    private int[] a;
    private Future<Integer> f;
    private int i;
    private int t;
    private int sum;
    private int t2;
    private int t3;
    private int t4;
    private String t5;
    private int t6;
    private String t7;
    private String t8;
    private int t9;
    private Future<?> awaiting;

    OrderFuture(Input other, int[] a, Future<Integer> f) {
      this.other = other;
      this.a = a;
      this.f = f;
    }

    @Override
    public Poll<Integer> poll(Context cx) throws Exception {
      State at = state;
      state = State.POISONED;
      Input other = this.other;
      this.other = null;
      int[] a = this.a;
      this.a = null;
      Future<Integer> f = this.f;
      this.f = null;
      Future<?> awaiting = this.awaiting;
      this.awaiting = null;
      Poll<?> poll = null;
      int i = this.i;
      int t = this.t;
      int sum = this.sum;
      int t2 = this.t2;
      int t3 = this.t3;
      int t4 = this.t4;
      String t5 = this.t5;
      this.t5 = null;
      int t6 = this.t6;
      String t7 = this.t7;
      this.t7 = null;
      String t8 = this.t8;
      this.t8 = null;
      int t9 = this.t9;
      switch (at) {
        case INIT:
          i = 1;
          t = field;
          awaiting = f;
        case AWAITING_F: // line 16
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.other = other;
            this.a = a;
            this.f = f;
            this.i = i;
            this.t = t;
            this.awaiting = awaiting;
            state = State.AWAITING_F;
            return pending();
          }
          sum = t + (Integer) poll.get() * other.field + i;
          awaiting = f;
        case AWAITING_F_2: // line 17
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.other = other;
            this.a = a;
            this.f = f;
            this.i = i;
            this.sum = sum;
            this.awaiting = awaiting;
            state = State.AWAITING_F_2;
            return pending();
          }
          a[i] = (Integer) poll.get();
          t2 = i++;
          t3 = a[t2];
          awaiting = f;
        case AWAITING_F_3: // line 18
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.other = other;
            this.a = a;
            this.f = f;
            this.i = i;
            this.sum = sum;
            this.t2 = t2;
            this.t3 = t3;
            this.awaiting = awaiting;
            state = State.AWAITING_F_3;
            return pending();
          }
          a[t2] = t3 + ((Integer) poll.get() + i);
          t4 = other.field;
          awaiting = f;
        case AWAITING_F_4: // line 19
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.other = other;
            this.a = a;
            this.f = f;
            this.i = i;
            this.sum = sum;
            this.t4 = t4;
            this.awaiting = awaiting;
            state = State.AWAITING_F_4;
            return pending();
          }
          other.field = t4 + (Integer) poll.get();
          t5 = "x" + i;
          t6 = a[0];
          awaiting = f;
        case AWAITING_F_5: // line 20
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.f = f;
            this.i = i;
            this.sum = sum;
            this.t5 = t5;
            this.t6 = t6;
            this.awaiting = awaiting;
            state = State.AWAITING_F_5;
            return pending();
          }
          sum += log(t5, t6, (Integer) poll.get(), i);
          t7 = "sum " + sum;
          awaiting = f;
        case AWAITING_F_6: // line 21
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.f = f;
            this.t7 = t7;
            this.awaiting = awaiting;
            state = State.AWAITING_F_6;
            return pending();
          }
          t8 = t7 + (Integer) poll.get();
          awaiting = f;
        case AWAITING_F_7: // line 21
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.f = f;
            this.t8 = t8;
            this.awaiting = awaiting;
            state = State.AWAITING_F_7;
            return pending();
          }
          String s = t8 + new StringBuilder((int) ((Integer) poll.get()));
          t9 = s.length();
          awaiting = f;
        case AWAITING_F_8: // line 22
          poll = awaiting.poll(cx);
          if (poll.isPending()) {
            checkCancelled(cx, awaiting);
            this.t9 = t9;
            this.awaiting = awaiting;
            state = State.AWAITING_F_8;
            return pending();
          }
          Integer result = t9 + (int) (long) (Integer) poll.get();
          state = State.DONE;
          return ready(result);
        default:
          state = at;
          throw notPollable("order", at);
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
