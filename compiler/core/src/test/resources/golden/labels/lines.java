import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;

class Input {
  @Async
  static Future<Integer> search(int[][] grid, Future<Integer> f) throws Exception { return new SearchFuture(grid, f); } @SuppressWarnings({"fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal"}) private static final class SearchFuture extends dev.pollen.StateMachine<Integer> { @dev.pollen.Origin(file = "Input.java", method = "search", lines = {8, 14, 22}) enum State { INIT, AWAITING_F, AWAITING_F_2, DONE, POISONED } private State state = State.INIT; private int[][] grid; private Future<Integer> f; private int found; private int[][] array; private int index; private int[] array2; private int index2; private int x; private Future<?> awaiting; SearchFuture(int[][] grid, Future<Integer> f) { this.grid = grid; this.f = f; } @Override public dev.pollen.Poll<Integer> poll(dev.pollen.Context cx) throws Exception { State at = state; state = State.POISONED; int[][] grid = this.grid; this.grid = null; Future<Integer> f = this.f; this.f = null; Future<?> awaiting = this.awaiting; this.awaiting = null; dev.pollen.Poll<?> poll = null; int found = this.found; int[][] array = this.array; this.array = null; int index = this.index; switch (at) { case INIT:
    found = -1;

    array = grid; index = 0; case AWAITING_F: rows: for (; at != State.INIT || index < array.length; index++) { int[] array2 = null; int index2 = 0; if (at != State.INIT) { array2 = this.array2; this.array2 = null; index2 = this.index2; } switch (at) { case INIT: int[] row = array[index];
      array2 = row; index2 = 0; case AWAITING_F: for (; at != State.INIT || index2 < array2.length; index2++) { int x = 0; if (at != State.INIT) { x = this.x; } switch (at) { case INIT: x = array2[index2];
        if (x < 0) continue rows;
        awaiting = f; case AWAITING_F: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.f = f; this.found = found; this.array = array; this.index = index; this.array2 = array2; this.index2 = index2; this.x = x; this.awaiting = awaiting; state = State.AWAITING_F; return pending(); } if (x == (Integer) poll.get()) {
          found = x;
          break rows;
        } } } } } case AWAITING_F_2: block: { switch (at) { case INIT:



      if (found > 0) break block;
      awaiting = f; case AWAITING_F_2: at = State.INIT; poll = awaiting.poll(cx); if (poll.isPending()) { checkCancelled(cx, awaiting); this.awaiting = awaiting; state = State.AWAITING_F_2; return pending(); } found = (Integer) poll.get(); } }

    state = State.DONE; return ready(found); default: state = at; throw notPollable("search", at); } } @Override public void cancel() { state = State.POISONED; drop(awaiting); awaiting = null; }
  }
}
