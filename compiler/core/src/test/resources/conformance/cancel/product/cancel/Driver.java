package cancel;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Runs a program that is cancelled while it is suspended: here, a task that is aborted. */
public final class Driver {
  /** What tasks behind stages have left to do when the program is over, they do within so many turns. */
  private static final int TURNS = 100;

  private Driver() {}

  /** How the program ends, and how often it was suspended; {@code at}: the suspension, from 1; 0 for none. */
  public static String run(Supplier<Future<?>> program, int at) throws Exception {
    Root root = new Root(program, at);
    String outcome;
    try {
      Pollen.blockOn(root);
      outcome = "-> ";
    } catch (CancellationException e) {
      outcome = "!! dev.pollen.Cancelled";
    } catch (Throwable failure) {
      outcome = "!! " + failure;
    }
    if (!root.end.startsWith(outcome)) throw new AssertionError("the task ends with " + outcome + ", not " + root.end);
    return root.end + "\nsuspensions " + root.suspensions;
  }

  /** Spawns the program, and awaits it. */
  private static final class Root implements Future<Object> {
    private final Supplier<Future<?>> program;
    private final int at;
    private Task<Object> task;
    private int turns;
    int suspensions;
    String end = "none";

    Root(Supplier<Future<?>> program, int at) {
      this.program = program;
      this.at = at;
    }

    @Override
    public Poll<Object> poll(Context cx) throws Exception {
      if (task == null) task = Pollen.spawn(counted(program.get()));
      if (!task.isDone() || turns++ == TURNS) return task.poll(cx);
      cx.waker().wake();
      return Poll.pending();
    }

    private Future<Object> counted(Future<?> future) {
      return cx -> {
        Poll<?> poll;
        try {
          poll = future.poll(cx);
        } catch (Throwable failure) {
          end = "!! " + failure;
          throw failure;
        }
        if (poll.isPending()) {
          if (++suspensions == at) task.abort();
          return Poll.pending();
        }
        end = "-> " + poll.get();
        return Poll.ready(poll.get());
      };
    }
  }
}
