import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// A division of constants by zero is no constant (JLS 15.29): it fails where it stands, before an await behind it.
@SuppressWarnings("divzero")
class OwnDivisions {
  static final int ZERO = 3 - 3;

  static int add(Object a, int b) {
    return a.hashCode() + b;
  }

  @Async
  static Future<String> at(int which) {
    int[] array;
    switch (which) {
      case 0:
        array = new int[] {'\'' / 0, await(Probe.later(1))};
        break;
      case 1:
        array = new int[] {1 + 7 % (2 - 2), await(Probe.later(1))};
        break;
      case 2:
        array = new int[] {add(5L / 0L, await(Probe.later(1)))};
        break;
      case 3:
        array = new int[] {(int) (9 / ZERO) + await(Probe.later(1))};
        break;
      case 4:
        array = new int[] {(int) (9 / 0f) + await(Probe.later(1)), (int) (9 % 0.0) - await(Probe.later(2))};
        break;
      case 5:
        array = new int[] {9 / 2 + await(Probe.later(1)), (int) (9L % 4L) - await(Probe.later(2)), 'x' / 'y' * await(Probe.later(3))};
        break;
      case 6:
        array = new int[] {true ? 1 : 1 / 0, await(Probe.later(1))};
        break;
      default:
        array = new int[] {add("a" + 1 / 0, await(Probe.later(1))), 6 / (1L << 32) == 0 ? await(Probe.later(4)) : 0};
    }
    String s = "";
    for (int i : array) s += i + ",";
    return Future.ready(s);
  }

  @Async
  static Future<?> program() {
    for (int i = 0; i < 8; i++) {
      try {
        Probe.log(await(at(i)));
      } catch (ArithmeticException e) {
        Probe.log(i + " " + e.getMessage());
      }
    }
    return Future.ready("end");
  }
}
