import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// Returns that a finally overtakes: whatever stands behind them is never reached.
class OwnOvertaken {
  @Async
  static Future<Integer> thrown(int i) {
    try {
      await(Probe.later(i));
      return Future.ready(i);
    } finally {
      Probe.log("finally");
      throw new IllegalStateException("thrown " + i);
    }
  }

  @Async
  static Future<Integer> nested(int i) {
    try {
      Probe.log(100 / i);
      return Future.ready(i);
    } finally {
      try {
        Probe.log(10 / (i - 1));
      } catch (ArithmeticException e) {
        return Future.ready(1);
      } finally {
        throw new IllegalStateException("nested " + i);
      }
    }
  }

  @Async
  static Future<Integer> again(int i) {
    while (true) {
      try {
        if (i > 3) break;
        try {
          return Probe.later(i);
        } finally {
          i++;
          if (i > 1) await(Probe.pause());
          continue;
        }
      } finally {
        Probe.log("round " + i);
      }
    }
    return Future.ready(i);
  }

  @Async
  static Future<Integer> awaitingInside(int i) {
    try {
      try {
        if (i == 0) return Future.ready(0);
        throw await(Probe.later(new IllegalStateException("inner")));
      } finally {
        Probe.log(await(Probe.later("inner finally")));
      }
    } finally {
      throw new IllegalStateException("outer " + i);
    }
  }

  @Async
  static Future<Integer> replaced(int i) {
    try {
      return Future.ready(10 / i);
    } finally {
      return Probe.later(i + 1);
    }
  }

  static void show(Throwable t) {
    Probe.log(t.getMessage());
  }

  @Async
  static Future<?> program() {
    for (int i = 0; i < 3; i++) {
      try {
        Probe.log(await(thrown(i)));
      } catch (RuntimeException e) {
        show(e);
      }
      try {
        Probe.log(await(nested(i)));
      } catch (RuntimeException e) {
        show(e);
      }
      try {
        Probe.log(await(awaitingInside(i)));
      } catch (RuntimeException e) {
        show(e);
      }
      Probe.log(await(again(i)));
      Probe.log(await(replaced(i)));
    }
    return Future.ready("end");
  }
}
