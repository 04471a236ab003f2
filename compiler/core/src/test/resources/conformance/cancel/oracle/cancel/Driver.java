package cancel;

import dev.pollen.Future;
import dev.pollen.Pollen;
import java.util.function.Supplier;

/** Runs a program that is cancelled while it is suspended: here, the blocking oracle. */
public final class Driver {
  private Driver() {}

  /** How the program ends, and how often it was suspended; {@code at}: the suspension, from 1; 0 for none. */
  public static String run(Supplier<Future<?>> program, int at) {
    Pollen.arm(at);
    String end;
    try {
      end = "-> " + Pollen.blockOn(program.get());
    } catch (Throwable failure) {
      end = "!! " + failure;
    }
    String whole = end + "\nsuspensions " + Pollen.suspensions;
    Pollen.arm(0);
    return whole;
  }
}
