import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

// Unicode escapes wherever Java has them: in names, as quotes, brackets and line ends.
class OwnEscapes {
  @Async
  static Future<String> n\u0061mes(String a\u0062, int n) {
    String \u00fcber = a\u0062 + "\u0022 + \u0022" + '\u0041'; // \u000a int k = 3;
    for (int \u0069 = 0; i < n; i++) {
      über += await\u0028Probe.l\u0061ter("y" + \u0069)); /* caf\u00e9 "  */
    }
    String st\u0061te = "\\u0041" + await(Probe.later("\u005c" quoted\u005c\u005c"));
    await(Probe.pause());
    state\u0020= st\u0061te\u002b await(Probe.later("!"));
    return Future.ready(\u00FCber + k + ab + state);
  }

  @Async
  static Future<Integer> cases(int p\u006f) {
    switch (await(Probe.later(po))) {
      case 1: \u007b po += await(Probe.later(10)); \u007d
      case \u0036\u0035: \u002f* comment *\u002f po++; break;
      default: po = 0;
    }
    int po\u006cl[] = {po\u002c await(Probe.later(po))};
    Runnable r = () -> Probe.log(po\u006cl[0] + poll[1]);
    r.run();
    return Future.ready(p\u006f);
  }

  @Async
  static Future<?> program() {
    Probe.log(await(names("x", 2)));
    Probe.log(await(cases(1)));
    Probe.log(await(cases(65)));
    Probe.log(await(cases(7)));
    return Future.ready("end");
  }
}
