import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Groups of a switch share what one of them declares behind a class. */
public class OwnGroupsBehindClass {
    @Async
    static Future<String> go(int k) {
        String s = "";
        for (int i = 0; i < 2; i++) {
            switch (k) {
                case 0:
                    s += "zero";
                    record Row(int q) {}
                    s += new Row(1);
                    int shared;
                    final int constant = 7;
                    {
                        int own = await(Probe.later(3));
                        s += own;
                    }
                    s += await(Probe.later("a"));
                    class Named {
                        final int n = constant + k;
                    }
                    String second = "n" + new Named().n;
                    s += second;
                    if (i == 0) break;
                case 1:
                    int own = 4;
                    var object = new Object() {
                        int value = own;
                    };
                    s += await(Probe.later(object.value));
                    int[] array = {own};
                    s += array[0];
                default:
                    shared = await(Probe.later(5));
                    second = "s";
                    array = new int[] {shared};
                    s += await(Probe.later("b")) + shared + second + array[0];
            }
        }
        return Future.ready(s);
    }

    @Async
    static Future<?> program() {
        return Future.ready(await(go(0)) + await(go(1)) + await(go(2)));
    }
}
